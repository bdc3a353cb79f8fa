import { useState } from 'react';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { DataTable, type Column } from '@/components/content/data-table';
import { KeyValueList } from '@/components/content/key-value-list';
import { PersonLine } from '@/components/content/person-line';
import { SecretText } from '@/components/content/secret-text';
import { Tag } from '@/components/content/tag';
import { PagerSummary } from '@/components/feedback/pager-summary';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { FilterBar, type Filter } from '@/components/form/filter-bar';
import { SearchField } from '@/components/form/search-field';
import { copy } from './list-copy';
import { Section } from './section';
import { TreeSample } from './tree-sample';

const ignore = (): void => undefined;
type Person = (typeof copy.people)[number];

const columns: readonly Column<Person>[] = [
  { key: 'name', word: copy.columns.name, width: 'normal', cell: ({ name }) => name },
  {
    key: 'party',
    word: copy.columns.party,
    width: 'normal',
    onCard: 'tag',
    cell: ({ party }) => <Tag word={party} tone="red" />,
  },
  { key: 'grid', word: copy.columns.grid, width: 'rest', onCard: 'note', cell: ({ grid }) => grid },
  { key: 'phone', word: copy.columns.phone, width: 'normal', cell: ({ phone }) => phone },
  { key: 'score', word: copy.columns.score, width: 'narrow', isNumber: true, cell: ({ score }) => score },
];
const table = { label: copy.tableLabel, columns, keyOf: ({ key }: Person) => key };

function Tables() {
  const [chosen, setChosen] = useState<readonly string[]>(['b']);
  return (
    <>
      <Section title={copy.sections.table}>
        <DataTable
          {...table}
          rows={copy.people}
          nameOf={({ name }) => name}
          onOpen={ignore}
          rowActions={({ key }) => [
            { key: 'edit', word: copy.edit, onPress: ignore },
            { key: 'move', word: copy.move, isDisabled: key === 'd', onPress: ignore },
          ]}
          selection={{
            chosen,
            onChange: setChosen,
            noun: copy.noun,
            actions: [
              { key: 'grid', word: copy.toGrid, onPress: ignore },
              { key: 'leave', word: copy.leave, onPress: ignore },
            ],
          }}
        />
      </Section>
      <Section title={copy.sections.tablePlain}>
        <DataTable {...table} rows={copy.people.slice(0, 3)} currentKey="b" onOpen={ignore} />
      </Section>
      <Section title={copy.sections.tableEmpty}>
        <DataTable {...table} rows={[]} emptyWords={copy.none} />
      </Section>
    </>
  );
}

type FilterKey = keyof typeof copy.filters;
const filterKeys: readonly FilterKey[] = ['grid', 'party', 'residency'];

function Narrowing() {
  const [words, setWords] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly string[]>>>({ party: ['0', '1'] });
  const filters: readonly Filter[] = filterKeys.map((key) => ({
    key,
    word: copy.filters[key].word,
    options: copy.filters[key].options.map((word, index) => ({ key: String(index), word })),
    chosen: answers[key] ?? [],
    isMany: key === 'party',
  }));
  return (
    <>
      <SearchField
        label={copy.searchLabel}
        placeholder={copy.searchPlaceholder}
        value={words}
        onSearch={setWords}
      />
      <FilterBar
        filters={filters}
        onChange={(key, chosen) => setAnswers((before) => ({ ...before, [key]: chosen }))}
        onClearAll={() => {
          setAnswers({});
          setWords('');
        }}
      />
      <PagerSummary {...copy.pager} noun={copy.noun} />
      <PagerSummary shown={4} total={4} noun={copy.noun} />
      {copy.searchedFor(words)}
    </>
  );
}

function Boxes() {
  const [isOn, setIsOn] = useState(true);
  return (
    <Card>
      <Checkbox label={copy.boxes.plain} note={copy.boxes.note} state={isOn} onChange={setIsOn} />
      <Checkbox label={copy.boxes.plain} state={false} onChange={ignore} />
      <Checkbox label={copy.boxes.mixed} state="mixed" onChange={ignore} />
      <Checkbox label={copy.boxes.off} state={false} isDisabled onChange={ignore} />
    </Card>
  );
}

function Facts() {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Card>
      <KeyValueList
        items={[
          ...copy.facts.map((fact) => ({
            ...fact,
            action: fact.key === 'name' ? undefined : { word: copy.fix, onPress: ignore },
          })),
          {
            key: 'phone',
            label: copy.phone,
            value: (
              <SecretText
                label={copy.phone}
                masked={copy.masked}
                shown={shown}
                onShow={() => setShown(copy.full)}
                onHide={() => setShown(null)}
              />
            ),
          },
        ]}
      />
    </Card>
  );
}

export function ListSamples() {
  return (
    <>
      <Section title={copy.sections.narrow}>
        <Narrowing />
      </Section>
      <Tables />
      <Section title={copy.sections.choices}>
        <Boxes />
      </Section>
      <Section title={copy.sections.people}>
        <Card kind="list">
          <PersonLine
            name={copy.people[0].name}
            tags={[{ word: copy.roles.member, tone: 'red' }, { word: copy.roles.secretary }]}
            note={copy.personNote}
            onPress={ignore}
          />
          <PersonLine
            name={copy.people[3].name}
            tags={[
              { word: copy.roles.member, tone: 'red' },
              { word: copy.roles.grid, tone: 'blue' },
            ]}
            note={copy.longNote}
            trail={<Button word={copy.edit} kind="ghost" size="compact" onPress={ignore} />}
          />
          <PersonLine
            name={copy.people[1].name}
            tags={[{ word: copy.roles.left }]}
            isFaint
            onPress={ignore}
          />
        </Card>
      </Section>
      <Section title={copy.sections.tree}>
        <TreeSample />
      </Section>
      <Section title={copy.sections.facts}>
        <Facts />
      </Section>
      <Section title={copy.sections.changes}>
        <Card>
          <BeforeAfter changes={copy.changes} />
        </Card>
      </Section>
    </>
  );
}
