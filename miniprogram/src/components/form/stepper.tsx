import InputNumber from '@nutui/nutui-react-taro/dist/es/packages/inputnumber';
import '@nutui/nutui-react-taro/dist/es/packages/inputnumber/style/css';
import { View } from '@tarojs/components';
import './stepper.scss';

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number by plus and minus, or typed. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  return (
    <View className="stepper">
      <View className="stepper__label">{label}</View>
      <InputNumber
        value={value}
        min={min}
        max={max}
        step={1}
        digits={0}
        onChange={(next) => onChange(Number(next))}
      />
    </View>
  );
}
