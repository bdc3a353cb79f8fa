import type { ReactElement, ReactNode } from 'react';
import type { Role } from '@shared/domain/roles';
import { ErrorState } from '@/components/feedback/error-state';
import { Page } from '@/components/layout/page';
import { AnswerView } from './answer-view';
import { errorCopy } from './error-copy';
import { holdsAny, useMe } from './use-me';

export interface OfficePageProps {
  readonly title: string;
  /** Who may do what the page is for; the contract's own list. */
  readonly roles: readonly Role[];
  /** The whole page, with its frame. */
  readonly children: ReactNode;
}

/**
 * A page to do something that only some offices may: whoever else follows a link to it is told so at once, not after
 * filling in a form for nothing.
 */
export function OfficePage({ title, roles, children }: OfficePageProps): ReactElement {
  const me = useMe();
  if (holdsAny(me.data, roles)) return <>{children}</>;
  return (
    <Page title={title}>
      <AnswerView answer={me}>{() => <ErrorState sentence={errorCopy.Forbidden} />}</AnswerView>
    </Page>
  );
}
