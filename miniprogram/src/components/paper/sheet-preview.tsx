import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Picture } from '../content/picture';
import { Notice } from '../feedback/notice';
import { Skeleton } from '../feedback/skeleton';
import { drawPicture } from '@/platform/album';
import { paperCopy as copy } from '../paper-copy';
import { drawingOf } from './draw-sheet';
import type { Sheet } from './marks';
import './sheets.scss';

export interface SheetPreviewProps {
  readonly sheets: readonly Sheet[];
  /** What is said of them behind how many there are. */
  readonly note: string;
}

interface Drawn {
  readonly of: readonly Sheet[];
  /** One for each sheet; null where this phone cannot draw. */
  readonly paths: readonly string[] | null;
}

async function drawAll(sheets: readonly Sheet[]): Promise<readonly string[] | null> {
  const paths: string[] = [];
  // One after the other: a cheap phone has no memory for several sheets at once.
  for (const sheet of sheets) {
    const path = await drawPicture(drawingOf(sheet));
    if (path === null) return null;
    paths.push(path);
  }
  return paths;
}

/** The sheets as pictures: what one sees is what lands in the album. A long press sends one on. */
export function SheetPreview({ sheets, note }: SheetPreviewProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void drawAll(sheets).then((paths) => {
      if (isCurrent) setDrawn({ of: sheets, paths });
    });
    return () => {
      isCurrent = false;
    };
  }, [sheets]);
  if (drawn?.of !== sheets) return <Skeleton rows={1} shape="card" />;
  if (drawn.paths === null) return <Notice words={copy.cannotDraw} tone="attention" icon="alert" />;
  return (
    <>
      <View className="sheets__note">{`${copy.pictureCount(sheets.length)}${note}`}</View>
      {sheets.map(({ label }, index) => (
        <View key={label} className="sheets__sheet" role="img" ariaLabel={label}>
          <Picture
            className="sheets__picture"
            src={drawn.paths?.[index] ?? ''}
            mode="widthFix"
            showMenuByLongpress
          />
        </View>
      ))}
    </>
  );
}
