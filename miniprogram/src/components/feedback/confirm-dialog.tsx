import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { Button } from '../form/button';
import { Sheet } from './sheet';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly sentence: string;
  readonly confirmWord?: string;
  readonly isWorking?: boolean;
  /** A field to fill in before confirming, such as the reason. */
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something that others will see or that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    title,
    sentence,
    confirmWord = partsCopy.confirm,
    isWorking = false,
    onConfirm,
    onClose,
  } = props;
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      <View>{sentence}</View>
      {props.children}
      <View className="sheet__actions">
        <Button word={partsCopy.cancel} kind="ghost" onPress={onClose} />
        <Button word={confirmWord} isLoading={isWorking} onPress={onConfirm} />
      </View>
    </Sheet>
  );
}
