import { useState } from 'react';
import { View } from '@tarojs/components';
import { unitLimits, type Unit } from '@shared/contract/units';
import { useDraft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { TextField } from '@/components/form/text-field';
import { useAddUnit, useAdvanceUnit } from './api';
import { copy } from './copy';
import { problemWords } from './problem-words';
import { nameProblem } from './state';

export interface UnitSheetProps {
  readonly unit: Unit;
  /** The unit changed, or got one below. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A new name: for the unit itself, or for a new one below it. */
export function NameSheet({
  unit,
  action,
  onDone,
  onClose,
}: UnitSheetProps & { readonly action: 'rename' | 'addBelow' }) {
  const { unitCode, name: before, level } = unit;
  const isNew = action === 'addBelow';
  const draft = useDraft(`unit-name:${action}:${unitCode}`, { name: isNew ? '' : before });
  const [isChecked, setIsChecked] = useState(false);
  const add = useAddUnit(unitCode);
  const advance = useAdvanceUnit(unitCode);
  const { name } = draft.value;
  const wrong = nameProblem(name, isNew ? null : before);
  const { isSending, problem, send } = useSending(async () => {
    const words = name.trim();
    if (isNew) {
      const below = level === 'village' ? 'grid' : 'microGrid';
      await add.mutateAsync({ unitCode, level: below, name: words });
    } else {
      await advance.mutateAsync({ unitCode, action: 'rename', name: words });
    }
    draft.clear();
    showToast(copy.done[action](words), 'good');
    onDone();
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={copy.titles[action](before)}
      sentence={copy.sentences[action]}
      confirmWord={copy.confirms[action]}
      isWorking={isSending}
      onConfirm={() => {
        setIsChecked(true);
        if (wrong === null) void send();
      }}
      onClose={onClose}
    >
      <View className="units__dialog">
        <TextField
          label={copy.nameLabel}
          placeholder={copy.namePlaceholder(level)}
          value={name}
          charsMax={unitLimits.nameCharsMax}
          isSaved={draft.isSaved}
          problem={isChecked && wrong !== null ? wrong : undefined}
          onChange={(words) => draft.change({ name: words })}
        />
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
