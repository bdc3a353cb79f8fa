import type { ReactNode } from 'react';
import { View } from '@tarojs/components';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <View className="gallery__section" role="heading">
        {title}
      </View>
      {children}
    </>
  );
}
