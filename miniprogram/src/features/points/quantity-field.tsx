import { pointsLimits } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { unitWords } from '@shared/domain/points-copy';
import { Stepper } from '@/components/form/stepper';
import { TextField } from '@/components/form/text-field';
import { quantityWords } from '@/words/rule-copy';
import { postCopy as copy } from './post-copy';

export interface QuantityFieldProps {
  readonly rule: Pick<Rule, 'unit' | 'unitCount'> | undefined;
  readonly value: number;
  readonly problem: string | undefined;
  readonly onChange: (quantity: number) => void;
}

const digitsMax = String(pointsLimits.quantityMax).length;

/** How much of it: times and hours are counted by two buttons, a sum of money is typed. */
export function QuantityField({ rule, value, problem, onChange }: QuantityFieldProps) {
  const label = rule === undefined ? copy.quantity : copy.quantityIn(unitWords[rule.unit]);
  if (rule?.unit === 'yuan' || (rule?.unitCount ?? 1) > 1) {
    return (
      <TextField
        label={label}
        kind="digits"
        value={value === 0 ? '' : String(value)}
        charsMax={digitsMax}
        placeholder={rule === undefined ? '' : quantityWords(rule.unitCount, rule.unit)}
        problem={problem}
        onChange={(digits) =>
          onChange(Math.min(pointsLimits.quantityMax, Number(digits.replace(/\D/gu, ''))))
        }
      />
    );
  }
  return <Stepper label={label} value={value} min={1} max={pointsLimits.quantityMax} onChange={onChange} />;
}
