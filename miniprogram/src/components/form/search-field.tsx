import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { listCopy } from '../list-copy';
import { SearchInput } from './search-input';
import { useSearchText } from './use-search-text';
import './search-field.scss';

export interface SearchFieldProps {
  /** What is searched, for those who hear the page. */
  readonly label: string;
  readonly placeholder: string;
  /** The words the list is searched for now. */
  readonly value: string;
  readonly charsMax?: number;
  /** How long typing has to rest before a search. */
  readonly waitMs?: number;
  /** Gets the words without spaces around them, empty when the field was cleared. */
  readonly onSearch: (words: string) => void;
}

export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, charsMax = 20, waitMs = 400, onSearch } = props;
  const search = useSearchText(value, onSearch, waitMs);
  return (
    <View className="search-field" role="search">
      <Glyph name="search" size="small" />
      <SearchInput label={label} placeholder={placeholder} charsMax={charsMax} {...search} />
      {search.text !== '' && (
        <Pressable
          className="search-field__clear"
          label={listCopy.clearSearch}
          onPress={() => search.searchNow('')}
        >
          <Glyph name="close" size="small" />
          {listCopy.clearSearch}
        </Pressable>
      )}
    </View>
  );
}
