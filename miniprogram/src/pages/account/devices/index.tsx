import { Page } from '@/components/layout/page';
import { DeviceList } from '@/features/devices/device-list';
import { pageTitles } from '@/pages/titles-copy';

export default function DevicesPage() {
  return (
    <Page title={pageTitles.devices}>
      <DeviceList />
    </Page>
  );
}
