import { Notice } from '@/components/feedback/notice';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

export const Notices = () => (
  <>
    <Sample state="normal">
      <Notice words={copy.publicity} tone="publicity" onPress={ignore} />
      <Notice words={copy.offline} tone="attention" icon="alert" />
      <Notice words={copy.saved} tone="good" icon="check" />
      <Notice words={copy.plainNotice} icon="clock" />
    </Sample>
    <Sample state="pressed">
      <Notice words={copy.publicity} tone="publicity" onPress={ignore} />
    </Sample>
    <Sample state="long">
      <Notice words={`${copy.error}${copy.offline}`} tone="attention" icon="alert" onPress={ignore} />
    </Sample>
  </>
);
