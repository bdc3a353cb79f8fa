import type { PropsWithChildren } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { keepSignedIn } from './api/keep-signed-in';
import { startOutbox } from './api/outbox/phone-outbox';
import { queryClient, startKeepingAnswers } from './api/query-client';
import './app.scss';

startKeepingAnswers();
keepSignedIn();
startOutbox();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
