import { View } from '@tarojs/components';
import { paperCopy as copy } from '../paper-copy';
import { SheetDrawing } from './sheet-drawing.h5';
import type * as weapp from './sheet-preview';
import './sheets.scss';

/** The sheets as they come out of the printer: the very same drawings. */
export const SheetPreview: typeof weapp.SheetPreview = ({ sheets, note }) => (
  <>
    <View className="sheets__note">{`${copy.pageCount(sheets.length)}${note}`}</View>
    {sheets.map((sheet) => (
      <View key={sheet.label} className="sheets__sheet">
        <SheetDrawing sheet={sheet} />
      </View>
    ))}
  </>
);
