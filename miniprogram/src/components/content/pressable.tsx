import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import './pressable.scss';

export interface PressableProps {
  /** Read out for people who cannot see; needed when the children hold no words. */
  readonly label?: string | undefined;
  readonly role?: 'button' | 'tab' | 'radio' | 'link' | 'switch' | 'checkbox';
  readonly isDisabled?: boolean | undefined;
  /** For tabs and choices: whether this is the chosen one. A checkbox may stand for several, of which some are. */
  readonly isSelected?: boolean | 'mixed' | undefined;
  /** For a link of a navigation: whether it leads to where one is. */
  readonly isCurrent?: boolean | undefined;
  /** For what opens and closes something below it. */
  readonly isExpanded?: boolean | undefined;
  readonly className?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

interface KeyPress {
  readonly key: string;
  preventDefault(): void;
}

/** Browsers only: a computer user reaches everything by Tab and Enter. WeChat ignores these. */
function keyboardProps(isDisabled: boolean, onPress: () => void): object {
  if (process.env['TARO_ENV'] !== 'h5') return {};
  return {
    tabIndex: isDisabled ? -1 : 0,
    onKeyDown: (event: KeyPress) => {
      if (isDisabled || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onPress();
    },
  };
}

const selectionProps = (role: string, isSelected: boolean | 'mixed' | undefined): object => {
  if (isSelected === undefined) return {};
  return role === 'tab' ? { ariaSelected: String(isSelected) } : { ariaChecked: String(isSelected) };
};

/** Browsers only: WeChat reads no such state, there the label has to say it. */
const expansionProps = (isExpanded: boolean | undefined): object =>
  isExpanded === undefined || process.env['TARO_ENV'] !== 'h5' ? {} : { ariaExpanded: String(isExpanded) };

/** Browsers only, for the same reason. */
const currentProps = (isCurrent: boolean): object =>
  isCurrent && process.env['TARO_ENV'] === 'h5' ? { ariaCurrent: 'page' } : {};

/** Whatever reacts to a finger: a target of at least the promised size, with a role, a name and a key. */
export function Pressable(props: PressableProps) {
  const {
    label,
    role = 'button',
    isDisabled = false,
    isSelected,
    isCurrent = false,
    isExpanded,
    className,
    onPress,
    children,
  } = props;
  return (
    <View
      className={classNames('pressable', isDisabled && 'pressable--disabled', className)}
      hoverClass={isDisabled ? 'none' : 'pressable--held'}
      role={role}
      ariaRole={role}
      {...(label === undefined ? {} : { ariaLabel: label })}
      {...(isDisabled ? { ariaDisabled: 'true' } : {})}
      {...selectionProps(role, isSelected)}
      {...currentProps(isCurrent)}
      {...expansionProps(isExpanded)}
      {...keyboardProps(isDisabled, onPress)}
      onClick={(event) => {
        event.stopPropagation();
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </View>
  );
}
