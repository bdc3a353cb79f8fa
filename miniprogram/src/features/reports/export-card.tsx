import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { InputOf } from '@shared/contract/method';
import type { sheets } from '@shared/contract/sheets';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { Card } from '@/components/content/card';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { useExport } from './api';
import { copy } from './copy';
import './reports.scss';

type Export = typeof sheets.exportLedger | typeof sheets.exportBoard | typeof sheets.exportYear;

export interface ExportCardProps<M extends Export> {
  readonly method: M;
  readonly title: string;
  readonly note: string;
  readonly input: InputOf<M>;
  /** What narrows it down, above the button. */
  readonly children?: ReactNode;
}

const problemWords = (error: unknown): string =>
  error instanceof ApiError && error.code === 'NotFound' ? copy.noneInPeriod : sentenceFor(error);

/** One kind of file to take away, with how far it is. */
export function ExportCard<M extends Export>(props: ExportCardProps<M>) {
  const { method, title, note, input, children } = props;
  const { mutate, isPending, percent } = useExport(method);
  const take = () =>
    mutate(input, {
      onSuccess: (outcome) => showToast(copy.outcomes[outcome], outcome === 'opened' ? 'good' : 'bad'),
      onError: (error) => showToast(problemWords(error), 'bad'),
    });
  return (
    <Card title={title}>
      <View className="reports__note">{note}</View>
      <View className="reports__controls">{children}</View>
      {isPending && (
        <ProgressBar
          label={percent === null ? copy.making : copy.loading}
          done={percent ?? 0}
          total={100}
          words={percent === null ? copy.makingNote : copy.loaded(percent)}
        />
      )}
      <Button
        word={copy.take}
        label={`${copy.take}${title}`}
        kind="ghost"
        icon="download"
        isLoading={isPending}
        onPress={take}
      />
    </Card>
  );
}
