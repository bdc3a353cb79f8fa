import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { Button } from '@/components/form/button';
import { openPage, type RouteName } from '@/routes';

export interface DeskHeadProps {
  readonly title: string;
  /** What narrows the list below. */
  readonly children?: ReactNode;
  readonly action?: { readonly word: string; readonly route: RouteName } | undefined;
}

/** The head of a section: its name, what narrows it, and the one thing to begin here. */
export function DeskHead({ title, children, action }: DeskHeadProps) {
  return (
    <View className="workbench__head">
      <Heading className="workbench__title" level={2}>
        {title}
      </Heading>
      {children}
      {action && <Button word={action.word} icon="plus" onPress={() => openPage(action.route)} />}
    </View>
  );
}
