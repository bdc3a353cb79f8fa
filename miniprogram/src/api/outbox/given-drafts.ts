const listeners = new Set<(draftKey: string) => void>();

/** Tells the forms that are open that words were put back under this key of their person. */
export const draftGiven = (draftKey: string): void => listeners.forEach((tell) => tell(draftKey));

export function onDraftGiven(listener: (draftKey: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
