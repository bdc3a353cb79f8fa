import { useState } from 'react';
import { PagerSummary } from '@/components/feedback/pager-summary';
import { FilterBar, type Filter } from '@/components/form/filter-bar';
import { SearchField } from '@/components/form/search-field';
import { copy } from '../list-copy';
import { ignore, Sample } from '../section';

type FilterKey = keyof typeof copy.filters;
const filterKeys: readonly FilterKey[] = ['grid', 'party', 'residency'];
type Answers = Readonly<Record<string, readonly string[]>>;

const filtersWith = (answers: Answers): readonly Filter[] =>
  filterKeys.map((key) => ({
    key,
    word: copy.filters[key].word,
    options: copy.filters[key].options.map((word, index) => ({ key: String(index), word })),
    chosen: answers[key] ?? [],
    isMany: key === 'party',
  }));

export function Search() {
  const [words, setWords] = useState('');
  const [answers, setAnswers] = useState<Answers>({ party: ['0', '1'], grid: ['3'] });
  const clear = () => {
    setAnswers({});
    setWords('');
  };
  const search = { label: copy.searchLabel, placeholder: copy.searchPlaceholder };
  return (
    <>
      <Sample state="empty">
        <SearchField {...search} value={words} onSearch={setWords} />
        <FilterBar filters={filtersWith({})} onChange={ignore} onClearAll={ignore} />
        <PagerSummary {...copy.pager} noun={copy.noun} />
      </Sample>
      <Sample state="chosen">
        <SearchField {...search} value={copy.searchWords} onSearch={ignore} />
        <FilterBar
          filters={filtersWith(answers)}
          onChange={(key, chosen) => setAnswers((before) => ({ ...before, [key]: chosen }))}
          onClearAll={clear}
        />
        <PagerSummary shown={4} total={4} noun={copy.noun} />
      </Sample>
    </>
  );
}
