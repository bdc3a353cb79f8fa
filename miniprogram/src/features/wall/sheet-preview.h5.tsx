import { View } from '@tarojs/components';
import { copy } from './copy';
import { SheetDrawing } from './sheet-drawing.h5';
import type * as weapp from './sheet-preview';
import './poster.scss';

/** The sheets as they come out of the printer: the very same drawings. */
export const SheetPreview: typeof weapp.SheetPreview = ({ sheets }) => (
  <>
    <View className="poster__note">{`${copy.pageCount(sheets.length)}${copy.onlyPublic}`}</View>
    {sheets.map((sheet) => (
      <View key={sheet.label} className="poster__sheet">
        <SheetDrawing sheet={sheet} />
      </View>
    ))}
  </>
);
