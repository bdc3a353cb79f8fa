import { objections } from '@shared/contract/objections';
import { instantAt } from '@shared/domain/calendar';
import { documents } from '../../functions/_runtime/documents';
import { decideObjection } from '../../functions/objections/decide-objection';
import { prepareObjection, raiseObjection } from '../../functions/objections/raise-objection';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';
import { secretaryOf, type DemoVillage } from './demo-village';
import { neighboursOf } from './neighbours';
import { objectionWords } from './objections.copy';
import { ask } from './village-clerk';

/** Some entry of the month that the secretary has recorded for a member, the same for every seeding. */
const findEntry = async ({ villageCode }: DemoVillage, month: string): Promise<EntryDocument> => {
  const entries = await documents.find<EntryDocument>('ledgerEntries', {
    where: { villageCode, month },
    order: [['_id', 'asc']],
    limit: 200,
  });
  const entry = entries.find(
    ({ source, subjectKind, deltaTenths }) =>
      source === 'instant' && subjectKind === 'person' && deltaTenths > 0,
  );
  if (entry === undefined) throw new Error(`${month} has no entry to object to`);
  return entry;
};

interface Objecting {
  readonly month: string;
  readonly raisedAt: string;
  readonly words: string;
}

const raise = async (village: DemoVillage, { month, raisedAt, words }: Objecting): Promise<string> => {
  const [, , by] = neighboursOf(village, 6, 'villagers');
  const { _id: entryId } = await findEntry(village, month);
  const doing = { by, at: raisedAt, name: `objection of ${month}`, method: objections.raise };
  const { objectionId } = await ask(
    { ...doing, input: { entryId, words } },
    raiseObjection,
    prepareObjection,
  );
  return objectionId;
};

/** What was decided of a month's board in its publicity, which begins on the first of the month after: `publishedOn`. */
export const seedDecidedObjection = async (
  village: DemoVillage,
  {
    month,
    publishedOn,
    decision,
  }: Readonly<Record<'month' | 'publishedOn', string>> & {
    readonly decision: 'correct' | 'uphold';
  },
): Promise<void> => {
  const isCorrected = decision === 'correct';
  const words = isCorrected ? objectionWords.twice : objectionWords.absent;
  const answer = isCorrected ? objectionWords.twiceAnswer : objectionWords.absentAnswer;
  const objectionId = await raise(village, { month, raisedAt: instantAt(publishedOn, '09:40'), words });
  const doing = {
    ...{ by: secretaryOf(village), at: instantAt(publishedOn, '18:15') },
    ...{ name: `answer of ${month}`, method: objections.decide },
  };
  await ask({ ...doing, input: { objectionId, decision, answer } }, decideObjection);
};

/** One that waits for the village's answer, against an entry of the running month. */
export const seedWaitingObjection = async (
  village: DemoVillage,
  month: string,
  now: string,
): Promise<void> => {
  await raise(village, { month, raisedAt: now, words: objectionWords.doubtful });
};
