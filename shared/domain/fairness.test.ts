import * as fc from 'fast-check';
import {
  fairnessLimits,
  findManyInHour,
  findOneRecorder,
  findSamePhoto,
  standingEntries,
  type FairEntry,
} from './fairness';

let made = 0;
const anEntry = (fields: Partial<FairEntry> = {}): FairEntry => {
  made += 1;
  const at = new Date(Date.parse('2026-11-02T00:00:00.000Z') + made * 7_200_000).toISOString();
  return {
    ...{
      _id: `e-${String(made).padStart(4, '0')}`,
      subjectKind: 'person',
      subjectId: 'ann',
      subjectName: 'Ann',
    },
    ...{ deltaTenths: 20, recordedAt: at, recorderId: 'sec', recorderName: 'Sec' },
    ...{ source: 'instant', photoIds: [], reverses: null },
    ...fields,
  };
};
const several = (count: number, fields: Partial<FairEntry> = {}) =>
  Array.from({ length: count }, () => anEntry(fields));
const toBob = { subjectId: 'bob', subjectName: 'Bob' } as const;

describe('one recorder', () => {
  it('who gives one person most of what they give is found, with the share and the entries', () => {
    const mostly = several(6);
    expect(findOneRecorder([...mostly, ...several(4, toBob)])).toMatchObject([
      {
        ...{
          kind: 'oneRecorder',
          subjectId: 'ann',
          recorderId: 'sec',
          subjectName: 'Ann',
          recorderName: 'Sec',
        },
        ...{ entryCount: 6, givenTenths: 120, sharePercent: 60, entryIds: mostly.map(({ _id }) => _id) },
      },
    ]);
  });

  it('who gives half to each, too little, or in too few entries is not', () => {
    expect(findOneRecorder([...several(6), ...several(6, toBob)])).toEqual([]);
    expect(findOneRecorder(several(6, { deltaTenths: 16 }))).toEqual([]);
    expect(findOneRecorder(several(4, { deltaTenths: 100 }))).toEqual([]);
  });

  it('is whoever decided: of a claim the one who confirmed it, and nobody of a check-in or a visit', () => {
    const claims = several(5, { source: 'claim', recorderId: 'ann', confirmerId: 'c', confirmerName: 'Com' });
    expect(findOneRecorder(claims)).toMatchObject([{ recorderId: 'c', recorderName: 'Com' }]);
    // A sheet brought in is as much somebody's word as what they type.
    expect(findOneRecorder(several(5, { source: 'import' }))).toMatchObject([{ recorderId: 'sec' }]);
    expect(findOneRecorder(several(9, { source: 'checkIn' }))).toEqual([]);
    expect(findOneRecorder(several(9, { source: 'visit' }))).toEqual([]);
  });

  it('is found under the same key however many entries come', () => {
    const [first] = findOneRecorder(several(5));
    const [later] = findOneRecorder(several(50));
    expect(later?.key).toBe(first?.key);
    expect(later?.entryIds).toHaveLength(fairnessLimits.entryIdsMax);
  });
});

describe('many in an hour', () => {
  const at = (minute: number): string =>
    new Date(Date.parse('2026-11-10T01:00:00.000Z') + minute * 60_000).toISOString();
  const paced = (count: number, minutes: number, fields: Partial<FairEntry> = {}) =>
    Array.from({ length: count }, (_, index) => anEntry({ ...fields, recordedAt: at(index * minutes) }));

  it('are found from the limit on, as the fullest hour of the day', () => {
    const { entriesMin } = fairnessLimits.manyInHour;
    const early = paced(entriesMin, 1);
    const late = Array.from({ length: 50 }, (_, index) => anEntry({ recordedAt: at(300 + index) }));
    expect(findManyInHour([...late, ...early])).toMatchObject([
      { kind: 'manyInHour', recorderId: 'sec', entryCount: 50, givenTenths: 1000, hourFrom: at(300) },
    ]);
    expect(findManyInHour(early)).toMatchObject([{ entryCount: entriesMin, hourFrom: at(0) }]);
    expect(findManyInHour(early.slice(1))).toEqual([]);
  });

  it('are not the same number over a longer time', () => {
    expect(findManyInHour(paced(60, 3))).toEqual([]);
  });

  it('are few entries of many points as well', () => {
    expect(findManyInHour(paced(10, 5, { deltaTenths: 100 }))).toMatchObject([{ givenTenths: 1000 }]);
    expect(findManyInHour(paced(10, 5, { deltaTenths: 99 }))).toEqual([]);
  });

  it('are not a roster recorded at once', () => {
    expect(findManyInHour(several(90, { source: 'batch', recordedAt: at(0) }))).toEqual([]);
  });

  it('hold no hour longer than an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 120 }), (minutes) => {
        const entries = [...new Set(minutes)].map((minute) => anEntry({ recordedAt: at(minute) }));
        const [found] = findManyInHour(entries);
        const inAnyHour = Math.max(
          0,
          ...entries.map((first) => {
            const from = Date.parse(first.recordedAt);
            return entries.filter(({ recordedAt }) => {
              const after = Date.parse(recordedAt) - from;
              return after >= 0 && after < 3_600_000;
            }).length;
          }),
        );
        expect(found?.entryCount ?? 0).toBe(
          inAnyHour >= fairnessLimits.manyInHour.entriesMin ? inAnyHour : 0,
        );
      }),
    );
  });
});

describe('the same photo', () => {
  const first = anEntry({ photoIds: ['p-1'] });
  const second = anEntry({ photoIds: ['p-2'], subjectId: 'bob' });
  const third = anEntry({ photoIds: ['p-3'] });

  it('is named with the entries that carry it, against the earliest that looks the same', () => {
    const photos = [
      { mediaId: 'p-1', sameAs: [] },
      { mediaId: 'p-3', sameAs: ['p-2', 'p-1'] },
    ];
    expect(findSamePhoto(photos, [third, first, second])).toMatchObject([
      {
        kind: 'samePhoto',
        key: 'p-3',
        entryIds: [first._id, third._id],
        mediaIds: ['p-1', 'p-3'],
        entryCount: 2,
      },
    ]);
  });

  it('may be the very same file', () => {
    const again = anEntry({ photoIds: ['p-1'] });
    expect(findSamePhoto([{ mediaId: 'p-1', sameAs: [] }], [first, again])).toMatchObject([
      { mediaIds: ['p-1'], entryIds: [first._id, again._id] },
    ]);
  });

  it('is nothing unusual within one entry, within one call, or beside an entry that does not count', () => {
    const pair = anEntry({ photoIds: ['p-4', 'p-5'] });
    expect(findSamePhoto([{ mediaId: 'p-5', sameAs: ['p-4'] }], [pair])).toEqual([]);
    const batch = several(3, { photoIds: ['p-6'], recordedAt: '2026-11-11T01:00:00.000Z' });
    expect(findSamePhoto([{ mediaId: 'p-6', sameAs: [] }], batch)).toEqual([]);
    expect(findSamePhoto([{ mediaId: 'p-3', sameAs: ['p-9'] }], [third])).toEqual([]);
  });
});

it('an entry that was taken back, and what took it back, count for nothing', () => {
  const [kept, taken] = several(2) as [FairEntry, FairEntry];
  const back = anEntry({ reverses: taken._id, deltaTenths: -20, source: 'reversal' });
  expect(standingEntries([kept, taken, back])).toEqual([kept]);
});
