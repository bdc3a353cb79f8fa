import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Office } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { DataTable, type Column } from '@/components/content/data-table';
import { Tag, type TagTone } from '@/components/content/tag';
import type { OfficePhase } from '@shared/domain/office-term';
import { roleWords } from '@/words/role-copy';
import { placeWords } from '@/words/unit-copy';
import { useListVillages } from './api';
import { copy } from './copy';
import { PassOnSheet } from './pass-on-sheet';
import { daysToEnd } from './state';
import { TakeBackDialog } from './take-back-dialog';

const tones: Readonly<Record<OfficePhase, TagTone>> = {
  coming: 'blue',
  active: 'green',
  ended: 'plain',
  revoked: 'plain',
};

/** Where it stands; one that is about to end says so instead. */
function StateTags({ office }: { readonly office: Office }) {
  const days = daysToEnd(office, dateOf(new Date().toISOString()));
  return (
    <View className="offices__tags">
      <Tag word={copy.phases[office.phase]} tone={tones[office.phase]} />
      {days !== null && <Tag word={copy.daysLeft(days)} tone="gold" />}
    </View>
  );
}

/** Lines break between the pieces: a date stays whole. */
const Pieces = ({ pieces }: { readonly pieces: readonly string[] }) =>
  pieces.map((piece) => (
    <Text key={piece} className="offices__piece">
      {piece}
    </Text>
  ));

const termOf = ({ fromOn, toOn, revokedByName, reason }: Office) => {
  const ended = copy.ended(revokedByName, reason);
  return (
    <>
      <View>
        <Pieces pieces={copy.term(fromOn, toOn)} />
      </View>
      {ended !== '' && <View className="offices__ended">{ended}</View>}
    </>
  );
};

const columnsFor = (placeOf: (office: Office) => string): readonly Column<Office>[] => [
  { key: 'name', word: copy.columns.name, width: 'wide', onCard: 'title', cell: ({ name }) => name },
  {
    key: 'role',
    word: copy.columns.role,
    width: 'normal',
    onCard: 'note',
    cell: ({ role }) => roleWords[role],
  },
  { key: 'unit', word: copy.columns.unit, width: 'wide', cell: placeOf },
  { key: 'term', word: copy.columns.term, width: 'rest', cell: termOf },
  {
    key: 'granted',
    word: copy.columns.granted,
    width: 'rest',
    cell: ({ grantedByName, grantedAt }) =>
      grantedByName === '' && grantedAt === null ? (
        copy.unknownGranter
      ) : (
        <Pieces pieces={copy.granted(grantedByName, grantedAt)} />
      ),
  },
  {
    key: 'state',
    word: copy.columns.state,
    width: 'narrow',
    onCard: 'tag',
    cell: (office) => <StateTags office={office} />,
  },
];

interface Doing {
  readonly what: 'passOn' | 'takeBack';
  readonly office: Office;
}

/** Offices with their holders, and what the caller may do about each. */
export function OfficeTable({ offices }: { readonly offices: readonly Office[] }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const villages = useListVillages().data?.items ?? [];
  const close = () => setDoing(null);
  return (
    <>
      <DataTable
        label={copy.title}
        columns={columnsFor((office) => placeWords(office, villages))}
        rows={offices}
        keyOf={({ officeId }) => officeId}
        nameOf={({ name, role }) => `${name} ${roleWords[role]}`}
        rowActions={(office) =>
          office.canChange
            ? [
                { key: 'passOn', word: copy.passOn, onPress: () => setDoing({ what: 'passOn', office }) },
                {
                  key: 'takeBack',
                  word: copy.takeBack,
                  onPress: () => setDoing({ what: 'takeBack', office }),
                },
              ]
            : []
        }
      />
      {doing?.what === 'passOn' && <PassOnSheet office={doing.office} onClose={close} />}
      {doing?.what === 'takeBack' && <TakeBackDialog office={doing.office} onClose={close} />}
    </>
  );
}
