import { errorCopy } from '@/api/error-copy';
import { hasSessionExpired } from '@/api/session';
import { Notice } from '@/components/feedback/notice';
import { CodeCard } from './code-card';
import { DevPeopleList } from './dev-people-list.h5';

/** A browser is let in by a phone that is known already. */
export function SignInView() {
  return (
    <>
      {hasSessionExpired() && <Notice words={errorCopy.TokenExpired} icon="clock" />}
      <CodeCard />
      <DevPeopleList />
    </>
  );
}
