import { View } from '@tarojs/components';
import type { AnnouncementSummary } from '@shared/contract/announcements';
import { Heading } from '@/components/content/heading';
import { momentWords } from '@/words/when-copy';
import { hallCopy as copy } from './hall-copy';
import './hall-notice.scss';

/** The first words of a text end anywhere; what ends with its sentence is whole. */
const excerptWords = (excerpt: string): string => (/[。！？.!?]$/u.test(excerpt) ? excerpt : `${excerpt}…`);

/** A notice by its title and first words. The list alone is asked for: opening one would count as having read it. */
export const HallNotice = ({ notice }: { readonly notice: AnnouncementSummary }) => (
  <View className="hall-notice">
    <View className="hall__kind">{`${copy.notice} · ${copy.columns[notice.column]}`}</View>
    <Heading className="hall-notice__title" level={2}>
      {notice.title}
    </Heading>
    <View className="hall-notice__words">{excerptWords(notice.excerpt)}</View>
    <View className="hall__note">{`${momentWords(notice.publishedAt)} · ${copy.wholeNotice}`}</View>
  </View>
);
