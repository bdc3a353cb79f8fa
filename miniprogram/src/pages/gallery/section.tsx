import type { ReactNode } from 'react';
import { Heading } from '@/components/content/heading';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Heading className="gallery__section" level={2}>
        {title}
      </Heading>
      {children}
    </>
  );
}
