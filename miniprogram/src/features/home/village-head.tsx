import { View } from '@tarojs/components';
import { Heading } from '@/components/content/heading';
import { Stars } from '@/components/content/stars';
import { copy } from './copy';
import './home.scss';

const silent: object = { ariaHidden: 'true' };

export interface VillageHeadProps {
  readonly name: string;
  /** 0-5; null until the village has been scored. */
  readonly stars: number | null;
}

/** Whose first page this is, with the stars that its branch holds. */
export function VillageHead({ name, stars }: VillageHeadProps) {
  return (
    <View className="village-head">
      <Heading className="village-head__name" level={1}>
        {name}
      </Heading>
      {stars === null ? (
        <View className="village-head__unscored">
          {/* Five stars to be won; the words say that none of them has been judged yet. */}
          <View {...silent}>
            <Stars held={0} />
          </View>
          <View className="village-head__note">{copy.noStars}</View>
        </View>
      ) : (
        <Stars held={stars} words={copy.starsOf(stars)} />
      )}
    </View>
  );
}
