import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { RankPager } from '@/components/content/rank-pager';
import { RankPodium } from '@/components/content/rank-podium';
import { RankRow, type RankLine } from '@/components/content/rank-row';
import { Tag } from '@/components/content/tag';
import { useDrawnRows } from '@/components/content/use-drawn-rows';
import { useCareMode } from '@/components/theme/care-mode';
import { scoreWords } from '@/words/number-copy';
import { boardCopy } from './board-copy';
import { isNewAmongOthers, isPlain, onPodium, rowsOfPart, shareOfBest } from './board-state';
import { copy } from './copy';
import './boards.scss';

const noteOf = (board: Ranking['board'], row: RankingRow): string | undefined => {
  const { gridName, memberCount, totalTenths, frozenTenths, before } = row;
  const notes = [
    isBoardOfPeople(board) ? (gridName ?? '') : copy.averageNote(memberCount, scoreWords(totalTenths)),
    ...(frozenTenths === 0 ? [] : [boardCopy.frozenPoints(frozenTenths)]),
    ...(before === null ? [] : [boardCopy.before(before.rank, before.scoreTenths)]),
  ].filter((words) => words !== '');
  return notes.length === 0 ? undefined : notes.join(' · ');
};

/** There are no tags on the podium: who is new is told in words. */
function podiumNote(ranking: Ranking, row: RankingRow): string | undefined {
  const note = noteOf(ranking.board, row);
  if (!row.isNew || !isNewAmongOthers(ranking)) return note;
  return note === undefined ? boardCopy.isNew : `${note} · ${boardCopy.isNew}`;
}

interface TagsProps {
  readonly ranking: Ranking;
  readonly row: RankingRow;
  readonly isOwn: boolean;
}

/** Mine, new, or under objection; most rows have none, and WeChat counts what is drawn. */
function tagsOf({ ranking, row, isOwn }: TagsProps): ReactNode {
  const tags = [
    ...(isOwn ? [{ word: boardCopy.own[ranking.board], tone: 'red' } as const] : []),
    ...(row.isNew && isNewAmongOthers(ranking) ? [{ word: boardCopy.isNew, tone: 'green' } as const] : []),
    ...(row.frozenTenths === 0 ? [] : [{ word: boardCopy.frozen, tone: 'gold' } as const]),
  ];
  return tags.length === 0 ? undefined : tags.map((tag) => <Tag key={tag.word} {...tag} />);
}

const lineOf = (board: Ranking['board'], row: RankingRow): RankLine => ({
  rank: row.rank,
  name: row.name,
  note: noteOf(board, row),
  score: scoreWords(row.scoreTenths),
  change: row.change,
  isPlain: isPlain(row),
});

export interface BoardRowsProps {
  readonly ranking: Ranking;
  /** What is behind a row. */
  readonly onWhy: (row: RankingRow) => void;
}

/** The lines of a board: the best three on a podium, then one below the other, a part at a time. */
export function BoardRows({ ranking, onWhy }: BoardRowsProps) {
  const [part, setPart] = useState(0);
  const isCare = useCareMode();
  const { board, rows, mine } = ranking;
  const { from, to, rows: shown } = rowsOfPart(rows, part);
  // Large type leaves no room for three side by side.
  const best = isCare || from > 1 ? [] : onPodium(ranking);
  const below = shown.slice(best.length);
  const drawn = useDrawnRows(below.length);
  const turn = (by: number) => () => {
    setPart(part + by);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return (
    <>
      {best.length > 0 && (
        <RankPodium
          isNarrow={best.length > 3}
          lines={best.map((row) => ({
            key: row.subjectId,
            ...lineOf(board, row),
            note: podiumNote(ranking, row),
            onPress: () => onWhy(row),
          }))}
        />
      )}
      <View className="board__rows">
        {below.slice(0, drawn).map((row) => {
          const isOwn = row.subjectId === mine?.subjectId;
          return (
            <RankRow
              key={row.subjectId}
              {...lineOf(board, row)}
              share={isBoardOfPeople(board) ? undefined : shareOfBest(ranking, row)}
              look={isOwn ? 'own' : 'plain'}
              tags={tagsOf({ ranking, row, isOwn })}
              onPress={() => onWhy(row)}
            />
          );
        })}
      </View>
      {drawn === below.length && (
        <RankPager from={from} to={to} total={rows.length} onBefore={turn(-1)} onAfter={turn(1)} />
      )}
    </>
  );
}
