import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listVillages as contract } from '@shared/contract/people';
import { isWithin } from '@shared/domain/roles';
import type { Actor } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';

const villageCodeChars = 12;

/** The highest units a caller reaches: the own village, or what a role above it covers. None lies within another. */
const rootsOf = ({ villageCode, memberships }: Actor): readonly string[] => {
  const codes = [
    ...(villageCode === null ? [] : [villageCode]),
    ...memberships.map(({ unitCode }) => unitCode.slice(0, villageCodeChars)),
  ];
  const distinct = [...new Set(codes)];
  return distinct.filter((code) => !distinct.some((other) => other !== code && isWithin(code, other)));
};

export const listVillages = async ({
  actor,
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const store = unitStore(documents);
  const villages = await Promise.all(rootsOf(actor).map((rootCode) => store.listJoinedVillages(rootCode)));
  return { items: villages.flat().map(({ _id, name }) => ({ villageCode: _id, name })) };
};
