import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { Pressable } from '../content/pressable';
import './stepper.scss';

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number by two large buttons; NutUI's has neither a name to hear nor a key to press. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const step = (sign: string, name: string, next: number) => (
    <Pressable
      className="stepper__button"
      label={`${label} ${name}`}
      isDisabled={next < min || next > max}
      onPress={() => onChange(next)}
    >
      {sign}
    </Pressable>
  );
  return (
    <View className="stepper">
      <View className="stepper__label">{label}</View>
      {step('−', partsCopy.less, value - 1)}
      <View className="stepper__value" role="status" ariaLabel={`${label} ${value}`}>
        {value}
      </View>
      {step('+', partsCopy.more, value + 1)}
    </View>
  );
}
