import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Notice } from '../feedback/notice';
import './form-footer.scss';

export interface FormFooterProps {
  /** What the last press failed with, in a sentence; null when it has not. */
  readonly problem: string | null;
  /** The button. */
  readonly children: ReactNode;
}

/** The main button of a form. What went wrong stands above it: the top of a long form is out of sight when one presses. */
export function FormFooter({ problem, children }: FormFooterProps) {
  return (
    <View className="form-footer">
      {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      {children}
    </View>
  );
}
