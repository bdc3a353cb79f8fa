import type { OutputOf } from '@shared/contract/method';
import { sheets, type Import, type ImportRow } from '@shared/contract/sheets';
import { rosterHeadings } from '@shared/domain/roster-copy';
import { rosterFields, type RosterCells } from '@shared/domain/roster-field';
import type { SheetRow } from '@shared/domain/sheet-row';
import { clientOf } from '../../_runtime/testing';
import { main } from '../index';
import { readSheet } from '../read-sheet';
import { writeWorkbook } from '../write-workbook';

export const client = clientOf(main);

/** A roster as somebody sends it: a workbook with the headings of the template. */
export const rosterFile = (rows: readonly Partial<RosterCells>[]): Promise<Buffer> =>
  writeWorkbook([
    {
      name: 'roster',
      columns: rosterFields.map((field) => ({ heading: rosterHeadings[field][0] ?? field, widthChars: 14 })),
      rows: rows.map((cells) => rosterFields.map((field) => cells[field] ?? '')),
    },
  ]);

/** How somebody brings a file in, through this client. */
export const bringingBy = (through: ReturnType<typeof clientOf>) => {
  /** PUTs a file where `prepareUpload` says, and answers its uploadId. */
  const upload = async (personId: string, unitCode: string, file: Buffer): Promise<string> => {
    const place = await through.ask(sheets.prepareUpload, personId, { unitCode, bytes: file.length });
    const headers = place.uploadHeaders;
    const answer = await fetch(place.uploadUrl, { method: 'PUT', headers, body: new Uint8Array(file) });
    if (!answer.ok) throw new Error(`the storage answered ${answer.status}`);
    return place.uploadId;
  };

  /** Brings a file in up to the preview. */
  const bring = async (
    personId: string,
    unitCode: string,
    file: Buffer,
    kind: Import['kind'] = 'roster',
  ): Promise<Import> => {
    const uploadId = await upload(personId, unitCode, file);
    return through.ask(sheets.import, personId, { unitCode, kind, uploadId, fileName: 'roster.xlsx' });
  };

  /** Confirms an import and carries it on until it is done. */
  const carryOut = async (personId: string, { importId, unitCode }: Import): Promise<Import> => {
    const advance = (action: 'confirm' | 'continue') =>
      through.ask(sheets.advanceImport, personId, { unitCode, importId, action });
    let state = await advance('confirm');
    for (let calls = 0; state.state === 'applying' && calls < 100; calls += 1)
      state = await advance('continue');
    return state;
  };
  return { upload, bring, carryOut };
};

export const { upload, bring, carryOut } = bringingBy(client);

/** Every row of an import, page by page. */
export const listRows = async (
  personId: string,
  { importId, unitCode }: Import,
  plan?: ImportRow['plan'],
): Promise<readonly ImportRow[]> => {
  const rows: ImportRow[] = [];
  for (let cursor: string | null = null; ;) {
    const page: OutputOf<typeof sheets.listImportRows> = await client.ask(sheets.listImportRows, personId, {
      ...{ unitCode, importId, limit: 100 },
      ...(cursor === null ? {} : { cursor }),
      ...(plan === undefined ? {} : { plan }),
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return rows;
  }
};

/** Brings a roster in and writes it. */
export const importRoster = async (
  personId: string,
  unitCode: string,
  rows: readonly Partial<RosterCells>[],
): Promise<Import> => carryOut(personId, await bring(personId, unitCode, await rosterFile(rows)));

/** The filled rows of the first sheet of a file that was handed out. */
export const readHandedOut = async (url: string): Promise<readonly SheetRow[]> =>
  readSheet(new Uint8Array(await (await fetch(url)).arrayBuffer()));
