import { points } from '@shared/contract/points';
import { ApiRefusal, type ApiClient } from '../../tools/local-runtime/api-client';

/** Records for one person by whatever rule still gives something, as often as asked; answers the month in which it counts. */
export async function recordOften(client: ApiClient, personId: string, times: number): Promise<string> {
  const { items } = await client.call(points.listRules, {});
  const plain = items.filter(
    ({ appliesTo, deltaTenths, isEvidenceNeeded, isConfirmationNeeded }) =>
      appliesTo.includes('person') && deltaTenths > 0 && !isEvidenceNeeded && !isConfirmationNeeded,
  );
  const months: string[] = [];
  for (const { ruleId } of [...plain, ...plain, ...plain]) {
    const [month] = months;
    if (months.length === times && month !== undefined) return month;
    const subject = { kind: 'person', id: personId } as const;
    await client.call(points.post, { subject, ruleId }).then(
      (entry) => months.push(entry.month),
      (error: unknown) => {
        if (!(error instanceof ApiRefusal && error.code === 'CapReached')) throw error;
      },
    );
  }
  throw new Error(`only ${months.length} of ${times} entries were within the caps`);
}
