import { View } from '@tarojs/components';
import { glyphNames } from '@/components/content/glyph';
import { Icon } from '@/components/content/icon';
import { copy } from '../copy';

export const Icons = () => (
  <View className="gallery__icons">
    {glyphNames.map((name) => (
      <Icon key={name} name={name} word={copy.iconWord} layout="column" />
    ))}
    <Icon name="camera" word={copy.iconWord} size="large" />
  </View>
);
