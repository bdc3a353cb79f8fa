import { useState } from 'react';
import { View } from '@tarojs/components';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { glyphNames } from '@/components/content/glyph';
import { Icon } from '@/components/content/icon';
import { ListRow } from '@/components/content/list-row';
import { PhotoGrid, type PhotoTile } from '@/components/content/photo-grid';
import { RankRow } from '@/components/content/rank-row';
import { Sparkline } from '@/components/content/sparkline';
import { Stars } from '@/components/content/stars';
import { Tag, type TagTone } from '@/components/content/tag';
import { Timeline } from '@/components/content/timeline';
import { choosePhotos, type LocalPhoto } from '@/platform/photos';
import { copy } from './copy';
import { Section } from './section';

const ignore = (): void => undefined;
const tones: readonly TagTone[] = ['red', 'blue', 'green', 'gold', 'plain'];

const samplePhoto = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="${colour}"/></svg>`)}`;
const photos: readonly PhotoTile[] = [
  { key: 'a', src: samplePhoto('#7c9a76'), state: 'done' },
  { key: 'b', src: samplePhoto('#8fa9c4'), state: 'uploading', percent: 42 },
  { key: 'c', src: samplePhoto('#a88f6b'), state: 'failed' },
];

/** Chooses real photos, so that the way from the camera to the thumbnail can be tried alone. */
function LivePhotos() {
  const [chosen, setChosen] = useState<readonly LocalPhoto[]>([]);
  const add = async () => {
    const more = await choosePhotos(9 - chosen.length);
    setChosen((before) => [...before, ...more]);
  };
  return (
    <PhotoGrid
      photos={chosen.map(({ key, previewUrl }) => ({ key, src: previewUrl }))}
      onAdd={() => void add()}
      onRemove={(key) => setChosen((before) => before.filter((photo) => photo.key !== key))}
    />
  );
}

export function ContentSamples() {
  return (
    <>
      <Section title={copy.sections.content}>
        <Stars held={4} words={copy.stars} />
        <Card title={copy.village} more={{ words: copy.more, onPress: ignore }}>
          <BigNumber value={copy.points.value} unit={copy.points.unit} trail={copy.points.rank} />
          <Sparkline values={[22, 30.5, 28, 33, 31, 36.5]} words={copy.points.trend} ends={copy.ends} />
        </Card>
        <Card kind="list" title={copy.noticesTitle} more={{ words: copy.more, onPress: ignore }}>
          {copy.notices.map(({ tag, title }, index) => (
            <ListRow
              key={tag}
              tag={<Tag word={tag} tone={tones[index] ?? 'plain'} />}
              title={title}
              isOneLine
              onPress={ignore}
            />
          ))}
        </Card>
      </Section>
      <Section title={copy.sections.ranks}>
        <Card kind="list">
          {copy.ranks.map((row) => (
            <RankRow
              key={row.rank}
              {...row}
              tags={row.rank === 4 ? <Tag word={copy.objection} tone="red" /> : undefined}
              onPress={ignore}
            />
          ))}
        </Card>
        <RankRow
          rank={8}
          name={copy.mine}
          note={copy.mineNote}
          score="36.5"
          change={3}
          isMine
          onPress={ignore}
        />
      </Section>
      <Section title={copy.sections.timeline}>
        <Card>
          <Timeline steps={copy.steps.map((step) => ({ ...step, key: step.title }))} />
        </Card>
      </Section>
      <Section title={copy.sections.photos}>
        <PhotoGrid photos={photos} onRetry={ignore} />
        <LivePhotos />
      </Section>
      <Section title={copy.sections.icons}>
        <View className="gallery__icons">
          {glyphNames.map((name) => (
            <Icon key={name} name={name} word={copy.iconWords} layout="column" />
          ))}
        </View>
      </Section>
    </>
  );
}
