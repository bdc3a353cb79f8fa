import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import './checkbox.scss';

export interface CheckboxProps {
  readonly label: string;
  readonly note?: string | undefined;
  /** `mixed`: some of those it stands for. */
  readonly state: boolean | 'mixed';
  /** Shows only the box; the label is read out. For rows whose name stands beside it. */
  readonly isBare?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** One of several that may be chosen together; the words belong to the target. */
export function Checkbox(props: CheckboxProps) {
  const { label, note, state, isBare = false, isDisabled = false, onChange } = props;
  return (
    <Pressable
      className={classNames('checkbox', isBare && 'checkbox--bare', isDisabled && 'checkbox--off')}
      role="checkbox"
      label={note === undefined ? label : `${label}，${note}`}
      isSelected={state}
      isDisabled={isDisabled}
      onPress={() => onChange(state !== true)}
    >
      <View className={classNames('checkbox__box', state !== false && 'checkbox__box--on')}>
        {state === true && <Glyph name="check" size="small" />}
        {state === 'mixed' && <View className="checkbox__dash" />}
      </View>
      {!isBare && (
        <View className="checkbox__words">
          <View>{label}</View>
          {note !== undefined && <View className="checkbox__note">{note}</View>}
        </View>
      )}
    </Pressable>
  );
}
