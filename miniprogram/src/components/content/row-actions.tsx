import { Button, type ButtonKind } from '../form/button';
import { listCopy } from '../list-copy';
import type { RowAction } from './table-types';

interface RowActionsProps {
  /** Of the row: every row has the same words on its buttons, and who listens must know whose they are. */
  readonly name: string;
  readonly actions: readonly RowAction[];
  readonly kind: ButtonKind;
}

/** The buttons of one row of a table or of its card. */
export function RowActions({ name, actions, kind }: RowActionsProps) {
  return (
    <>
      {actions.map(({ key, word, isLoading = false, isDisabled = false, onPress }) => (
        <Button
          key={key}
          word={word}
          label={listCopy.actionOn(name, word)}
          kind={kind}
          size="compact"
          isLoading={isLoading}
          isDisabled={isDisabled}
          onPress={onPress}
        />
      ))}
    </>
  );
}
