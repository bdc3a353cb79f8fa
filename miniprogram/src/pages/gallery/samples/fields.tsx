import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { Phrases } from '@/components/form/phrases';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

export function Fields() {
  const [name, setName] = useState('');
  const [words, setWords] = useState<string>(copy.wordsValue);
  const [date, setDate] = useState('2026-11-20');
  return (
    <>
      <Sample state="empty">
        <TextField
          label={copy.name}
          placeholder={copy.namePlaceholder}
          value={name}
          charsMax={10}
          hasCount
          onChange={setName}
        />
        <TextArea
          label={copy.words}
          placeholder={copy.wordsPlaceholder}
          value=""
          charsMax={300}
          onChange={ignore}
        />
      </Sample>
      <Sample state="normal">
        <TextField label={copy.name} value={copy.longName} charsMax={10} hasCount isSaved onChange={ignore} />
        <TextArea label={copy.words} value={words} charsMax={300} isSaved onChange={setWords} />
        <Phrases phrases={copy.phrases} words={words} charsMax={300} onChange={setWords} />
        <DateField label={copy.date} value={date} onChange={setDate} />
        <DateField label={copy.time} kind="time" value="19:30" onChange={ignore} />
        <DateField label={copy.month} kind="month" value="2026-11" onChange={ignore} />
      </Sample>
      <Sample state="long">
        <TextArea
          label={copy.words}
          value={copy.wordsValue.repeat(15).slice(0, 300)}
          charsMax={300}
          size="tall"
          onChange={ignore}
        />
      </Sample>
      <Sample state="problem">
        <TextField label={copy.name} value="" charsMax={10} problem={copy.problem} onChange={ignore} />
        <TextArea label={copy.words} value="" charsMax={300} problem={copy.problem} onChange={ignore} />
        <Field label={copy.field} problem={copy.problem} isBare>
          <View>{copy.wordsPlaceholder}</View>
        </Field>
        <FormFooter problem={copy.footerProblem}>
          <Button word={copy.send} size="large" onPress={ignore} />
        </FormFooter>
      </Sample>
    </>
  );
}
