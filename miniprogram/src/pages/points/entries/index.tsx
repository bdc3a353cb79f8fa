import { useState } from 'react';
import { subjectKinds, type Subject } from '@shared/domain/points-words';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { EntryList } from '@/features/points/entry-list';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

type Params = ReturnType<typeof useRouteParams>;

/** Whose entries: those of the board row that led here, or my own. */
const subjectOf = ({ subjectKind, subjectId }: Params): Subject | null => {
  const kind = subjectKinds.find((known) => known === subjectKind);
  return kind !== undefined && subjectId !== undefined ? { kind, id: subjectId } : null;
};

function Entries() {
  const params = useRouteParams();
  const { data: me } = useMe();
  const [month, setMonth] = useState(params['month'] ?? null);
  const subject = subjectOf(params);
  const isOwn = subject === null || (subject.kind === 'person' && subject.id === me?.personId);
  return (
    <Page title={pageTitles.entries}>
      <ActingBanner />
      <EntryList
        subject={subject}
        isOwn={isOwn}
        month={month}
        span={params['year'] ?? params['quarter'] ?? null}
        onMonth={setMonth}
      />
    </Page>
  );
}

export default function EntriesPage() {
  return (
    <VillageGate title={pageTitles.entries}>
      <Entries />
    </VillageGate>
  );
}
