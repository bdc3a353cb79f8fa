import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Unit } from '@shared/contract/units';
import { dateOf } from '@shared/domain/calendar';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { copy, type UnitAction } from './copy';
import { MergeSheet } from './merge-sheet';
import { NameSheet, type UnitSheetProps } from './name-sheet';
import { StateDialog } from './state-dialog';
import { tagsOf } from './state';

interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const factsOf = ({ unitCode, level, state, childCount, formerNames, mergedInto }: Unit): readonly Fact[] => [
  { key: 'level', label: copy.facts.level, value: copy.levels[level] },
  { key: 'code', label: copy.facts.code, value: unitCode },
  { key: 'state', label: copy.facts.state, value: copy.states[state] },
  ...(level === 'microGrid' || state !== 'active'
    ? []
    : [
        {
          key: 'below',
          label: copy.facts.below,
          value: childCount === 0 ? copy.nothingBelow : copy.childCount(level, childCount),
        },
      ]),
  ...(mergedInto === null
    ? []
    : [{ key: 'merged', label: copy.facts.merged, value: copy.mergedInto(mergedInto.name) }]),
  ...(formerNames.length === 0
    ? []
    : [
        {
          key: 'former',
          label: copy.facts.former,
          value: formerNames.map(({ name, untilAt }) => copy.former(name, dateOf(untilAt))).join('、'),
        },
      ]),
];

function ActionDialog({ action, ...props }: UnitSheetProps & { readonly action: UnitAction }) {
  switch (action) {
    case 'rename':
    case 'addBelow':
      return <NameSheet action={action} {...props} />;
    case 'merge':
      return <MergeSheet {...props} />;
    default:
      return <StateDialog action={action} {...props} />;
  }
}

/** What is done most comes first. */
const actionOrder: readonly UnitAction[] = ['addBelow', 'join', 'rename', 'restore', 'merge', 'retire'];

export interface UnitCardProps {
  readonly unit: Unit;
  readonly canImport: boolean;
  readonly onChanged: () => void;
}

/** One unit: what it is, what may be done with it, and where its settings are. */
export function UnitCard({ unit, canImport, onChanged }: UnitCardProps) {
  const { unitCode, name, level, state, actions } = unit;
  const [action, setAction] = useState<UnitAction | null>(null);
  const hasSettings = state === 'active' && level !== 'grid' && level !== 'microGrid';
  return (
    <>
      <Card>
        <View className="units__head">
          <Heading className="units__name" level={2}>
            {name}
          </Heading>
          {tagsOf(unit).map(({ word, tone = 'plain' }) => (
            <Tag key={word} word={word} tone={tone} />
          ))}
        </View>
        <View className="units__facts" role="list">
          {factsOf(unit).map(({ key, label, value }) => (
            <View key={key} className="units__fact" role="listitem">
              <View className="units__label">{label}</View>
              <View className="units__value">{value}</View>
            </View>
          ))}
        </View>
        {actions.length > 0 && (
          <View className="units__actions">
            {actionOrder
              .filter((each) => actions.includes(each))
              .map((each) => (
                <Button
                  key={each}
                  word={copy.wordFor(each, level)}
                  kind="ghost"
                  size="compact"
                  onPress={() => setAction(each)}
                />
              ))}
          </View>
        )}
      </Card>
      {(hasSettings || (canImport && level === 'county')) && (
        <Card kind="list">
          {hasSettings && (
            <ListRow
              title={copy.settings}
              note={copy.settingsNote}
              onPress={() => openPage('settings', { unitCode })}
            />
          )}
          {canImport && level === 'county' && (
            <ListRow
              title={copy.importDivisions}
              note={copy.importDivisionsNote}
              onPress={() => openPage('importRoster', { kind: 'divisions' })}
            />
          )}
        </Card>
      )}
      {action !== null && (
        <ActionDialog action={action} unit={unit} onDone={onChanged} onClose={() => setAction(null)} />
      )}
    </>
  );
}
