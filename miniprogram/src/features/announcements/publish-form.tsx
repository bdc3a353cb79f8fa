import { useState } from 'react';
import {
  announcementColumns,
  announcementLimits,
  type AnnouncementColumn,
} from '@shared/contract/announcements';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { PhotosField } from '@/api/photos-field';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { Switch } from '@/components/form/switch';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { replacePage } from '@/routes';
import { usePublishAnnouncement } from './api';
import { copy } from './copy';

interface AnnouncementDraft {
  readonly column: AnnouncementColumn;
  readonly title: string;
  readonly text: string;
  readonly isPinned: boolean;
  readonly photoKeys: readonly string[];
}

const draftKey = 'announcement';
const blank: AnnouncementDraft = { column: 'service', title: '', text: '', isPinned: false, photoKeys: [] };

/** The draft with its photos, and how it becomes a notice. */
function usePublishForm() {
  const draft = useDraft<AnnouncementDraft>(draftKey, blank);
  const photos = usePhotos(draft.value.photoKeys, announcementLimits.picturesMax, (photoKeys) =>
    draft.change({ photoKeys }),
  );
  const publish = usePublishAnnouncement();
  const { column, title, text, isPinned } = draft.value;
  const wish = { title, draftKey, photoKeys: photos.tiles.map(({ key }) => key) };
  const sending = useOutboxSending(() => publish({ column, title, text, isPinned }, wish), {
    onKept: () => {
      photos.leave();
      draft.clear();
    },
    deliveredWords: () => copy.published,
    onDelivered: ({ announcementId }) => replacePage('announcement', { announcementId }),
    onWaiting: () => replacePage('outbox'),
  });
  return { draft, photos, ...sending };
}

/** The whole page: its main button asks once more, because the village sees a notice at once. */
export function PublishForm({ title: pageTitle }: { readonly title: string }) {
  const { draft, photos, isSending, problem, send } = usePublishForm();
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const { column, title, text, isPinned } = draft.value;
  const isComplete = title.trim() !== '' && text.trim() !== '';
  const ask = () => {
    setIsChecked(true);
    if (isComplete) setIsAsking(true);
    else showToast(title.trim() === '' ? copy.needTitle : copy.needText, 'bad');
  };
  return (
    <Page
      title={pageTitle}
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button word={copy.publish} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      <Field label={copy.columnLabel} isBare>
        <ChoiceGrid
          label={copy.columnLabel}
          chosen={column}
          onChoose={(chosen) => draft.change({ column: chosen })}
          options={announcementColumns.map((key) => ({ key, word: copy.columns[key] }))}
        />
      </Field>
      <TextField
        label={copy.titleLabel}
        placeholder={copy.titlePlaceholder}
        value={title}
        charsMax={announcementLimits.titleCharsMax}
        hasCount
        problem={isChecked && title.trim() === '' ? copy.needTitle : undefined}
        onChange={(words) => draft.change({ title: words })}
      />
      <TextArea
        label={copy.textLabel}
        placeholder={copy.textPlaceholder}
        value={text}
        charsMax={announcementLimits.textCharsMax}
        size="tall"
        isSaved={draft.isSaved}
        problem={isChecked && text.trim() === '' ? copy.needText : undefined}
        onChange={(words) => draft.change({ text: words })}
      />
      <PhotosField label={copy.picturesLabel} photos={photos} photosMax={announcementLimits.picturesMax} />
      <Switch
        title={copy.pin}
        note={copy.pinNote}
        isOn={isPinned}
        onChange={(isOn) => draft.change({ isPinned: isOn })}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirmSentence}
        confirmWord={isSending ? copy.publishing : copy.publish}
        isWorking={isSending}
        onConfirm={() => void send().then(() => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
