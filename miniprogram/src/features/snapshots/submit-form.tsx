import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { snapshotLimits } from '@shared/contract/snapshots';
import { snapshotKinds, type SnapshotKind } from '@shared/domain/snapshot-workflow';
import { sentenceFor } from '@/api/error-copy';
import { PhotoFirst } from '@/api/photo-first';
import type { GlyphName } from '@/components/content/glyph';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { Phrases } from '@/components/form/phrases';
import { Switch } from '@/components/form/switch';
import { TextArea } from '@/components/form/text-area';
import { Page } from '@/components/layout/page';
import { PlaceField } from './place-field';
import { submitCopy as copy } from './submit-copy';
import { useCameraFirst } from './use-camera-first';
import { useSubmitForm } from './use-submit-form';
import './snapshots.scss';

const icons: Readonly<Record<SnapshotKind, GlyphName>> = {
  problem: 'alert',
  goodDeed: 'heart',
  uncivilBehaviour: 'cross',
  cadreAtWork: 'people',
  openAffairs: 'eye',
};

export interface SubmitFormProps {
  readonly title: string;
  /** What stands above the form, such as for whom it is sent. */
  readonly children?: ReactNode;
}

/** Photo first: open, shoot, send. What it is and a few words can be said on the same page; nobody has to. */
export function SubmitForm({ title, children }: SubmitFormProps) {
  const { draft, photos, isSending, problem, send } = useSubmitForm();
  const [isChecked, setIsChecked] = useState(false);
  const { kind, text, isAnonymous } = draft.value;
  useCameraFirst(draft.value.photoKeys.length > 0, photos.add);
  const submit = () => {
    setIsChecked(true);
    if (photos.isEmpty) showToast(copy.needPhoto, 'bad');
    else void send().then(() => setIsChecked(false));
  };
  return (
    <Page
      title={title}
      tab="snapshot"
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button
            word={isSending ? copy.sending : copy.submit}
            size="large"
            isLoading={isSending}
            onPress={submit}
          />
        </FormFooter>
      }
    >
      {children}
      <PhotoFirst
        label={copy.photosTitle}
        note={copy.photosNote}
        photos={photos}
        photosMax={snapshotLimits.photosMax}
        problem={isChecked && photos.isEmpty ? copy.needPhoto : undefined}
      />
      <Field label={copy.kindLabel} isBare>
        <ChoiceGrid
          label={copy.kindLabel}
          chosen={kind}
          onChoose={(chosen) => draft.change({ kind: chosen })}
          options={snapshotKinds.map((key) => ({ key, word: copy.kinds[key], icon: icons[key] }))}
        />
      </Field>
      <TextArea
        label={copy.textLabel}
        placeholder={copy.textPlaceholder}
        value={text}
        charsMax={snapshotLimits.textCharsMax}
        isSaved={draft.isSaved}
        onChange={(words) => draft.change({ text: words })}
      />
      <Phrases
        phrases={copy.phrases[kind]}
        words={text}
        charsMax={snapshotLimits.textCharsMax}
        onChange={(changed) => draft.change({ text: changed })}
      />
      <PlaceField draft={draft} />
      <Switch
        title={copy.anonymous}
        note={copy.anonymousNote}
        isOn={isAnonymous}
        onChange={(isOn) => draft.change({ isAnonymous: isOn })}
      />
      <View className="snapshot__offline">{copy.offlineNote}</View>
    </Page>
  );
}
