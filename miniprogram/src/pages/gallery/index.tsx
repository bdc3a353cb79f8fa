import { Page } from '@/components/layout/page';
import { Switch } from '@/components/form/switch';
import { setCareMode, useCareMode } from '@/components/theme/care-mode';
import { ContentSamples } from './content-samples';
import { copy } from './copy';
import { FeedbackSamples } from './feedback-samples';
import { FormSamples } from './form-samples';
import './gallery.scss';

/** Every part in every state, for those who build pages; browsers only. */
export default function GalleryPage() {
  const isCare = useCareMode();
  return (
    <Page title={copy.title}>
      <Switch title={copy.care} note={copy.careNote} isOn={isCare} onChange={setCareMode} />
      <ContentSamples />
      <FormSamples />
      <FeedbackSamples />
    </Page>
  );
}
