import { useState } from 'react';
import { endSession, useHasToken } from '@/api/session';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Button } from '@/components/form/button';
import { copy } from './copy';

/** In WeChat nobody signs in, so nobody signs out; there a phone is unbound in the list of devices. */
export function SignOut() {
  const [isAsking, setIsAsking] = useState(false);
  if (!useHasToken()) return null;
  return (
    <>
      <Button word={copy.signOut} kind="quiet" onPress={() => setIsAsking(true)} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.signOut}
        sentence={copy.signOutSentence}
        confirmWord={copy.signOut}
        onConfirm={() => endSession()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
