import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { Stars } from '@/components/content/stars';
import { copy } from './copy';
import './home.scss';

export interface VillageHeadProps {
  readonly name: string;
  /** 0-5; null until the village has been scored. */
  readonly stars: number | null;
}

export function VillageHead({ name, stars }: VillageHeadProps) {
  return (
    <View className="village-head">
      <Heading className="village-head__name" level={1}>
        {name}
      </Heading>
      {stars === null ? (
        <View className="village-head__note">{copy.noStars}</View>
      ) : (
        <Stars held={stars} words={copy.starsOf(stars)} />
      )}
    </View>
  );
}
