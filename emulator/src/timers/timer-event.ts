/** The event with which the cloud starts a timer function. */
export interface TimerEvent {
  readonly Type: 'Timer';
  readonly TriggerName: string;
  /** The instant it was due, in whole seconds: `2026-12-01T00:10:00Z`. */
  readonly Time: string;
  readonly Message: string;
}

export function timerEvent(functionName: string, dueAt: Date): TimerEvent {
  const Time = dueAt.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return { Type: 'Timer', TriggerName: functionName, Time, Message: '' };
}
