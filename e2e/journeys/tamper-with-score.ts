import { findTarget } from '../../tools/county/target';

/** A month's score of a person, as somebody with the keys of the database would change it: past every function. */
export async function tamperWithScore(
  address: string,
  { scoreId, byTenths }: { readonly scoreId: string; readonly byTenths: number },
): Promise<void> {
  Object.assign(process.env, findTarget(address, {}).environment, { TCB_ENV: 'local' });
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after its environment is set.
  const { documents } = await import('../../functions/_runtime/documents');
  const score = await documents.get<{ readonly _id: string; readonly scoreTenths: number }>(
    'monthScores',
    scoreId,
  );
  if (score === null) throw new Error(`nobody has the score ${scoreId}`);
  const changed = { ...score, ...{ scoreTenths: score.scoreTenths + byTenths } };
  await documents.put('monthScores', changed);
}
