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
function notesOf(entry: EntrySummary): string {
  const { effectiveOn, note, source, askedTenths, deltaTenths, reversedBy, correctedBy, cutBy, isFrozen } =
    entry;
  const taken = correctedBy === null ? copy.reversed : copy.corrected;
  return [
    dateWords(effectiveOn),
    ...(isFrozen ? [copy.frozen] : []),
    ...(reversedBy === null ? [] : [taken]),
    ...(askedTenths === deltaTenths ? [] : [copy.cut(askedTenths, cutBy)]),
    note === '' ? copy.sources[source] : note,
  ].join(' · ');
}

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
