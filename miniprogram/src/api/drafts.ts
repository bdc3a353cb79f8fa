import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stored } from '@/platform/storage';
import { onDraftGiven } from './outbox/given-drafts';
import { draftPlace } from './outbox/ports';

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
 * What somebody is writing, kept on the phone at each keystroke under `key`: a call, an empty battery or a closed app
 * loses nothing. Fields that a newer build added take their value from `initial`.
 */
export function useDraft<Value extends object>(key: string, initial: Value): Draft<Value> {
  const place = useMemo(() => stored<Partial<Value>>(draftPlace(key)), [key]);
  const [state, setState] = useState(() => {
    const kept = place.read();
    return { value: { ...initial, ...kept }, isSaved: kept !== null };
  });
  // The value as it is between two drawings of the page: changing and clearing in one go happen in that order.
  const latest = useRef(state.value);
  const change = useCallback(
    (part: Partial<Value>) => {
      latest.current = { ...latest.current, ...part };
      setState({ value: latest.current, isSaved: place.write(latest.current) });
    },
    [place],
  );
  // The outbox may put back what it could not deliver while the form stands open.
  useEffect(
    () =>
      onDraftGiven((givenKey) => {
        if (givenKey === key) change(place.read() ?? {});
      }),
    [key, place, change],
  );
  const clear = () => {
    latest.current = initial;
    place.remove();
    setState({ value: initial, isSaved: false });
  };
  return { value: state.value, change, clear, isSaved: state.isSaved };
}
