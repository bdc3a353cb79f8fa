import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GlyphName } from '@/components/content/glyph';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { DateField } from '@/components/form/date-field';
import { Segments } from '@/components/form/segments';
import { Stepper } from '@/components/form/stepper';
import { Switch } from '@/components/form/switch';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { copy } from './copy';
import { Section } from './section';

const ignore = (): void => undefined;

type Kind = keyof typeof copy.kinds;
const kinds: readonly { readonly key: Kind; readonly word: string; readonly icon: GlyphName }[] = [
  { key: 'problem', word: copy.kinds.problem, icon: 'alert' },
  { key: 'good', word: copy.kinds.good, icon: 'heart' },
  { key: 'uncivil', word: copy.kinds.uncivil, icon: 'cross' },
  { key: 'affairs', word: copy.kinds.affairs, icon: 'eye' },
];

type Board = keyof typeof copy.boards;
const boards: readonly Board[] = ['person', 'household', 'grid', 'village'];

export function FormSamples() {
  return (
    <>
      <Section title={copy.sections.forms}>
        <Fields />
      </Section>
      <Section title={copy.sections.buttons}>
        <Button word={copy.send} size="large" onPress={ignore} />
        <Button word={copy.sending} size="large" isLoading onPress={ignore} />
        <Button word={copy.send} isDisabled onPress={ignore} />
        <View className="page__footer-row">
          <Button word={copy.ghost} kind="ghost" onPress={ignore} />
          <Button word={copy.done} icon="check" onPress={ignore} />
        </View>
        <Button word={copy.quiet} kind="quiet" onPress={ignore} />
      </Section>
    </>
  );
}

function Fields() {
  const [kind, setKind] = useState<Kind>('problem');
  const [board, setBoard] = useState<Board>('person');
  const [name, setName] = useState('');
  const [words, setWords] = useState<string>(copy.wordsValue);
  const [isAnonymous, setAnonymous] = useState(false);
  const [times, setTimes] = useState(1);
  const [date, setDate] = useState('2026-11-20');
  const [time, setTime] = useState('19:30');
  return (
    <>
      <Segments
        label={copy.boardsLabel}
        options={boards.map((key) => ({ key, word: copy.boards[key] }))}
        chosen={board}
        onChoose={setBoard}
      />
      <ChoiceGrid label={copy.kindLabel} options={kinds} chosen={kind} onChoose={setKind} />
      <TextField
        label={copy.name}
        placeholder={copy.namePlaceholder}
        value={name}
        charsMax={10}
        hasCount
        onChange={setName}
      />
      <TextArea label={copy.words} value={words} charsMax={300} isSaved onChange={setWords} />
      <TextArea
        label={copy.words}
        placeholder={copy.wordsPlaceholder}
        value=""
        charsMax={300}
        problem={copy.problem}
        onChange={ignore}
      />
      <Switch title={copy.anonymous} note={copy.anonymousNote} isOn={isAnonymous} onChange={setAnonymous} />
      <Stepper label={copy.times} value={times} min={1} max={100} onChange={setTimes} />
      <DateField label={copy.date} value={date} onChange={setDate} />
      <DateField label={copy.time} kind="time" value={time} onChange={setTime} />
    </>
  );
}
