import { View } from '@tarojs/components';
import { Glyph, type GlyphName } from '@/components/content/glyph';
import { ListRow, type ListRowProps } from '@/components/content/list-row';
import './me.scss';

export interface MeRowProps extends Omit<ListRowProps, 'lead'> {
  readonly icon: GlyphName;
}

/** A line with a drawing before its words: found again by its look before it is read. */
export const MeRow = ({ icon, ...row }: MeRowProps) => (
  <ListRow
    {...row}
    lead={
      <View className="me__icon">
        <Glyph name={icon} />
      </View>
    }
  />
);
