import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheets, type Import } from '@shared/contract/sheets';
import type { RosterVillage } from '@shared/domain/roster-village';
import { startEmulator, type Emulator, type FunctionSpec } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import { bundleFunction } from '../build-functions/bundle-function';
import { apiClient, type ApiClient } from '../local-runtime/api-client';
import type { Manifest } from '../manifest/function-spec';
import { asTable, generateRoster, villageWithGrids } from '../seed/generated-roster';

const rowCount = 50_000;
const countyCode = '410922';
const gridsPerVillage = 6;
const environment = { TOKEN_SECRET: 'a secret for measurements only, thirty-two' };

export interface ImportTimes {
  readonly rows: number;
  /** Size of the workbook. */
  readonly megabytes: number;
  /** From the end of the upload until every row is read, compared and kept aside. */
  readonly previewMs: number;
  /** From the confirmation until every row is written. */
  readonly writeMs: number;
  /** Calls it took to carry the import on. */
  readonly calls: number;
  readonly people: number;
  readonly households: number;
}

/** Brings a file in as a client does, up to the preview. */
const bring = async (
  client: ApiClient,
  kind: Import['kind'],
  file: Buffer,
): Promise<{ readonly ready: Import; readonly milliseconds: number }> => {
  const place = await client.call(sheets.prepareUpload, { bytes: file.length });
  const put = await fetch(place.uploadUrl, {
    method: 'PUT',
    headers: place.uploadHeaders,
    body: new Uint8Array(file),
  });
  if (!put.ok) throw new Error(`the storage answered ${put.status}`);
  const startedAt = performance.now();
  const ready = await client.call(sheets.import, { kind, uploadId: place.uploadId, fileName: 'measured' });
  return { ready, milliseconds: performance.now() - startedAt };
};

const write = async (
  client: ApiClient,
  { importId }: Import,
): Promise<{ readonly done: Import; readonly milliseconds: number; readonly calls: number }> => {
  const startedAt = performance.now();
  let state = await client.call(sheets.advanceImport, { importId, action: 'confirm' });
  let calls = 0;
  for (; state.state !== 'done'; calls += 1)
    state = await client.call(sheets.advanceImport, { importId, action: 'continue' });
  return { done: state, milliseconds: performance.now() - startedAt, calls };
};

const startSheets = async (manifest: Manifest, folder: string): Promise<Emulator> => {
  const spec = manifest.functions.find(({ name }) => name === 'sheets');
  if (spec === undefined) throw new Error('serverless.yml has no function sheets');
  await bundleFunction(spec, manifest.rootDir, join(folder, 'sheets'));
  const { name, access, memoryMb, timeoutSeconds } = spec;
  const entry = join(folder, 'sheets', 'index.js');
  const functions: readonly FunctionSpec[] = [
    { name, access, memoryMb, timeoutSeconds, entry, environment: {} },
  ];
  return startEmulator({
    ...{ port: 0, dataDir: join(folder, 'import'), envId: manifest.envId },
    ...{ collections, functions, environment },
  });
};

/** An officer of the county signs in, and the county's divisions are brought in; answers its villages with grids. */
const enterCounty = async (emulator: Emulator, { rootDir, envId }: Manifest) => {
  Object.assign(process.env, emulator.sdkEnvironment());
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
  const { documents } = await import('../../functions/_runtime/documents');
  const { aNewPerson } = await import('../../functions/_runtime/roster/person-store');
  const { aNewUnit } = await import('../../functions/_runtime/roster/unit-store');
  const { signToken } = await import('../../functions/_runtime/token');
  const now = new Date().toISOString();
  const memberships = [{ role: 'countyOfficer', unitCode: countyCode, fromOn: '2026-01-01' }] as const;
  await documents.insert(
    'people',
    aNewPerson({ _id: 'officer', name: 'officer', villageCode: null, memberships }, { now }),
  );
  const subject = { kind: 'person', personId: 'officer', sessionId: 'bench' } as const;
  const client = apiClient(emulator.url, await signToken(subject, now, { ...environment, TCB_ENV: envId }));
  const file = readFileSync(join(rootDir, 'tools', 'seed', 'divisions-410922-qingfeng.csv'));
  await write(client, (await bring(client, 'divisions', file)).ready);

  const villages: RosterVillage[] = (
    await documents.find<{ readonly _id: string; readonly name: string }>('orgUnits', {
      where: { level: 'village', isJoined: false },
      limit: 1_000,
    })
  ).map(({ _id, name }) => villageWithGrids(_id, name, gridsPerVillage));
  for (const { villageCode, grids } of villages) {
    const units = grids.map(({ gridCode, name }) =>
      aNewUnit({ _id: gridCode, name, level: 'grid', parentCode: villageCode }),
    );
    await documents.insertMany('orgUnits', units);
  }
  return { client, villages, documents };
};

/**
 * A roster of fifty thousand for a county, through the built function: HTTP, SDK and emulator. It points this process at an emulator of
 * its own, so measure what needs another one before.
 */
export async function measureImport(manifest: Manifest, folder: string): Promise<ImportTimes> {
  const emulator = await startSheets(manifest, folder);
  try {
    const { client, villages, documents } = await enterCounty(emulator, manifest);
    const { writeWorkbook } = await import('../../functions/sheets/write-workbook');
    const { headings, rows } = asTable(generateRoster('measured', rowCount, villages));
    const columns = headings.map((heading) => ({ heading, widthChars: 14 }));
    const file = await writeWorkbook([{ name: 'roster', columns, rows }]);
    const preview = await bring(client, 'roster', file);
    const written = await write(client, preview.ready);
    return {
      rows: written.done.rowCount,
      megabytes: file.length / 1024 / 1024,
      previewMs: preview.milliseconds,
      writeMs: written.milliseconds,
      calls: written.calls,
      people: await documents.count('people', { state: 'active' }),
      households: (
        await Promise.all(villages.map(({ villageCode }) => documents.count('households', { villageCode })))
      ).reduce((sum, count) => sum + count, 0),
    };
  } finally {
    await emulator.close();
  }
}
