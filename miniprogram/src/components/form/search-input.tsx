import { Input } from '@tarojs/components';
import type { SearchText } from './use-search-text';

export interface SearchInputProps extends SearchText {
  readonly label: string;
  readonly placeholder: string;
  readonly charsMax: number;
}

/** The field itself: WeChat's here, with a search key on its keyboard; the browser's own in search-input.h5.tsx. */
export const SearchInput = ({ label, placeholder, charsMax, text, type, searchNow }: SearchInputProps) => (
  <Input
    className="search-field__input"
    value={text}
    maxlength={charsMax}
    placeholder={placeholder}
    placeholderClass="search-field__placeholder"
    confirmType="search"
    ariaLabel={label}
    onInput={(event) => type(event.detail.value)}
    onConfirm={(event) => searchNow(event.detail.value)}
  />
);
