import type { SnapshotDocument, SnapshotStep } from './snapshot-store';

/** The snapshot after one more step. Only this and the daily timer write a state, each after asking the workflow. */
export const appendStep = (snapshot: SnapshotDocument, step: SnapshotStep): SnapshotDocument => ({
  ...snapshot,
  state: step.to,
  changedAt: step.at,
  steps: [...snapshot.steps, step],
});
