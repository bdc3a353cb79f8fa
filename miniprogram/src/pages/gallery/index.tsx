import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { Switch } from '@/components/form/switch';
import { Page } from '@/components/layout/page';
import { WorkbenchLayout } from '@/components/layout/workbench-layout';
import { setCareMode, useCareMode } from '@/components/theme/care-mode';
import { copy } from './copy';
import { ignore, Section } from './section';
import { isSectionKey, sectionKeys, type SectionKey } from './section-keys';
import { sections } from './sections';
import './gallery.scss';

const items = sectionKeys.map((key, index) => ({
  key,
  word: copy.sections[key],
  count: index % 3,
  onPress: ignore,
}));

/** Every part in every state, for those who build pages and for the tests that look at them; browsers only. */
export default function GalleryPage() {
  const isCare = useCareMode();
  const { section, mode } = useRouter().params;
  useEffect(() => {
    if (mode !== undefined) setCareMode(mode === 'care');
  }, [mode]);
  const shown: readonly SectionKey[] = isSectionKey(section) ? [section] : sectionKeys;
  return (
    <Page title={copy.title} width="wide">
      <WorkbenchLayout
        title={copy.workbench}
        groups={[items]}
        current={shown[0] ?? ''}
        foot={copy.workbenchFoot}
      >
        {mode === undefined && (
          <Switch title={copy.care} note={copy.careNote} isOn={isCare} onChange={setCareMode} />
        )}
        {shown.map((key) => {
          const Samples = sections[key];
          return (
            <Section key={key} title={copy.sections[key]}>
              <Samples />
            </Section>
          );
        })}
      </WorkbenchLayout>
    </Page>
  );
}
