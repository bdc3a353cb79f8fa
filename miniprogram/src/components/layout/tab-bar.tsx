import { View } from '@tarojs/components';
import { appCopy } from '@/app-copy';
import { openPage, type RouteName } from '@/routes';
import { Glyph, type GlyphName } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { classNames } from '../theme/class-names';
import './tab-bar.scss';

export type TabKey = keyof typeof appCopy.tabs;

const tabs: readonly { readonly key: TabKey; readonly icon: GlyphName; readonly route: RouteName }[] = [
  { key: 'home', icon: 'home', route: 'home' },
  { key: 'snapshot', icon: 'camera', route: 'submitSnapshot' },
  { key: 'boards', icon: 'board', route: 'boards' },
  { key: 'me', icon: 'me', route: 'me' },
];

/** Drawn inside each tab page, so that WeChat and browsers show the same bar and care mode reaches it. */
export function TabBar({ current }: { readonly current: TabKey }) {
  return (
    <View className="tab-bar" role="tablist">
      {tabs.map(({ key, icon, route }) => (
        <Pressable
          key={key}
          role="tab"
          className={classNames('tab-bar__tab', key === current && 'tab-bar__tab--current')}
          isSelected={key === current}
          onPress={() => {
            if (key !== current) openPage(route);
          }}
        >
          {key === 'snapshot' ? (
            <View className="tab-bar__camera">
              <Glyph name={icon} />
            </View>
          ) : (
            <Glyph name={icon} />
          )}
          <View className="tab-bar__word">{appCopy.tabs[key]}</View>
        </Pressable>
      ))}
    </View>
  );
}
