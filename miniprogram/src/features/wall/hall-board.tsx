import { View } from '@tarojs/components';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { boardTitles } from '@shared/domain/points-copy';
import { Heading } from '@/components/content/heading';
import { Medal } from '@/components/content/medal';
import { RankChange } from '@/components/content/rank-change';
import { SealMark } from '@/components/content/seal-mark';
import { classNames } from '@/components/theme/class-names';
import { scoreWords } from '@/words/number-copy';
import { monthWords } from '@/words/when-copy';
import { widthOf } from '@/components/paper/fit-words';
import { hallCopy as copy } from './hall-copy';
import { rowsPerSlide, type HallSlide } from './hall-slides';
import './hall-board.scss';

type BoardSlide = Extract<HallSlide, { readonly kind: 'board' }>;

const standingOf = ({ state, publicityUntil }: Ranking): string => {
  if (state === 'publicity' && publicityUntil !== null) return copy.publicity(publicityUntil);
  return state === 'running' ? copy.running : copy.final;
};

const noteOf = ({ board }: Ranking): string => (board === 'grid' ? ` · ${copy.average}` : '');

/** What became of objections. */
const remarksOf = ({ objections }: Ranking): readonly string[] => {
  const words = copy.objections(objections);
  return words === '' ? [] : [words];
};

/** What fits beside the grid, the change and the score in one line; longer names take two. */
const nameLetters = 7;

const Row = ({ row }: { readonly row: RankingRow }) => (
  <View className="hall-row" role="listitem">
    <Medal rank={row.rank} isPlain={row.scoreTenths <= 0} />
    <View className={classNames('hall-row__name', widthOf(row.name) > nameLetters && 'hall-row__name--long')}>
      {row.name}
    </View>
    {row.gridName !== null && row.gridName !== row.name && (
      <View className="hall-row__note">{row.gridName}</View>
    )}
    <View className="hall-row__change">{row.isNew ? copy.fresh : <RankChange change={row.change} />}</View>
    <View className="hall-row__score">{scoreWords(row.scoreTenths)}</View>
  </View>
);

/** Sixteen places of a board at most, down the left column and then the right. */
export function HallBoard({ slide: { ranking, rows, from, to, isCut } }: { readonly slide: BoardSlide }) {
  const half = rowsPerSlide / 2;
  const count = ranking.rows.length;
  const columns = [rows.slice(0, half), rows.slice(half)].filter((column) => column.length > 0);
  return (
    <View className="hall-board">
      <View className="hall-board__head">
        <Heading className="hall__title" level={2}>
          {boardTitles[ranking.board]}
        </Heading>
        <View className="hall__note">
          {copy.boardNote(monthWords(ranking.month), standingOf(ranking))}
          {noteOf(ranking)}
        </View>
      </View>
      <View className="hall-board__columns">
        {columns.map((column, index) => (
          <View key={index} className="hall-board__column" role="list">
            {column.map((row) => (
              <Row key={row.subjectId} row={row} />
            ))}
          </View>
        ))}
      </View>
      <View className="hall-board__foot">
        <View className="hall__note hall-board__remarks">
          {[
            ...(count > rowsPerSlide ? [copy.places(from, to, count)] : []),
            ...(isCut ? [copy.moreOnPhone] : []),
            ...remarksOf(ranking),
          ].join(' · ')}
        </View>
        {ranking.seal !== null && <SealMark seal={ranking.seal.seal} />}
      </View>
    </View>
  );
}
