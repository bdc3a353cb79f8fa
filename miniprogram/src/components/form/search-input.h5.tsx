import type { SearchInputProps } from './search-input';

/** The browser's own field, for the reason told in text-field.h5.tsx. */
export const SearchInput = ({ label, placeholder, charsMax, text, type, searchNow }: SearchInputProps) => (
  <input
    className="search-field__input"
    type="search"
    enterKeyHint="search"
    value={text}
    maxLength={charsMax}
    placeholder={placeholder}
    aria-label={label}
    onChange={({ target, nativeEvent }) => type(target.value, (nativeEvent as InputEvent).isComposing)}
    onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
    onKeyDown={({ key, nativeEvent, currentTarget }) => {
      if (key === 'Enter' && !nativeEvent.isComposing) searchNow(currentTarget.value);
    }}
  />
);
