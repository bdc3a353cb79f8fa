import { Notice } from '@/components/feedback/notice';
import { copy } from './copy';
import type { Workbench, WorkbenchRights } from './state';

export interface ScoreAlarmProps {
  readonly workbench: Workbench;
  readonly rights: WorkbenchRights;
  /** Leads to what was found. */
  readonly onPress: () => void;
}

/** Scores that are not what their entries say: stands above everything else until they are mended. */
export function ScoreAlarm({ workbench, rights, onPress }: ScoreAlarmProps) {
  const { scoreDifferences } = workbench;
  return rights.canReadAll && scoreDifferences > 0 ? (
    <Notice words={copy.alarm(scoreDifferences)} tone="attention" icon="alert" onPress={onPress} />
  ) : null;
}
