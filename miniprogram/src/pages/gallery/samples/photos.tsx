import { useState } from 'react';
import { PhotoGrid, type PhotoTile } from '@/components/content/photo-grid';
import { PhotoStory } from '@/components/content/photo-story';
import { ShootTile } from '@/components/form/shoot-tile';
import { copy } from '../copy';
import { samplePhoto } from '../sample-photo';
import { ignore, Sample } from '../section';

const onTheirWay: readonly PhotoTile[] = [
  { key: 'done', src: samplePhoto('field'), state: 'done' },
  { key: 'uploading', src: samplePhoto('sky'), state: 'uploading', percent: 42 },
  { key: 'waiting', src: samplePhoto('snow'), state: 'waiting' },
  { key: 'failed', src: samplePhoto('earth'), state: 'failed' },
];

const told = (['field', 'snow', 'earth'] as const).map((name) => ({ mediaId: name, url: samplePhoto(name) }));

export function Photos() {
  const [chosen, setChosen] = useState<readonly PhotoTile[]>(onTheirWay.slice(0, 1));
  const add = () =>
    setChosen((before) => [...before, { key: String(before.length), src: samplePhoto('sky') }]);
  return (
    <>
      <Sample state="empty">
        <PhotoGrid photos={[]} onAdd={ignore} />
        <ShootTile note={copy.photosNote} onPress={ignore} />
      </Sample>
      <Sample state="normal">
        <PhotoGrid
          photos={chosen}
          onAdd={add}
          onRemove={(key) => setChosen((before) => before.filter((photo) => photo.key !== key))}
        />
        <PhotoStory photos={told} />
      </Sample>
      <Sample state="loading">
        <PhotoGrid photos={onTheirWay} onRemove={ignore} onRetry={ignore} />
      </Sample>
    </>
  );
}
