import type { ReactNode } from 'react';
import Popup from '@nutui/nutui-react-taro/dist/es/packages/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { Glyph } from '../content/glyph';
import { Heading } from '../content/heading';
import { Pressable } from '../content/pressable';
import { PanelFocus } from './panel-focus';
import './sheet.scss';

export interface SheetProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel itself. */
export function SheetPanel({ isOpen, title, onClose, children }: SheetProps) {
  return (
    <Popup visible={isOpen} position="bottom" round lockScroll destroyOnClose onClose={onClose}>
      <PanelFocus onClose={onClose}>
        <View className="sheet" role="dialog" ariaLabel={title}>
          <View className="sheet__head">
            <Heading className="sheet__title" level={2}>
              {title}
            </Heading>
            <Pressable className="sheet__close" label={partsCopy.close} onPress={onClose}>
              <Glyph name="close" size="small" />
              {partsCopy.close}
            </Pressable>
          </View>
          <View className="sheet__body">{children}</View>
        </View>
      </PanelFocus>
    </Popup>
  );
}
