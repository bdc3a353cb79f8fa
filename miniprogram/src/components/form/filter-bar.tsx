import { useState } from 'react';
import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { Sheet } from '../feedback/sheet';
import { listCopy } from '../list-copy';
import { classNames } from '../theme/class-names';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { activeCount, chosenWords, withOption, type Filter } from './filter-state';
import './filter-bar.scss';

export type { Filter } from './filter-state';

export interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly onChange: (key: string, chosen: readonly string[]) => void;
  readonly onClearAll: () => void;
}

/** What a chip says: the question, and its answer once there is one. */
function chipWords(filter: Filter): string {
  const words = chosenWords(filter);
  if (words.length > 1) return listCopy.filterCount(filter.word, words.length);
  return words[0] === undefined ? filter.word : listCopy.filterOf(filter.word, words[0]);
}

/** The questions that narrow a list, one chip each; a chip opens its answers. */
export function FilterBar({ filters, onChange, onClearAll }: FilterBarProps) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const count = activeCount(filters);
  return (
    <View className="filter-bar">
      {filters.map((filter) => {
        const isActive = filter.chosen.length > 0;
        return (
          <Pressable
            key={filter.key}
            className={classNames('filter-bar__chip', isActive && 'filter-bar__chip--active')}
            label={isActive ? chipWords(filter) : listCopy.filterOff(filter.word)}
            isExpanded={openKey === filter.key}
            onPress={() => setOpenKey(filter.key)}
          >
            <View className="filter-bar__word">{chipWords(filter)}</View>
            <View className="filter-bar__arrow">
              <Glyph name="forward" size="small" />
            </View>
          </Pressable>
        );
      })}
      {count > 0 && (
        <Pressable className="filter-bar__clear" onPress={onClearAll}>
          {listCopy.clearFilters(count)}
        </Pressable>
      )}
      {filters.map((filter) => (
        <Sheet
          key={filter.key}
          isOpen={openKey === filter.key}
          title={filter.word}
          onClose={() => setOpenKey(null)}
        >
          <FilterChoices
            filter={filter}
            onChange={(chosen) => onChange(filter.key, chosen)}
            onDone={() => setOpenKey(null)}
          />
        </Sheet>
      ))}
    </View>
  );
}

interface FilterChoicesProps {
  readonly filter: Filter;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onDone: () => void;
}

/** The answers to one question. One answer closes the panel; of several, the person says when it is enough. */
function FilterChoices({ filter, onChange, onDone }: FilterChoicesProps) {
  const { options, chosen, isMany = false } = filter;
  if (isMany) {
    return (
      <>
        {options.map(({ key, word }) => (
          <Checkbox
            key={key}
            label={word}
            state={chosen.includes(key)}
            onChange={() => onChange(withOption(filter, key))}
          />
        ))}
        <Button word={listCopy.seeResult} onPress={onDone} />
      </>
    );
  }
  const choose = (next: readonly string[]) => {
    onChange(next);
    onDone();
  };
  const option = (key: string, word: string, isChosen: boolean, next: readonly string[]) => (
    <Pressable
      key={key}
      role="radio"
      className={classNames('filter-bar__option', isChosen && 'filter-bar__option--chosen')}
      isSelected={isChosen}
      onPress={() => choose(next)}
    >
      <View className="filter-bar__word">{word}</View>
      {isChosen && <Glyph name="check" size="small" />}
    </Pressable>
  );
  return (
    <View role="radiogroup" ariaLabel={filter.word}>
      {option('', listCopy.allOfFilter, chosen.length === 0, [])}
      {options.map(({ key, word }) => option(key, word, chosen.includes(key), [key]))}
    </View>
  );
}
