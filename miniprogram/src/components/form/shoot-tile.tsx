import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { partsCopy } from '../copy';
import './shoot-tile.scss';

export interface ShootTileProps {
  /** How many there may be, or what they are for. */
  readonly note: string;
  readonly onPress: () => void;
}

/** The camera as wide as the screen: where a photo says more than words. */
export const ShootTile = ({ note, onPress }: ShootTileProps) => (
  <Pressable className="shoot-tile" label={partsCopy.addPhoto} onPress={onPress}>
    <View className="shoot-tile__lens">
      <Glyph name="camera" size="large" />
    </View>
    <View className="shoot-tile__word">{partsCopy.addPhoto}</View>
    <View className="shoot-tile__note">{note}</View>
  </Pressable>
);
