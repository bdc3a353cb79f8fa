import { findTarget } from '../../tools/county/target';

interface Entry {
  readonly _id: string;
  readonly deltaTenths: number;
}

/** An entry of the ledger, as somebody with the keys of the database would change it: past every function. */
export async function tamperWithEntry(
  address: string,
  { entryId, byTenths }: { readonly entryId: string; readonly byTenths: number },
): Promise<void> {
  Object.assign(process.env, findTarget(address, {}).environment, { TCB_ENV: 'local' });
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after its environment is set.
  const { documents } = await import('../../functions/_runtime/documents');
  const entry = await documents.get<Entry>('ledgerEntries', entryId);
  if (entry === null) throw new Error(`there is no entry ${entryId}`);
  const changed = { ...entry, deltaTenths: entry.deltaTenths + byTenths };
  await documents.put('ledgerEntries', changed);
}
