import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { stepsCopy } from '../feedback/steps-copy';
import { classNames } from '../theme/class-names';
import './timeline.scss';

export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  /** When, by whom, how long it took. */
  readonly note?: string | undefined;
  readonly state: 'done' | 'now' | 'next';
  /** Words or photos that belong to the step. */
  readonly content?: ReactNode;
}

export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <View className="timeline" role="list">
      {steps.map((step) => (
        <View
          key={step.key}
          className={classNames('timeline__step', `timeline__step--${step.state}`)}
          role="listitem"
        >
          <View className="timeline__rail">
            <View className="timeline__dot" role="img" ariaLabel={stepsCopy[step.state]} />
            <View className="timeline__line" />
          </View>
          <View className="timeline__body">
            <View className="timeline__title">{step.title}</View>
            {step.note !== undefined && <View className="timeline__note">{step.note}</View>}
            {step.content}
          </View>
        </View>
      ))}
    </View>
  );
}
