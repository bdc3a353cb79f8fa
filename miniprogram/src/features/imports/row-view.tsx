import { View } from '@tarojs/components';
import type { ImportRow } from '@shared/contract/sheets';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { Tag, type TagTone } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { copy, entryChangeWords, fieldWords, shownCell } from './copy';
import { restOf, titleOf, type ImportKind, type RowPlan } from './state';
import './imports.scss';

const tones: Readonly<Record<RowPlan, TagTone>> = {
  add: 'green',
  change: 'blue',
  same: 'plain',
  refuse: 'red',
};

export interface RowViewProps {
  readonly kind: ImportKind;
  readonly row: ImportRow;
  readonly isDone: boolean;
  readonly onCorrect: (() => void) | undefined;
}

/** One row of the file: what it says, what it would do, and what is wrong with it in sentences. */
export function RowView({ kind, row, isDone, onCorrect }: RowViewProps) {
  const { rowNumber, plan, values, problems, changes } = row;
  const words = fieldWords[kind];
  const rest = restOf(kind, row).map(
    (field) => `${words[field] ?? ''} ${shownCell(field, values[field] ?? '')}`,
  );
  const title = titleOf(kind, row) || copy.noName;
  return (
    <Card>
      <View className="imports__head">
        <View className="imports__title">{title}</View>
        <Tag word={isDone ? copy.plansDone[kind][plan] : copy.plans[kind][plan]} tone={tones[plan]} />
        <View className="imports__number">{copy.rowNumber(rowNumber)}</View>
      </View>
      {rest.length > 0 && <View className="imports__rest">{rest.join(' · ')}</View>}
      {kind === 'entries' && changes.length > 0 && (
        <View className="imports__rest">{changes.map(entryChangeWords).join(' · ')}</View>
      )}
      {kind !== 'entries' && changes.length > 0 && (
        <BeforeAfter
          changes={changes.map(({ field, before, after }) => ({
            key: field,
            field: words[field] ?? field,
            before,
            after,
          }))}
        />
      )}
      {problems.map(({ field, code, sentence }) => (
        <View key={`${field} ${code}`} className="imports__problem">
          {sentence}
        </View>
      ))}
      {onCorrect && (
        <Button
          word={copy.correct}
          label={`${copy.rowNumber(rowNumber)} ${copy.correct}`}
          kind="ghost"
          size="compact"
          onPress={onCorrect}
        />
      )}
    </Card>
  );
}
