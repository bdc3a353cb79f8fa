import { useState } from 'react';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { copy } from './copy';
import { Section } from './section';

const ignore = (): void => undefined;

export function FeedbackSamples() {
  return (
    <>
      <Section title={copy.sections.attention}>
        <Notice words={copy.publicity} tone="publicity" onPress={ignore} />
        <Notice words={copy.offline} tone="attention" icon="alert" />
        <Notice words={copy.saved} tone="good" icon="check" />
        <Card kind="attention">
          <ListRow
            title={copy.activity}
            note={copy.activityNote}
            isStrong
            trail={<Button word={copy.checkIn} onPress={ignore} />}
          />
        </Card>
      </Section>
      <Section title={copy.sections.feedback}>
        <Overlays />
        <Skeleton rows={2} shape="card" />
        <Card>
          <Skeleton rows={2} />
        </Card>
        <EmptyState
          title={copy.empty}
          advice={copy.emptyAdvice}
          icon="camera"
          action={{ word: copy.emptyAction, onPress: ignore }}
        />
        <ErrorState sentence={copy.error} requestId="7c1f-92ab" onRetry={ignore} />
        <LoadMore hasMore isLoading={false} onMore={ignore} />
        <LoadMore hasMore={false} isLoading={false} onMore={ignore} />
      </Section>
    </>
  );
}

function Overlays() {
  const [open, setOpen] = useState<'sheet' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button word={copy.openSheet} kind="ghost" onPress={() => setOpen('sheet')} />
      <Button word={copy.openConfirm} kind="ghost" onPress={() => setOpen('confirm')} />
      <Button word={copy.openToast} kind="ghost" onPress={() => showToast(copy.sent, 'good')} />
      <Button word={copy.openBadToast} kind="ghost" onPress={() => showToast(copy.error, 'bad')} />
      <Sheet isOpen={open === 'sheet'} title={copy.sheetTitle} onClose={close}>
        {copy.grids.map((grid) => (
          <ListRow key={grid} title={grid} onPress={close} />
        ))}
      </Sheet>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title={copy.confirmTitle}
        sentence={copy.confirmSentence}
        onConfirm={close}
        onClose={close}
      />
    </>
  );
}
