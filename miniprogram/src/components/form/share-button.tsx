import { useShare, type ShareCard } from '@/platform/share';
import { partsCopy } from '../copy';
import { showToast } from '../feedback/toast-state';
import { Button, WechatShareButton, type ButtonProps } from './button';

export interface ShareButtonProps extends Pick<ButtonProps, 'kind' | 'size'> {
  readonly card: ShareCard;
  readonly word?: string;
}

/** Sends the page's card to the village's chat group; also makes WeChat's own menu share it. One a page. */
export function ShareButton({
  card,
  word = partsCopy.share,
  kind = 'ghost',
  size = 'normal',
}: ShareButtonProps) {
  const { share } = useShare(card);
  if (!share) return <WechatShareButton word={word} icon="share" kind={kind} size={size} />;
  const press = async () => {
    const outcome = await share();
    if (outcome === 'copied') showToast(partsCopy.shareCopied, 'good');
    if (outcome === 'unavailable') showToast(partsCopy.shareUnavailable);
  };
  return <Button word={word} icon="share" kind={kind} size={size} onPress={() => void press()} />;
}
