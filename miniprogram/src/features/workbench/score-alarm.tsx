import { Notice } from '@/components/feedback/notice';
import { openPage } from '@/routes';
import { copy } from './copy';
import type { Workbench, WorkbenchRights } from './state';

export interface ScoreAlarmProps {
  readonly workbench: Workbench;
  readonly rights: WorkbenchRights;
}

/** Scores that are not what their entries say: stands above everything else until they are mended. */
export function ScoreAlarm({ workbench: { scoreDifferences }, rights: { canReadAll } }: ScoreAlarmProps) {
  return canReadAll && scoreDifferences > 0 ? (
    <Notice
      words={copy.alarm(scoreDifferences)}
      tone="attention"
      icon="alert"
      onPress={() => openPage('findings')}
    />
  ) : null;
}
