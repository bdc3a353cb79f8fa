import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Pressable } from '../content/pressable';
import './switch.scss';

export interface SwitchProps {
  readonly title: string;
  /** What turning it on means. */
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A yes or no; the whole line is the target, not only the knob. */
export function Switch({ title, note, isOn, onChange }: SwitchProps) {
  return (
    <Pressable
      className="switch"
      role="switch"
      label={title}
      isSelected={isOn}
      onPress={() => onChange(!isOn)}
    >
      <View className="switch__words">
        <View>{title}</View>
        {note !== undefined && <View className="switch__note">{note}</View>}
      </View>
      <View className={classNames('switch__track', isOn && 'switch__track--on')}>
        <View className="switch__knob" />
      </View>
    </Pressable>
  );
}
