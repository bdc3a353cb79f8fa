import { useCallback, useEffect, useRef, useState } from 'react';
import { stored } from '@/platform/storage';
import { onDraftGiven } from './outbox/given-drafts';
import { draftPlace } from './outbox/ports';
import { onOwnPersonChange, ownPersonId } from './own-person';

export interface Draft<Value> {
  readonly value: Value;
  /** Changes part of it and keeps the whole at once. */
  readonly change: (part: Partial<Value>) => void;
  /** It has been sent, or is not wanted: back to the beginning. */
  readonly clear: () => void;
  /** Whether what is shown is safe on this phone; for the mark beside a field. */
  readonly isSaved: boolean;
}

/**
 * The key under which the phone keeps a form's words: everybody's own, lest the next one who uses the phone finds them. Whoever is
 * not known yet, as before signing in, has the plain one.
 */
export function ownDraftKey(key: string): string {
  const personId = ownPersonId();
  return personId === null ? key : `${personId}/${key}`;
}

const placeOf = <Value>(ownKey: string) => stored<Partial<Value>>(draftPlace(ownKey));

/** Whoever wrote before being known takes the words along; whether they are safe there. */
function claim(key: string, value: object): boolean {
  const unclaimed = placeOf(key);
  if (unclaimed.read() === null || !placeOf(ownDraftKey(key)).write(value)) return false;
  unclaimed.remove();
  return true;
}

/**
 * What somebody is writing, kept on the phone at each keystroke under `key`, for this person alone: a call, an empty battery
 * or a closed app loses nothing. Fields that a newer build added take their value from `initial`.
 */
export function useDraft<Value extends object>(key: string, initial: Value): Draft<Value> {
  const first = useRef(initial);
  const [state, setState] = useState(() => {
    const kept = placeOf<Value>(ownDraftKey(key)).read();
    return { writerId: ownPersonId(), value: { ...initial, ...kept }, isSaved: kept !== null };
  });
  // As it is between two drawings of the page: changing and clearing in one go happen in that order.
  const latest = useRef({ writerId: state.writerId, value: state.value });
  const show = useCallback((value: Value, isSaved: boolean) => {
    latest.current = { writerId: ownPersonId(), value };
    setState({ ...latest.current, isSaved });
  }, []);
  const change = useCallback(
    (part: Partial<Value>) => {
      const value = { ...latest.current.value, ...part };
      show(value, placeOf<Value>(ownDraftKey(key)).write(value));
    },
    [key, show],
  );
  // Pages stay open behind sign-in: what one person wrote in them is not the next one's.
  useEffect(() => {
    const follow = () => {
      const { writerId, value } = latest.current;
      if (writerId === ownPersonId()) return;
      const kept = placeOf<Value>(ownDraftKey(key)).read();
      if (writerId === null && kept === null) show(value, claim(key, value));
      else show({ ...first.current, ...kept }, kept !== null);
    };
    follow();
    return onOwnPersonChange(follow);
  }, [key, show]);
  // The outbox may put back what it could not deliver while the form stands open.
  useEffect(
    () =>
      onDraftGiven((givenKey) => {
        const ownKey = ownDraftKey(key);
        if (givenKey === ownKey) change(placeOf<Value>(ownKey).read() ?? {});
      }),
    [key, change],
  );
  const clear = () => {
    // Sent by somebody who has left meanwhile: the words that stand here now are another's.
    if (state.writerId !== null && state.writerId !== ownPersonId()) return;
    placeOf<Value>(ownDraftKey(key)).remove();
    show(initial, false);
  };
  return { value: state.value, change, clear, isSaved: state.isSaved };
}
