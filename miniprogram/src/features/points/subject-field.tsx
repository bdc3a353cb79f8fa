import { useState } from 'react';
import type { SubjectKind } from '@shared/domain/points-words';
import { ListRow } from '@/components/content/list-row';
import { Sheet } from '@/components/feedback/sheet';
import { Field } from '@/components/form/field';
import { postCopy as copy } from './post-copy';
import { SubjectPicker, type PickedSubject } from './subject-picker';

export interface SubjectFieldProps {
  readonly kind: SubjectKind;
  /** Of households only those that I look after. */
  readonly isMine?: boolean;
  readonly subject: PickedSubject | null;
  readonly problem: string | undefined;
  readonly onPick: (subject: PickedSubject) => void;
}

/** For whom: found by name. */
export function SubjectField({ kind, isMine = false, subject, problem, onPick }: SubjectFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const pickWord = copy.pick[kind];
  return (
    <>
      <Field label={copy.kindLabel} problem={problem}>
        <ListRow
          title={subject?.name ?? pickWord}
          isStrong={subject !== null}
          trail={subject === null ? undefined : copy.change}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={pickWord} onClose={() => setIsOpen(false)}>
        <SubjectPicker
          kind={kind}
          isMine={isMine}
          onPick={(picked) => {
            onPick(picked);
            setIsOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
