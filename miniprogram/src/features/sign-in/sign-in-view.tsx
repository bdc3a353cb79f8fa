import { EmptyState } from '@/components/feedback/empty-state';
import { openPage } from '@/routes';
import { copy } from './copy';

/** In WeChat nobody signs in: WeChat says who is calling. This explains it, and what to do when not registered. */
export function SignInView() {
  return (
    <EmptyState
      title={copy.wechatTitle}
      advice={copy.wechatAdvice}
      icon="me"
      action={{ word: copy.enter, onPress: () => openPage('home') }}
    />
  );
}
