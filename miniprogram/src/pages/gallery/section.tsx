import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { classNames } from '@/components/theme/class-names';
import { copy } from './copy';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const Section = ({ title, children }: SectionProps) => (
  <View className="gallery__section">
    <Heading className="gallery__title" level={2}>
      {title}
    </Heading>
    {children}
  </View>
);

export interface SampleProps {
  readonly state: keyof typeof copy.states;
  readonly children: ReactNode;
}

/** A part in one state, with the name of the state above it. `pressed` and `focused` draw what a finger or a key would. */
export const Sample = ({ state, children }: SampleProps) => (
  <View className={classNames('gallery__sample', `gallery__sample--${state}`)}>
    <View className="gallery__state">{copy.states[state]}</View>
    {children}
  </View>
);

export const ignore = (): void => undefined;
