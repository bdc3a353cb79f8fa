import type { Correction } from '@shared/contract/privacy';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag, type TagTone } from '@/components/content/tag';
import { useGetPrivacy } from './api';
import { correctCopy as copy, fieldWords } from './copy';

const tones: Readonly<Record<Correction['state'], TagTone>> = {
  pending: 'gold',
  accepted: 'green',
  rejected: 'red',
};

const noteOf = ({ wanted, askedAt, state, decidedByName, reason }: Correction): string =>
  [
    copy.wantedIs(wanted),
    copy.asked(askedAt),
    ...(state === 'pending' ? [] : [copy.decided(decidedByName, reason)]),
  ].join('，');

/** What one asked to have put right, and what the village said. */
export function CorrectionList() {
  const { data, refetch } = useGetPrivacy();
  useRefetchOnShow(refetch);
  if (data === undefined || data.corrections.length === 0) return null;
  return (
    <Card title={copy.mine} kind="list">
      {data.corrections.map((correction) => (
        <ListRow
          key={correction.correctionId}
          title={fieldWords[correction.field]}
          note={noteOf(correction)}
          trail={<Tag word={copy.states[correction.state]} tone={tones[correction.state]} />}
        />
      ))}
    </Card>
  );
}
