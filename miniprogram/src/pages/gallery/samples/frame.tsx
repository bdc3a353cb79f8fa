import { TabBar } from '@/components/layout/tab-bar';
import { TitleBar } from '@/components/layout/title-bar';
import { copy } from '../copy';
import { Sample } from '../section';

export const Frame = () => (
  <>
    <Sample state="normal">
      <TitleBar title={copy.village} hasBack />
      <TitleBar title={copy.village} hasBack={false} action={copy.more} />
    </Sample>
    <Sample state="long">
      <TitleBar title={copy.longWord} hasBack action={copy.more} />
    </Sample>
    <Sample state="chosen">
      <TabBar current="boards" />
    </Sample>
  </>
);
