import { View } from '@tarojs/components';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { Glyph } from '@/components/content/glyph';
import { Heading } from '@/components/content/heading';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { momentWords } from '@/words/when-copy';
import { submitCopy as copy } from './submit-copy';
import type { Outcome } from './use-submit-form';
import './submit.scss';

function Earned({ outcome: { activity, checkIn } }: { readonly outcome: Outcome }) {
  if (activity.rule === null) return <View className="check-in-done__note">{copy.noPoints}</View>;
  if (checkIn.deltaTenths === 0) return <View className="check-in-done__note">{copy.capReached}</View>;
  return (
    <>
      <BigNumber value={deltaWords(checkIn.deltaTenths)} unit={copy.earned} tone="red" />
      <View className="check-in-done__note">{copy.earnedFrom(activity.rule.title)}</View>
    </>
  );
}

/** It worked: what was checked in to and what it earned. `wasDone` when one had been in before. */
export function CheckInDone({ outcome }: { readonly outcome: Outcome | 'wasDone' }) {
  const isNew = outcome !== 'wasDone';
  return (
    <>
      <Card>
        <View className="check-in-done" role="status">
          <View className="check-in-done__mark">
            <Glyph name="check" size="large" />
          </View>
          <Heading className="check-in-done__title" level={2}>
            {isNew ? copy.done : copy.wasDone}
          </Heading>
          {isNew ? (
            <>
              <View className="check-in-done__activity">{outcome.activity.title}</View>
              <View className="check-in-done__note">{copy.at(momentWords(outcome.checkIn.at))}</View>
              <Earned outcome={outcome} />
            </>
          ) : (
            <View className="check-in-done__note">{copy.wasDoneNote}</View>
          )}
        </View>
      </Card>
      <Button word={copy.seePoints} size="large" onPress={() => openPage('entries')} />
      <Button word={copy.goHome} kind="ghost" size="large" onPress={() => openPage('home')} />
    </>
  );
}
