import { View } from '@tarojs/components';
import type { Import } from '@shared/contract/sheets';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { replacePage } from '@/routes';
import { copy } from './copy';

/** What became of it, and where it is seen. */
export function DoneReport({ bringing }: { readonly bringing: Import }) {
  const { kind, counts } = bringing;
  const result =
    kind === 'roster'
      ? { word: copy.seePeople, onPress: () => replacePage('people') }
      : { word: copy.seeUnits, onPress: () => replacePage('units') };
  return (
    <>
      <Notice words={copy.doneSentence(counts)} tone="good" icon="check" />
      {counts.refuse > 0 && <Notice words={copy.doneRefused(counts.refuse)} tone="attention" icon="alert" />}
      <View className="imports__actions">
        <Button {...result} />
        <Button
          word={copy.again}
          kind="ghost"
          onPress={() => replacePage('importRoster', { kind, unitCode: bringing.unitCode })}
        />
      </View>
    </>
  );
}
