import { View } from '@tarojs/components';
import type { Import } from '@shared/contract/sheets';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { openPage, replacePage } from '@/routes';
import { copy } from './copy';
import { pageOf } from './state';

const results = {
  roster: { word: copy.seePeople, onPress: () => replacePage('people') },
  divisions: { word: copy.seeUnits, onPress: () => replacePage('units') },
  entries: { word: copy.seeBoards, onPress: () => openPage('boards') },
} as const;

/** What became of it, and where it is seen. */
export function DoneReport({ bringing }: { readonly bringing: Import }) {
  const { kind, counts } = bringing;
  return (
    <>
      <Notice words={copy.doneSentence(counts, kind)} tone="good" icon="check" />
      {counts.refuse > 0 && <Notice words={copy.doneRefused(counts.refuse)} tone="attention" icon="alert" />}
      <View className="imports__actions">
        <Button {...results[kind]} />
        <Button
          word={copy.again}
          kind="ghost"
          onPress={() => replacePage(pageOf(kind), { kind, unitCode: bringing.unitCode })}
        />
      </View>
    </>
  );
}
