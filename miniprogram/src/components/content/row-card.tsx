import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Checkbox } from '../form/checkbox';
import { listCopy } from '../list-copy';
import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import { Pressable } from './pressable';
import { RowActions } from './row-actions';
import type { RowAction } from './table-types';
import './row-card.scss';

export interface RowCardProps {
  /** What its box and buttons are called when read out. */
  readonly name: string;
  readonly title: ReactNode;
  readonly tags?: readonly ReactNode[];
  readonly notes?: readonly ReactNode[];
  readonly lines?: readonly { readonly key: string; readonly word: string; readonly value: ReactNode }[];
  readonly isCurrent?: boolean;
  /** With it the card gets a box. */
  readonly choice?:
    { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void } | undefined;
  readonly actions?: readonly RowAction[];
  readonly onOpen?: (() => void) | undefined;
}

/** One row of a table on a phone: name first, the rest as words with their values, buttons below. */
export function RowCard(props: RowCardProps) {
  const { name, isCurrent = false, choice, actions = [], onOpen } = props;
  const isChosen = choice?.isChosen ?? false;
  return (
    <View
      className={classNames('row-card', isCurrent && 'row-card--current', isChosen && 'row-card--chosen')}
      role="listitem"
    >
      <View className="row-card__top">
        {choice && (
          <Checkbox label={listCopy.choose(name)} state={choice.isChosen} isBare onChange={choice.onChange} />
        )}
        {onOpen ? (
          <Pressable className="row-card__body" onPress={onOpen}>
            <RowCardWords {...props} />
            <Glyph name="forward" size="small" />
          </Pressable>
        ) : (
          <View className="row-card__body">
            <RowCardWords {...props} />
          </View>
        )}
      </View>
      {actions.length > 0 && (
        <View className="row-card__actions">
          <RowActions name={name} actions={actions} kind="ghost" />
        </View>
      )}
    </View>
  );
}

function RowCardWords({ title, tags = [], notes = [], lines = [] }: RowCardProps) {
  return (
    <View className="row-card__words">
      <View className="row-card__head">
        <View className="row-card__title">{title}</View>
        {tags.map((tag, index) => (
          <View key={index}>{tag}</View>
        ))}
      </View>
      {notes.map((note, index) => (
        <View key={index} className="row-card__note">
          {note}
        </View>
      ))}
      {lines.length > 0 && (
        <View className="row-card__lines">
          {lines.map(({ key, word, value }) => (
            <View key={key} className="row-card__line">
              <View className="row-card__word">{word}</View>
              <View className="row-card__value">{value}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
