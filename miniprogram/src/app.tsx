import type { PropsWithChildren } from 'react';
import { usePageNotFound } from '@tarojs/taro';
import { QueryClientProvider } from '@tanstack/react-query';
import { keepSignedIn } from './api/keep-signed-in';
import { startOutbox } from './api/outbox/phone-outbox';
import { queryClient, startKeepingAnswers } from './api/query-client';
import { appCopy } from './app-copy';
import { isToastShown, showToast } from './components/feedback/toast-state';
import { onMissingPage } from './platform/missing-page';
import { startOverAt } from './routes';
import './app.scss';

startKeepingAnswers();
keepSignedIn();
startOutbox();
onMissingPage(() => {
  // What was just said, that a form was kept for later, matters more than the page that would show it waiting.
  if (!isToastShown()) showToast(appCopy.missingPage, 'bad');
});

export default function App({ children }: PropsWithChildren) {
  // A link of long ago, or one that lost its end in a chat.
  usePageNotFound(() => {
    showToast(appCopy.unknownPage, 'bad');
    void startOverAt('home');
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
