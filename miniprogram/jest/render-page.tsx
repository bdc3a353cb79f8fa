import type { ReactElement } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';

/** Renders a page or view as the app does, with its own memory of answers and no second tries. */
export function renderPage(page: ReactElement): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  return render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
}
