/**
 * WeChat's engine has no AbortController, and the library that keeps answers makes one for every question. This is the
 * part of it that the library uses; the build puts it in the name's place (config/index.ts).
 */
class Signal {
  aborted = false;
  reason: unknown;
  private readonly listeners = new Set<() => void>();

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.listeners.forEach((notify) => {
      notify();
    });
  }
}

export class AbortController {
  readonly signal = new Signal();

  abort(reason?: unknown): void {
    this.signal.abort(reason);
  }
}
