import { Page } from '@/components/layout/page';
import { PrivacyView } from '@/features/privacy/privacy-view';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { pageTitles } from '@/pages/titles-copy';

export default function PrivacyPage() {
  return (
    <Page title={pageTitles.privacy}>
      <ActingBanner />
      <PrivacyView />
    </Page>
  );
}
