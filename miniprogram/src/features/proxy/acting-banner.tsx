import { View } from '@tarojs/components';
import { actFor, useActingFor, type Represented } from '@/api/acting-for';
import { Glyph } from '@/components/content/glyph';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { startOverAt } from '@/routes';
import { copy } from './copy';
import './proxy.scss';

/** Turns the phone to somebody else, or back: every page begins anew, so that nothing of the one before stays in sight. */
export async function turnTo(person: Represented | null): Promise<void> {
  actFor(person);
  await startOverAt('home');
  // For somebody else the banner says it.
  if (person === null) showToast(copy.backAsSelf, 'good');
}

/** Stands on every page that shows or sends something of the person for whom one acts. */
export function ActingBanner() {
  const represented = useActingFor();
  if (represented === null) return null;
  return (
    <View className="acting-banner" role="status">
      <Glyph name="people" />
      <View className="acting-banner__words">
        <View className="acting-banner__who">{copy.actingFor(represented.name)}</View>
        <View>{copy.actingNote}</View>
      </View>
      <Button word={copy.backToSelf} size="compact" kind="ghost" onPress={() => void turnTo(null)} />
    </View>
  );
}
