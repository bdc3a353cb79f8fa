import { Page } from '@/components/layout/page';
import { WorkbenchLayout } from '@/components/layout/workbench-layout';
import { Switch } from '@/components/form/switch';
import { setCareMode, useCareMode } from '@/components/theme/care-mode';
import { AccountSamples } from './account-samples';
import { ContentSamples } from './content-samples';
import { copy } from './copy';
import { FeedbackSamples } from './feedback-samples';
import { FormSamples } from './form-samples';
import { ListSamples } from './list-samples';
import './gallery.scss';

const ignore = (): void => undefined;
const sections = Object.entries(copy.sections).map(([key, word], index) => ({
  key,
  word,
  count: index % 3,
  onPress: ignore,
}));

/** Every part in every state, for those who build pages; browsers only, on a computer inside the office layout. */
export default function GalleryPage() {
  const isCare = useCareMode();
  return (
    <Page title={copy.title} width="wide">
      <WorkbenchLayout title={copy.workbench} items={sections} current="content" foot={copy.workbenchFoot}>
        <Switch title={copy.care} note={copy.careNote} isOn={isCare} onChange={setCareMode} />
        <ContentSamples />
        <FormSamples />
        <FeedbackSamples />
        <ListSamples />
        <AccountSamples />
      </WorkbenchLayout>
    </Page>
  );
}
