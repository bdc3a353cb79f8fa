import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import type { GlyphName } from '@/components/content/glyph';
import { Checkbox } from '@/components/form/checkbox';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { ChoiceList } from '@/components/form/choice-list';
import { PeriodButton } from '@/components/form/period-button';
import { Segments } from '@/components/form/segments';
import { Stepper } from '@/components/form/stepper';
import { Switch } from '@/components/form/switch';
import { copy } from '../copy';
import { copy as listCopy } from '../list-copy';
import { ignore, Sample } from '../section';

type Kind = keyof typeof copy.kinds;
const kinds: readonly { readonly key: Kind; readonly word: string; readonly icon: GlyphName }[] = [
  { key: 'problem', word: copy.kinds.problem, icon: 'alert' },
  { key: 'good', word: copy.kinds.good, icon: 'heart' },
  { key: 'uncivil', word: copy.kinds.uncivil, icon: 'cross' },
  { key: 'affairs', word: copy.kinds.affairs, icon: 'eye' },
];

type Board = keyof typeof copy.boards;
const boards = (Object.keys(copy.boards) as Board[]).map((key) => ({ key, word: copy.boards[key] }));
type Counted = keyof typeof copy.counted;
const counted = (Object.keys(copy.counted) as Counted[]).map((key, count) => ({
  key,
  word: copy.counted[key],
  count: count * 12,
}));

export function Choices() {
  const [kind, setKind] = useState<Kind | null>('problem');
  const [board, setBoard] = useState<Board>('person');
  const [listed, setListed] = useState<string | null>('two');
  const [times, setTimes] = useState(2);
  const [isOn, setOn] = useState(true);
  return (
    <>
      <Sample state="chosen">
        <Segments label={copy.boardsLabel} options={boards} chosen={board} onChoose={setBoard} />
        <Segments label={copy.boardsLabel} options={counted} chosen="doing" onChoose={ignore} />
        <ChoiceGrid label={copy.kindLabel} options={kinds} chosen={kind} onChoose={setKind} />
        <ChoiceList label={copy.listLabel} options={copy.list} chosen={listed} onChoose={setListed} />
        <Switch title={copy.anonymous} note={copy.anonymousNote} isOn={isOn} onChange={setOn} />
        <View className="gallery__icons">
          <PeriodButton label={copy.pickMonth} words={copy.pickedMonth} onPress={ignore} />
        </View>
      </Sample>
      <Sample state="normal">
        <ChoiceGrid label={copy.kindLabel} options={kinds} chosen={null} onChoose={ignore} />
        <Switch title={copy.anonymous} note={copy.anonymousNote} isOn={false} onChange={ignore} />
        <Stepper label={copy.times} value={times} min={1} max={100} onChange={setTimes} />
      </Sample>
      <Sample state="disabled">
        <Stepper label={copy.times} value={1} min={1} max={1} onChange={ignore} />
      </Sample>
      <Boxes />
    </>
  );
}

function Boxes() {
  const [isOn, setIsOn] = useState(true);
  const { plain, note, mixed, off } = listCopy.boxes;
  return (
    <Card>
      <Checkbox label={plain} note={note} state={isOn} onChange={setIsOn} />
      <Checkbox label={plain} state={false} onChange={ignore} />
      <Checkbox label={mixed} state="mixed" onChange={ignore} />
      <Checkbox label={off} state={false} isDisabled onChange={ignore} />
    </Card>
  );
}
