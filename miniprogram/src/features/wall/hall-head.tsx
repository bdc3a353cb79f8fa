import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { Heading } from '@/components/content/heading';
import { Stars } from '@/components/content/stars';
import { timeWords, weekdayWords } from '@/words/when-copy';
import { hallCopy as copy } from './hall-copy';
import './hall-head.scss';

const tickMs = 5_000;

/** The time by this screen's clock, in words of the village's time. */
function useClock(): { readonly time: string; readonly day: string } {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return { time: timeWords(now), day: weekdayWords(dateOf(now)) };
}

export interface HallHeadProps {
  /** Empty while it is not known. */
  readonly villageName: string;
  readonly stars: number | null;
}

/** Whose hall it is, and what time. */
export function HallHead({ villageName, stars }: HallHeadProps) {
  const { time, day } = useClock();
  return (
    <View className="hall-head">
      {villageName !== '' && (
        <Heading className="hall-head__name" level={1}>
          {villageName}
        </Heading>
      )}
      {stars !== null && stars > 0 && <Stars held={stars} words={copy.starsOf(stars)} />}
      <View className="hall-head__clock">
        <View className="hall-head__day">{day}</View>
        <View className="hall-head__time">{time}</View>
      </View>
    </View>
  );
}
