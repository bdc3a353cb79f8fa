import { useState } from 'react';
import { View } from '@tarojs/components';
import { outbox } from '@/api/outbox/phone-outbox';
import type { OutboxEntry } from '@/api/outbox/outbox-item';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { outboxCopy as copy } from './copy';
import { formOf, resultOf } from './places';
import { canRetry, isDoneAnyway, needsAttention } from './state';

type Asking = 'drop' | 'replace' | null;

/** What the buttons of one item do, and what is asked before. */
function useActions(entry: OutboxEntry) {
  const { itemId } = entry;
  const [asking, setAsking] = useState<Asking>(null);
  const giveBack = (isReplacing: boolean) => {
    setAsking(null);
    const outcome = outbox.giveBack(itemId, { isReplacing });
    if (outcome === 'occupied') setAsking('replace');
    if (outcome === 'impossible') showToast(copy.impossible, 'bad');
    if (outcome !== 'given') return;
    showToast(copy.given, 'good');
    const form = formOf(entry);
    if (form !== null) openPage(form.name, form.params);
  };
  const drop = () => {
    setAsking(null);
    if (outbox.drop(itemId)) showToast(copy.dropped);
    else showToast(copy.beingSent);
  };
  const retry = () => {
    outbox.retry(itemId);
    showToast(copy.retrying);
  };
  return { asking, setAsking, giveBack, drop, retry };
}

type Actions = ReturnType<typeof useActions>;

function Questions({ entry, actions }: { readonly entry: OutboxEntry; readonly actions: Actions }) {
  const { asking, setAsking, giveBack, drop } = actions;
  const isMaybeThere = entry.firstSentAt !== null;
  return (
    <>
      <ConfirmDialog
        isOpen={asking === 'drop'}
        title={copy.dropTitle}
        sentence={isMaybeThere ? copy.dropSentSentence : copy.dropSentence}
        confirmWord={copy.drop}
        onConfirm={drop}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        isOpen={asking === 'replace'}
        title={copy.replaceTitle}
        sentence={copy.replaceSentence}
        confirmWord={copy.replace}
        onConfirm={() => giveBack(true)}
        onClose={() => setAsking(null)}
      />
    </>
  );
}

/** What can be done about one item; nothing while it is on its way. */
export function OutboxActions({ entry }: { readonly entry: OutboxEntry }) {
  const actions = useActions(entry);
  const { setAsking, giveBack, drop, retry } = actions;
  const result = resultOf(entry);
  const isStuck = needsAttention(entry);
  if (entry.state === 'sending') return null;
  if (entry.state === 'delivered') {
    return result === null ? null : (
      <View className="outbox__actions">
        <Button
          word={copy.seeResult}
          kind="quiet"
          size="compact"
          onPress={() => openPage(result.name, result.params)}
        />
      </View>
    );
  }
  // Neither words to change nor a second try that could help: it is known, and that is all.
  if (isStuck && (isDoneAnyway(entry) || !(entry.canGiveBack || canRetry(entry)))) {
    return (
      <View className="outbox__actions">
        <Button word={copy.understood} kind="ghost" size="compact" onPress={drop} />
      </View>
    );
  }
  return (
    <View className="outbox__actions">
      {isStuck && entry.canGiveBack && (
        <Button word={copy.change} kind="ghost" size="compact" onPress={() => giveBack(false)} />
      )}
      {(!isStuck || canRetry(entry)) && (
        <Button word={isStuck ? copy.retry : copy.sendNow} kind="ghost" size="compact" onPress={retry} />
      )}
      <Button word={copy.drop} kind="quiet" size="compact" onPress={() => setAsking('drop')} />
      <Questions entry={entry} actions={actions} />
    </View>
  );
}
