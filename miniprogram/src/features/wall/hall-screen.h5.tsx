import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { requestIdOf, sentenceForPage } from '@/api/error-copy';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { classNames } from '@/components/theme/class-names';
import { keepAwake } from '@/platform/keep-awake';
import { useKeys, useStageScale, useTelevision } from '@/platform/television';
import { HallAdvice } from './hall-advice';
import { useHallAnswers } from './hall-api';
import { HallBoard } from './hall-board';
import { HallClosed } from './hall-closed';
import { hallCopy as copy } from './hall-copy';
import { HallFoot } from './hall-foot';
import { HallHead } from './hall-head';
import { HallNotice } from './hall-notice';
import { stepOfKey } from './hall-rotation';
import type * as weapp from './hall-screen';
import { slidesOf, type HallSlide } from './hall-slides';
import { hallStateOf } from './hall-state';
import { useRotation } from './use-rotation';
import './hall.scss';

/** Everything is laid out for this and enlarged as a whole: what fits on one television fits on all. */
const stage = { widthPx: 1_920, heightPx: 1_080 } as const;

/** Taro's type of a View does not know it. */
const unheard: object = { ariaHidden: 'true' };

function SlideContent({ slide }: { readonly slide: HallSlide }) {
  switch (slide.kind) {
    case 'board':
      return <HallBoard slide={slide} />;
    case 'notice':
      return <HallNotice notice={slide.notice} />;
    case 'closed':
      return <HallClosed snapshot={slide.snapshot} />;
  }
}

interface SlidesProps {
  readonly slides: readonly HallSlide[];
  readonly index: number;
  readonly onNext: () => void;
}

/** All slides stay in the page, one of them in sight: their photos are here before the network goes away. */
const Slides = ({ slides, index, onNext }: SlidesProps) => (
  <View className="hall__slides" onClick={onNext}>
    {slides.map((slide, position) => (
      <View
        key={slide.key}
        className={classNames('hall__slide', position === index && 'hall__slide--in-sight')}
        {...(position === index ? {} : unheard)}
      >
        <SlideContent slide={slide} />
      </View>
    ))}
  </View>
);

function RunningHall() {
  const { village, boards, notices, closed, all } = useHallAnswers();
  const rankings = boards.flatMap(({ data }) => data ?? []);
  const villageName = village.data?.villageName ?? rankings[0]?.unitName ?? '';
  const slides = slidesOf({
    rankings,
    notices: notices.data?.items ?? [],
    closed: closed.data?.items ?? [],
  });
  const { index, isPaused, take } = useRotation(slides.length);
  const state = hallStateOf(all);
  const scale = useStageScale(stage);
  useEffect(() => keepAwake(), []);
  useKeys((key) => {
    const step = stepOfKey(key);
    if (step !== null) take(step);
    return step !== null;
  });
  const retry = () => all.forEach(({ refetch }) => void refetch());
  return (
    <View className="hall">
      <View
        className="hall__stage"
        role="main"
        style={{ transform: `translate(-50%, -50%) scale(${scale})` }}
      >
        <HallHead villageName={villageName} stars={village.data?.stars ?? null} />
        {slides.length > 0 && <Slides slides={slides} index={index} onNext={() => take('next')} />}
        {slides.length === 0 && (
          <View className="hall__empty">
            {state.kind === 'waiting' && <View className="hall__note">{copy.waiting}</View>}
            {state.kind === 'failed' && (
              <ErrorState
                sentence={sentenceForPage(state.error)}
                requestId={requestIdOf(state.error)}
                onRetry={retry}
              />
            )}
            {state.kind === 'running' && (
              <EmptyState title={copy.nothing} advice={copy.nothingAdvice} icon="star" />
            )}
          </View>
        )}
        <HallFoot
          count={slides.length}
          index={index}
          isPaused={isPaused}
          staleSince={state.kind === 'running' ? state.staleSince : null}
          onStep={take}
        />
      </View>
    </View>
  );
}

/** The television of the village hall; on a smaller screen the way to one. */
export const HallScreen: typeof weapp.HallScreen = () => (useTelevision() ? <RunningHall /> : <HallAdvice />);
