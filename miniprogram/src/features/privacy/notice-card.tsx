import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { useGetNotice } from './api';
import { copy } from './copy';
import { noticeSections, noticeSummary } from './notice-copy';
import './privacy.scss';

interface SectionProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Section({ title, sentences }: SectionProps) {
  return (
    <View className="privacy__section">
      <Heading className="privacy__heading" level={3}>
        {title}
      </Heading>
      {sentences.map((sentence) => (
        <View key={sentence} className="privacy__sentence">
          {sentence}
        </View>
      ))}
    </View>
  );
}

/** What is kept and why: four lines and what the own village adds; the whole opens from below. */
export function NoticeCard({ title }: { readonly title: string }) {
  const { data } = useGetNotice();
  const [isWhole, setIsWhole] = useState(false);
  const ofVillage =
    data === undefined || data.villageWords === '' ? null : (
      <Section title={copy.villageWords(data.villageName)} sentences={data.villageWords.split('\n')} />
    );
  return (
    <Card>
      <Heading className="privacy__title" level={2}>
        {title}
      </Heading>
      {noticeSummary.map((sentence) => (
        <View key={sentence} className="privacy__sentence">
          {sentence}
        </View>
      ))}
      {ofVillage}
      <View className="privacy__whole">
        <Button
          word={copy.wholeNotice}
          kind="ghost"
          size="compact"
          icon="file"
          onPress={() => setIsWhole(true)}
        />
      </View>
      <Sheet isOpen={isWhole} title={copy.notice} onClose={() => setIsWhole(false)}>
        {noticeSections.map((section) => (
          <Section key={section.title} {...section} />
        ))}
        {ofVillage}
        {data !== undefined && <View className="privacy__without">{copy.versionOf(data.version)}</View>}
      </Sheet>
    </Card>
  );
}
