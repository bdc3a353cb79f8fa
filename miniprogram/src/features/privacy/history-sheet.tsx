import type { OutputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/privacy';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { Sheet } from '@/components/feedback/sheet';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { purposeWords } from './purpose-copy';

export interface HistorySheetProps {
  readonly isOpen: boolean;
  readonly history: OutputOf<typeof get>['history'];
  readonly onClose: () => void;
}

/** Every yes and every no, newest first. */
export function HistorySheet({ isOpen, history, onClose }: HistorySheetProps) {
  return (
    <Sheet isOpen={isOpen} title={copy.history} onClose={onClose}>
      {history.length === 0 && <EmptyState title={copy.noHistory} icon="clock" />}
      {history.map(({ purpose, version, isGiven, at }) => (
        <ListRow
          key={`${purpose}:${at}`}
          title={copy.historyLine(purposeWords[purpose].title, isGiven)}
          note={`${momentWords(at)} · ${copy.versionOf(version)}`}
        />
      ))}
    </Sheet>
  );
}
