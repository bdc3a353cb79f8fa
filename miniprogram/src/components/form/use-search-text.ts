import { useEffect, useRef, useState } from 'react';

export interface SearchText {
  /** What stands in the field, which runs ahead of what is searched for. */
  readonly text: string;
  /** `isComposing`: the person is still picking the character, so there is nothing to search for yet. */
  readonly type: (text: string, isComposing?: boolean) => void;
  /** Searches at once, for the key on the keyboard and for the clear button. */
  readonly searchNow: (text: string) => void;
}

/** Searches once typing rests for `waitMs`; the same words are not searched for twice in a row. */
export function useSearchText(value: string, onSearch: (words: string) => void, waitMs: number): SearchText {
  const [text, setText] = useState(value);
  const [searched, setSearched] = useState(value);
  const [seen, setSeen] = useState({ value, resets: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen.value) {
    // Words that were not searched for here come from the page, such as when it clears all filters.
    const isReset = value !== searched;
    setSeen({ value, resets: seen.resets + (isReset ? 1 : 0) });
    if (isReset) {
      setText(value);
      setSearched(value);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), [seen.resets]);
  const searchNow = (words: string) => {
    clearTimeout(timer.current);
    setText(words);
    if (words.trim() === searched) return;
    setSearched(words.trim());
    onSearch(words.trim());
  };
  return {
    text,
    searchNow,
    type: (words, isComposing = false) => {
      clearTimeout(timer.current);
      setText(words);
      if (!isComposing) timer.current = setTimeout(() => searchNow(words), waitMs);
    },
  };
}
