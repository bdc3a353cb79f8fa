import { useState } from 'react';
import { View } from '@tarojs/components';
import type { SealedBoardName } from '@shared/domain/points-words';
import type { SealedRow } from '@shared/domain/seal';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { RankRow } from '@/components/content/rank-row';
import { Tag } from '@/components/content/tag';
import { useDrawnRows } from '@/components/content/use-drawn-rows';
import { Sheet } from '@/components/feedback/sheet';
import { Segments } from '@/components/form/segments';
import { deltaPointsWords, scoreWords } from '@/words/number-copy';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import type { GatheredMonth } from './gather-month';
import './seals.scss';

/** The entries behind a row, as they add up. */
function EntriesSheet({
  month,
  row,
  who,
  onClose,
}: {
  readonly month: GatheredMonth;
  readonly row: SealedRow | null;
  readonly who: string;
  readonly onClose: () => void;
}) {
  const entries = month.entries.filter(({ subject }) => subject === row?.subject);
  const total = entries.reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);
  return (
    <Sheet isOpen={row !== null} title={copy.entriesOf(who)} onClose={onClose}>
      {entries.length === 0 && <View>{copy.noEntries}</View>}
      {entries.map(({ entryId, ruleTitle, effectiveOn, deltaTenths }) => (
        <ListRow
          key={entryId}
          title={ruleTitle}
          note={dateWords(effectiveOn)}
          trail={deltaPointsWords(deltaTenths)}
        />
      ))}
      {entries.length > 0 && <View className="verify__total">{copy.entryTotal(entries.length, total)}</View>}
    </Sheet>
  );
}

interface RowsProps {
  readonly month: GatheredMonth;
  readonly board: SealedBoardName;
  readonly rows: readonly SealedRow[];
  readonly onOpen: (row: SealedRow) => void;
}

function Rows({ month, board, rows, onOpen }: RowsProps) {
  const { names, mine, isNamed } = month;
  const drawn = useDrawnRows(rows.length);
  return (
    <View>
      {rows.slice(0, drawn).map((row) => {
        const isOwn = mine.includes(row.subject);
        return (
          <RankRow
            key={row.subject}
            rank={row.rank}
            name={names[row.subject] ?? copy.nameless}
            score={scoreWords(row.scoreTenths)}
            change={null}
            isPlain={row.scoreTenths <= 0}
            look={isOwn ? 'own' : 'plain'}
            tags={isOwn ? <Tag word={copy.ownOf[board]} tone="red" /> : undefined}
            onPress={isNamed || isOwn ? () => onOpen(row) : undefined}
          />
        );
      })}
    </View>
  );
}

/** The boards as they were sealed, one's own row marked; what a row is made of opens where the village names people. */
export function SealedBoards({ month }: { readonly month: GatheredMonth }) {
  const boards = month.boards.filter(({ rows }) => rows.length > 0);
  const [chosen, setChosen] = useState<SealedBoardName>('person');
  const [opened, setOpened] = useState<SealedRow | null>(null);
  const shown = boards.find(({ board }) => board === chosen) ?? boards[0];
  if (shown === undefined) return null;
  const { board, rows } = shown;
  const advice = board === 'grid' ? copy.gridWords : month.isNamed ? copy.why : copy.whyOwn;
  return (
    <Card title={copy.boardTitle}>
      {boards.length > 1 && (
        <Segments
          label={copy.boardLabel}
          options={boards.map((of) => ({ key: of.board, word: copy.boards[of.board] }))}
          chosen={board}
          onChoose={setChosen}
        />
      )}
      <View className="verify__advice">{advice}</View>
      <Rows key={board} month={month} board={board} rows={rows} onOpen={setOpened} />
      <EntriesSheet
        month={month}
        row={opened}
        who={opened === null ? '' : (month.names[opened.subject] ?? copy.nameless)}
        onClose={() => setOpened(null)}
      />
    </Card>
  );
}
