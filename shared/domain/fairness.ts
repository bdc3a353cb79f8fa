import { groupedBy } from './grouped-by';
import { dateOf } from './calendar';
import type { EntrySource, FindingKind, SubjectKind } from './points-words';

/**
 * From where on something is unusual enough to be looked at. A village has one secretary who records much for many, so what is
 * measured is where the points of one recorder go, and singly recorded entries, never a whole roster at once.
 */
export const fairnessLimits = {
  /** More than this share of what somebody gave, in hundredths, to one subject. */
  oneRecorder: { sharePercentAbove: 50, entriesMin: 5, tenthsMin: 100 },
  /** Either is enough. */
  manyInHour: { entriesMin: 30, tenthsMin: 1_000 },
  /** As many as a page opens. */
  entryIdsMax: 20,
} as const;

/** What the rules read of an entry. */
export interface FairEntry {
  readonly _id: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly deltaTenths: number;
  readonly recordedAt: string;
  readonly recorderId: string;
  readonly recorderName: string;
  readonly confirmerId?: string;
  readonly confirmerName?: string;
  readonly source: EntrySource;
  readonly photoIds: readonly string[];
  readonly reverses: string | null;
}

/** What was found; `key` is the same whenever the same is found again in its month. */
export interface Found {
  readonly kind: FindingKind;
  readonly key: string;
  readonly subjectKind: SubjectKind | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly recorderId: string | null;
  readonly recorderName: string | null;
  readonly entryCount: number | null;
  readonly expectedTenths: number | null;
  readonly foundTenths: number | null;
  readonly year: string | null;
  readonly sharePercent: number | null;
  readonly givenTenths: number | null;
  readonly hourFrom: string | null;
  readonly entryIds: readonly string[];
  readonly mediaIds: readonly string[];
}

/** The facts that a kind of finding does not have. */
export const noFacts: Omit<Found, 'kind' | 'key'> = {
  ...{ subjectKind: null, subjectId: null, subjectName: null, recorderId: null, recorderName: null },
  ...{ entryCount: null, expectedTenths: null, foundTenths: null, year: null },
  ...{ sharePercent: null, givenTenths: null, hourFrom: null, entryIds: [], mediaIds: [] },
};

/** Entries that count: neither taken back nor taking back. */
export const standingEntries = <T extends FairEntry>(entries: readonly T[]): readonly T[] => {
  const reversed = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  return entries.filter(({ _id, reverses }) => reverses === null && !reversed.has(_id));
};

/** Where somebody decides who gets points; a check-in or a visit is by what people did themselves. */
const givingSources: readonly EntrySource[] = ['instant', 'batch', 'import', 'claim', 'snapshot'];

/** Who decided: of a claim whoever confirmed it. */
const giverOf = ({ confirmerId, confirmerName, recorderId, recorderName }: FairEntry) => ({
  id: confirmerId ?? recorderId,
  name: confirmerName ?? recorderName,
});

const inGroups = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => [
  ...groupedBy(items, keyOf).values(),
];

const sumOf = (entries: readonly FairEntry[]): number =>
  entries.reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);

const idsOf = (entries: readonly FairEntry[]): readonly string[] =>
  entries.map(({ _id }) => _id).slice(0, fairnessLimits.entryIdsMax);

const given = (entries: readonly FairEntry[]): readonly FairEntry[] =>
  entries.filter(({ source, deltaTenths }) => deltaTenths > 0 && givingSources.includes(source));

const bySubject = ({ subjectKind, subjectId }: FairEntry): string => `${subjectKind}:${subjectId}`;
const byGiver = (entry: FairEntry): string => giverOf(entry).id;

/** One recorder whose points of a month went mostly to one subject. Wants the standing entries of that month. */
export const findOneRecorder = (entries: readonly FairEntry[]): readonly Found[] => {
  const { sharePercentAbove, entriesMin, tenthsMin } = fairnessLimits.oneRecorder;
  return inGroups(given(entries), byGiver).flatMap((ofGiver) =>
    inGroups(ofGiver, bySubject).flatMap((ofSubject): readonly Found[] => {
      const [first] = ofSubject;
      const givenTenths = sumOf(ofSubject);
      const share = (givenTenths * 100) / sumOf(ofGiver);
      const isUsual = ofSubject.length < entriesMin || givenTenths < tenthsMin || share <= sharePercentAbove;
      if (first === undefined || isUsual) return [];
      const giver = giverOf(first);
      return [
        {
          ...noFacts,
          ...{ kind: 'oneRecorder', key: `${giver.id} ${bySubject(first)}` },
          ...{
            subjectKind: first.subjectKind,
            subjectId: first.subjectId,
            subjectName: first.subjectName,
          },
          ...{ recorderId: giver.id, recorderName: giver.name },
          ...{ entryCount: ofSubject.length, givenTenths, sharePercent: Math.round(share) },
          entryIds: idsOf(ofSubject),
        },
      ];
    }),
  );
};

const hourMs = 3_600_000;

/** What one call wrote has one recorder and one instant: a whole roster is one act. */
const actOf = (entry: FairEntry): string => `${byGiver(entry)} ${entry.recordedAt}`;

/** Every stretch of an hour that begins with an entry, of entries in the order of their time. */
const hoursOf = (entries: readonly FairEntry[]): readonly (readonly FairEntry[])[] => {
  let end = 0;
  return entries.map((first, start) => {
    const until = Date.parse(first.recordedAt) + hourMs;
    while (end < entries.length && Date.parse(entries[end]?.recordedAt ?? '') < until) end += 1;
    return entries.slice(start, end);
  });
};

/**
 * One recorder who entered much within an hour, entry by entry: of each day the fullest hour. Wants the standing entries of
 * one month.
 */
export const findManyInHour = (entries: readonly FairEntry[]): readonly Found[] => {
  const { entriesMin, tenthsMin } = fairnessLimits.manyInHour;
  const single = inGroups(given(entries), actOf).flatMap((act) => (act.length === 1 ? act : []));
  const dayOf = (entry: FairEntry): string => `${byGiver(entry)} ${dateOf(entry.recordedAt)}`;
  return inGroups(single, dayOf).flatMap((ofDay): readonly Found[] => {
    const inOrder = ofDay.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
    const unusual = hoursOf(inOrder).filter((hour) => hour.length >= entriesMin || sumOf(hour) >= tenthsMin);
    const [fullest] = unusual.toSorted((one, other) => other.length - one.length);
    const first = fullest?.[0];
    if (fullest === undefined || first === undefined) return [];
    const giver = giverOf(first);
    return [
      {
        ...noFacts,
        ...{ kind: 'manyInHour', key: dayOf(first) },
        ...{ recorderId: giver.id, recorderName: giver.name },
        ...{ entryCount: fullest.length, givenTenths: sumOf(fullest), hourFrom: first.recordedAt },
        entryIds: idsOf(fullest),
      },
    ];
  });
};

/** A photo, with the ids of earlier ones that look the same. Ids of photos sort by time. */
export interface SamePhoto {
  readonly mediaId: string;
  readonly sameAs: readonly string[];
}

/**
 * Photos that are the evidence of more than one act: the very same one, or one that looks the same. `entries` are standing
 * ones that carry any of the photos, of any month. Several photos of one call, or of one entry, are nothing unusual.
 */
export const findSamePhoto = (
  photos: readonly SamePhoto[],
  entries: readonly FairEntry[],
): readonly Found[] =>
  photos.flatMap(({ mediaId, sameAs }): readonly Found[] => {
    const carrying = (id: string) => entries.filter(({ photoIds }) => photoIds.includes(id));
    const own = carrying(mediaId);
    const ownActs = new Set(own.map(actOf));
    // The earliest that another act carries: it stays the same when further copies come.
    const [original] = sameAs
      .filter((id) => carrying(id).some((entry) => !ownActs.has(actOf(entry))))
      .toSorted();
    if (own.length === 0 || (ownActs.size === 1 && original === undefined)) return [];
    const earlier = original === undefined ? [] : carrying(original);
    const all = [...new Map([...earlier, ...own].map((entry) => [entry._id, entry])).values()].toSorted(
      (one, other) => (one._id < other._id ? -1 : 1),
    );
    return [
      {
        ...noFacts,
        ...{ kind: 'samePhoto', key: mediaId, entryCount: all.length, entryIds: idsOf(all) },
        mediaIds: original === undefined ? [mediaId] : [original, mediaId],
      },
    ];
  });
