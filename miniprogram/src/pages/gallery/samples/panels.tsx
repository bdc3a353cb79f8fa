import { useState } from 'react';
import { ListRow } from '@/components/content/list-row';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

export function Panels() {
  const [open, setOpen] = useState<'sheet' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <Sample state="normal">
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
      >
        <TextArea label={copy.words} value="" charsMax={100} onChange={ignore} />
      </ConfirmDialog>
    </Sample>
  );
}
