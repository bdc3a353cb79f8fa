import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { partsCopy } from '../copy';
import './field.scss';

export interface FieldProps {
  readonly label?: string | undefined;
  /** What is wrong with it, in a sentence. */
  readonly problem?: string | undefined;
  readonly count?: { readonly value: number; readonly max: number } | undefined;
  /** Shows that what was typed is already on the phone. */
  readonly isSaved?: boolean | undefined;
  /** Without the frame, for children that bring their own, such as tiles to choose from. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** The frame around anything typed or chosen: its name above, its count, mark and complaint below. */
export function Field({ label, problem, count, isSaved = false, isBare = false, children }: FieldProps) {
  const marks = [count && partsCopy.charactersOf(count.value, count.max), isSaved && partsCopy.saved].filter(
    Boolean,
  );
  return (
    <View className="field">
      {label !== undefined && <View className="field__label">{label}</View>}
      <View
        className={classNames(
          isBare ? 'field__bare' : 'field__box',
          !isBare && problem !== undefined && 'field__box--problem',
        )}
      >
        {children}
        {marks.length > 0 && <View className="field__marks">{marks.join(' · ')}</View>}
      </View>
      {problem !== undefined && (
        <View className="field__problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}
