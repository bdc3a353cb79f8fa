import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionHeadings } from '@shared/domain/division-copy';
import { divisionFields } from '@shared/domain/division-field';
import { planDivisions } from '@shared/domain/division-plan';
import { rosterHeadings, rosterSentence } from '@shared/domain/roster-copy';
import { rosterFields, rosterProblemCodes, type RosterCells } from '@shared/domain/roster-field';
import { rosterIndexOf, type KnownPerson } from '@shared/domain/roster-index';
import { planRoster, type PlannedRosterRow, type RosterRow } from '@shared/domain/roster-plan';
import { villageBookOf } from '@shared/domain/roster-village';
import { quotedValue } from '@shared/domain/row-problem';
import { cellsByField, findHeadings } from '@shared/domain/sheet-headings';
import { breakRoster, brokenRosterVillages } from '../../tools/seed/broken-roster';
import { asTable, generateRoster, villageWithGrids } from '../../tools/seed/generated-roster';
import { readSheet } from './read-sheet';
import { writeWorkbook } from './write-workbook';

const file = join(import.meta.dirname, '../../tools/seed/divisions-410922-qingfeng.csv');

const planQingfeng = async () => {
  const rows = await readSheet(readFileSync(file));
  const headings = findHeadings(rows, divisionHeadings, ['code', 'name'])!;
  return planDivisions(
    rows.slice(1).map((row) => ({
      rowNumber: row.rowNumber,
      cells: cellsByField(row, headings.columns, divisionFields),
    })),
    { root: null, units: [] },
  );
};

/** Through a real workbook, as somebody would send it. */
const sendAndRead = async (cells: readonly RosterCells[]): Promise<readonly RosterRow[]> => {
  const { headings, rows } = asTable(cells);
  const columns = headings.map((heading) => ({ heading, widthChars: 14 }));
  const read = await readSheet(await writeWorkbook([{ name: '名册', columns, rows }]));
  const found = findHeadings(read, rosterHeadings, ['name'])!;
  return read
    .filter(({ rowNumber }) => rowNumber > found.rowNumber)
    .map((row) => ({ rowNumber: row.rowNumber, cells: cellsByField(row, found.columns, rosterFields) }));
};

const asKnown = ({ values }: PlannedRosterRow, index: number): KnownPerson => ({
  personId: `p-${index}`,
  villageCode: values!.villageCode,
  name: values!.name,
  rosterNumber: values!.rosterNumber ?? '',
  phone: values!.phone ?? '',
  householdNumber: values!.householdNumber,
  gridCode: values!.gridCode,
  partyStatus: values!.partyStatus ?? 'masses',
  offices: values!.offices,
});

it('a county of real divisions is all new', async () => {
  const { rows, missing } = await planQingfeng();
  expect(rows).toHaveLength(530);
  expect(rows.filter(({ plan }) => plan !== 'add')).toEqual([]);
  expect(missing).toEqual([]);
  const names = rows.map(({ division }) => division!.name);
  expect(names).toEqual(expect.arrayContaining(['清丰县', '城关镇', '西关村', '凤鸣社区']));
});

it('fifty thousand good rows are planned, and the same file again changes nobody', async () => {
  const { rows } = await planQingfeng();
  const villages = rows
    .flatMap(({ division }) => (division?.level === 'village' ? [division] : []))
    .map(({ code, name }) => villageWithGrids(code, name, 6));
  const context = { villages: villageBookOf(villages, false), canGrant: () => true };
  const sent = await sendAndRead(generateRoster('qingfeng', 50_000, villages));

  const first = planRoster(sent, { ...context, people: rosterIndexOf([]) });
  expect(first).toHaveLength(50_000);
  expect(first.filter(({ plan }) => plan !== 'add')).toEqual([]);

  const again = planRoster(sent, { ...context, people: rosterIndexOf(first.map(asKnown)) });
  expect(again.filter(({ plan }) => plan !== 'same')).toEqual([]);
  expect(new Set(again.map(({ personId }) => personId)).size).toBe(50_000);
});

describe('a thousand broken rows', () => {
  const { rows, codes, people } = breakRoster(1_000);
  const planned = planRoster(
    rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    {
      villages: villageBookOf(brokenRosterVillages, false),
      people: rosterIndexOf(people),
      canGrant: (role) => role !== 'secretary',
    },
  );
  const broken = planned.filter((_, index) => codes[index] !== null);
  /** These say what is missing or where else it stands; there is nothing of their own to quote. */
  const withoutValue = ['rowEmpty', 'nameMissing', 'villageMissing'];

  it('are of every kind that a file for several villages can have', () => {
    expect(new Set(codes)).toEqual(
      new Set([null, ...rosterProblemCodes].filter((code) => code !== 'villageOutside')),
    );
    expect(broken).toHaveLength(1_000);
  });

  it('are each refused for what is wrong with them, and the rows before them are not', () => {
    expect(planned.map(({ problems }) => problems[0]?.code ?? null)).toEqual(codes);
    expect(broken.filter(({ problems }) => problems.length !== 1)).toEqual([]);
  });

  it('each get a sentence that quotes the value', () => {
    for (const { problems } of broken) {
      const [problem] = problems;
      const sentence = rosterSentence(problem!);
      expect(sentence).toMatch(/^[^\n]{10,}。$/);
      expect(sentence).not.toContain('undefined');
      if (!withoutValue.includes(problem!.code)) {
        expect(problem!.value).not.toBe('');
        expect(sentence).toContain(`「${quotedValue(problem!.value)}`);
      }
    }
  });

  it('no two kinds share a sentence', () => {
    const bySentence = new Map(
      broken.map(({ problems: [problem] }) => [rosterSentence(problem!), problem!.code]),
    );
    const shapes = new Map(
      [...bySentence].map(([sentence, code]) => [sentence.replaceAll(/「[^」]*」/g, '「」'), code]),
    );
    expect(new Set(shapes.values()).size).toBe(24);
  });
});
