import { useState } from 'react';
import { View } from '@tarojs/components';
import { sheetLimits } from '@shared/contract/sheets';
import { sentenceFor } from '@/api/error-copy';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { Steps } from '@/components/feedback/steps';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FileDrop } from '@/components/form/file-drop';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { useAskingAgain, useExportTemplate, useGetImport } from './api';
import { copy, fieldNotes, fieldWords } from './copy';
import { ImportHistory, UnfinishedImport } from './import-history';
import { fileProblem } from './problem-words';
import { stepOf, type ImportAim } from './state';
import { useStartImport, type StartImport } from './use-start-import';
import './imports.scss';

const wish = { extensions: ['xlsx', 'csv'], bytesMax: sheetLimits.fileBytesMax } as const;

/** The empty file, and what its columns mean. */
function TemplateCard({ aim }: { readonly aim: ImportAim }) {
  const { mutate, isPending } = useExportTemplate(aim);
  const take = () =>
    mutate(undefined, {
      onSuccess: (outcome) => showToast(copy.outcomes[outcome], outcome === 'opened' ? 'good' : 'bad'),
      onError: (error) => showToast(sentenceFor(error), 'bad'),
    });
  return (
    <Card>
      <View className="imports__note">{copy.templateNote}</View>
      <Button word={copy.template} kind="ghost" icon="download" isLoading={isPending} onPress={take} />
    </Card>
  );
}

function ColumnsCard({ kind }: Pick<ImportAim, 'kind'>) {
  return (
    <Card title={copy.columns} kind="list">
      {fieldNotes[kind].map(({ field, note }) => (
        <ListRow key={field} title={fieldWords[kind][field] ?? ''} note={note} isStrong />
      ))}
    </Card>
  );
}

/** How far the file has come: to the back end, then through its rows. */
function Progress({ start, aim }: { readonly start: StartImport; readonly aim: ImportAim }) {
  const { phase, percent, importId } = start;
  const reading = useGetImport(aim, importId ?? '', importId !== null);
  useAskingAgain(reading.refetch, importId !== null);
  if (phase === 'choosing') return null;
  if (phase === 'uploading') {
    return (
      <ProgressBar label={copy.uploading} done={percent} total={100} words={copy.uploadedPart(percent)} />
    );
  }
  const { data } = reading;
  const isKnown = data?.importId === importId && data.rowCount > 0;
  return (
    <>
      <ProgressBar
        label={copy.reading}
        done={isKnown ? data.doneCount : 0}
        total={isKnown ? data.rowCount : 1}
        words={isKnown ? copy.readRows(data.doneCount, data.rowCount) : copy.readingSoon}
      />
      <View className="imports__note">{copy.readingNote}</View>
    </>
  );
}

export interface StartPageProps {
  readonly aim: ImportAim;
  readonly onOpen: (importId: string) => void;
  /** In place of this page: going back must not lead to a file that has been read. */
  readonly onRead: (importId: string) => void;
}

/** The first step: a file, with what is needed to make one, and the imports of before. */
export function StartPage({ aim, onOpen, onRead }: StartPageProps) {
  const start = useStartImport(aim, onRead);
  const [isChecked, setIsChecked] = useState(false);
  const { file, isSending, problem } = start;
  const press = () => {
    setIsChecked(true);
    start.send();
  };
  return (
    <Page
      title={copy.titles[aim.kind]}
      footer={
        <FormFooter problem={problem === null ? null : fileProblem(problem)}>
          <Button word={copy.send} size="large" isLoading={isSending} onPress={press} />
        </FormFooter>
      }
    >
      <Steps label={copy.stepsLabel} words={copy.steps} current={stepOf(null)} />
      {!isSending && <UnfinishedImport aim={aim} onOpen={onOpen} />}
      <View className="imports__note">{copy.intro[aim.kind]}</View>
      {aim.kind !== 'divisions' && <TemplateCard aim={aim} />}
      <FileDrop
        label={copy.file}
        wish={wish}
        file={file}
        isWorking={isSending}
        problem={isChecked && file === null ? copy.needFile : undefined}
        onChoose={start.choose}
        onRemove={() => start.choose(null)}
      />
      <Progress start={start} aim={aim} />
      <ImportHistory aim={aim} onOpen={onOpen} />
      <ColumnsCard kind={aim.kind} />
    </Page>
  );
}
