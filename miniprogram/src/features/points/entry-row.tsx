import { Text } from '@tarojs/components';
import type { EntrySummary } from '@shared/contract/points';
import { ListRow } from '@/components/content/list-row';
import { classNames } from '@/components/theme/class-names';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import './entries.scss';

/** What touches the number first: what somebody wrote may be long, and is cut. */
const notesOf = ({ effectiveOn, note, source, askedTenths, deltaTenths, reversedBy }: EntrySummary): string =>
  [
    dateWords(effectiveOn),
    ...(reversedBy === null ? [] : [copy.reversed]),
    ...(askedTenths === deltaTenths ? [] : [copy.cutByCap(askedTenths)]),
    note === '' ? copy.sources[source] : note,
  ].join(' · ');

export interface EntryRowProps {
  readonly entry: EntrySummary;
  /** Whose it is, where entries of several stand together. */
  readonly hasName?: boolean;
}

/** One line of the ledger; it opens the "why". */
export function EntryRow({ entry, hasName = false }: EntryRowProps) {
  const { entryId, ruleTitle, subjectName, deltaTenths, reversedBy } = entry;
  return (
    <ListRow
      title={hasName ? `${subjectName} · ${ruleTitle}` : ruleTitle}
      note={notesOf(entry)}
      isNoteShort
      trail={
        <Text
          className={classNames(
            'entry-row__delta',
            deltaTenths < 0 && 'entry-row__delta--minus',
            reversedBy !== null && 'entry-row__delta--reversed',
          )}
        >
          {deltaWords(deltaTenths)}
        </Text>
      }
      onPress={() => openPage('entry', { entryId })}
    />
  );
}
