import { View } from '@tarojs/components';
import { publish } from '@shared/contract/rules';
import { levelOf } from '@shared/domain/org-tree';
import { useMe } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { Notice } from '@/components/feedback/notice';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { summaryOf, type Book } from './book-state';
import { copy } from './copy';
import { useBookDrafts } from './use-book-drafts';

/** Whose book it is, where it comes from and how it differs. */
export function BookSummary({ book }: { readonly book: Book }) {
  const { inForce, changed, own, missing } = summaryOf(book);
  const { from, unitName, isRewardOnly } = book;
  const differences = [
    ...(changed === 0 ? [] : [copy.changedCount(changed)]),
    ...(own === 0 ? [] : [copy.ownCount(own)]),
    ...(missing === 0 ? [] : [copy.missingCount(missing)]),
  ];
  return (
    <View className="rules__summary">
      <Heading className="rules__unit" level={2}>
        {copy.titleOf(unitName)}
      </Heading>
      <View className="rules__facts">{copy.ruleCount(inForce)}</View>
      <View className="rules__facts">{from === null ? copy.ownBook : copy.from(from.name)}</View>
      {from !== null && (
        <View className="rules__facts">
          {differences.length === 0 ? copy.sameAll : differences.join('，')}
        </View>
      )}
      {isRewardOnly && <Notice words={copy.rewardOnly} icon="heart" />}
    </View>
  );
}

/** Other books the same person keeps: an officer's own, beside that of the village in sight. */
function useOtherBooks(unitCode: string) {
  const { data } = useMe();
  const kept = (data?.roles ?? []).filter(
    (held) => publish.roles.some((role) => role === held.role) && held.unitCode !== unitCode,
  );
  return [...new Map(kept.map((held) => [held.unitCode, held])).values()];
}

/** What keepers do with the book as a whole. */
export function BookTools({ book }: { readonly book: Book }) {
  const { unitCode, missing } = book;
  const drafts = useBookDrafts(unitCode);
  const isWide = useWideScreen();
  const others = useOtherBooks(unitCode);
  const isVillage = levelOf(unitCode) === 'village';
  return (
    <Card title={copy.tools} kind="list">
      {/* On a phone it is the main button at the foot of the page. */}
      {isWide && <ListRow title={copy.add} isStrong onPress={() => openPage('editRule', { unitCode })} />}
      {drafts.count > 0 && (
        <ListRow
          title={isVillage ? copy.draftsTry : copy.draftsLeft(drafts.count)}
          note={isVillage ? `${copy.draftsLeft(drafts.count)}。${copy.draftsTryNote}` : undefined}
          onPress={isVillage ? () => openPage('ruleTrial', { unitCode }) : undefined}
        />
      )}
      <ListRow
        title={copy.takeOver}
        note={missing.length === 0 ? undefined : copy.missingFrom(missing.length, missing[0]?.title ?? '')}
        onPress={() => openPage('rulePresets', { unitCode })}
      />
      {others.map((other) => (
        <ListRow
          key={other.unitCode}
          title={copy.titleOf(other.unitName)}
          onPress={() => openPage('ruleBook', { unitCode: other.unitCode })}
        />
      ))}
    </Card>
  );
}
