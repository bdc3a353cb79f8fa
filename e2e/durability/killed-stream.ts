import { ApiRefusal } from '../../tools/local-runtime/api-client';
import type { RuntimeProcess } from '../../tools/local-runtime/runtime-process';

/** One thing that a phone wants done. It keeps its request keys, so that doing it again is the same request. */
export type Errand<T> = (address: string) => Promise<T>;

/** An errand that was begun; `answer` stays undefined when the runtime died before it answered. */
export interface Begun<T> {
  readonly errand: Errand<T>;
  answer: T | undefined;
}

export interface KilledStream<T> {
  readonly runtime: RuntimeProcess;
  readonly nextErrand: () => Errand<T>;
  readonly clients: number;
  /** The runtime is killed while the clients go on, as soon as so many errands are answered. */
  readonly killAfterAnswers: number;
}

/** Streams errands from several clients at once, kills the runtime with -9 in the middle and gives what was begun. */
export async function streamUntilKilled<T>({
  runtime,
  nextErrand,
  clients,
  killAfterAnswers,
}: KilledStream<T>): Promise<Begun<T>[]> {
  const begun: Begun<T>[] = [];
  let answers = 0;
  let death: Promise<void> | undefined;
  const isKilled = () => death !== undefined;
  const runClient = async () => {
    while (!isKilled()) {
      const entry: Begun<T> = { errand: nextErrand(), answer: undefined };
      begun.push(entry);
      try {
        entry.answer = await entry.errand(runtime.address);
        answers += 1;
      } catch (error) {
        // Only the kill may leave an errand without an answer; a refusal is never the kill's doing.
        if (error instanceof ApiRefusal || !isKilled()) throw error;
      }
      if (answers >= killAfterAnswers) death ??= runtime.kill();
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, runClient));
  } finally {
    await (death ?? runtime.kill());
  }
  return begun;
}

/** Does everything that was begun once more, answered or not, and gives the answers in the same order. */
export async function repeatAll<T>(begun: readonly Begun<T>[], address: string): Promise<T[]> {
  const answers: T[] = [];
  for (const { errand } of begun) answers.push(await errand(address));
  return answers;
}
