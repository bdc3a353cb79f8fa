import { paperNames, papers } from '@/components/paper/paper';
import { planRows, rowsByPage, type RowPlan } from './row-plan';

const areaOf = (name: keyof typeof papers) => ({
  widthMm: papers[name].widthMm - 32 * papers[name].scale,
  heightMm: papers[name].heightMm * 0.67,
});

const sheetsOf = (count: number, plan: RowPlan) =>
  rowsByPage(
    Array.from({ length: count }, (_, index) => index),
    plan,
  );

describe.each(paperNames)('rows on %s', (name) => {
  const area = areaOf(name);
  const paper = papers[name];

  it.each([1, 2, 5, 18, 31, 90, 91, 320, 503])('%d rows stand on it whole and readable', (count) => {
    const plan = planRows(count, area, paper);
    const pages = sheetsOf(count, plan);
    expect(pages.flat()).toEqual(Array.from({ length: count }, (_, index) => index));
    expect(plan.rowMm * plan.rowsPerColumn).toBeLessThanOrEqual(area.heightMm + 1e-9);
    expect(plan.columnMm * plan.columnCount + plan.gapMm * (plan.columnCount - 1)).toBeCloseTo(area.widthMm);
    expect(plan.sizeMm).toBeGreaterThanOrEqual(paper.rowSizeMinMm);
    expect(plan.sizeMm).toBeLessThanOrEqual(paper.rowSizeMaxMm);
    expect(plan.sizeMm).toBeLessThan(plan.rowMm);
    for (const page of pages) expect(page.length).toBeGreaterThan(0);
  });

  it('never takes more sheets for fewer rows', () => {
    const sheets = [5, 50, 90, 150, 320].map((count) => sheetsOf(count, planRows(count, area, paper)).length);
    expect(sheets).toEqual([...sheets].sort((one, other) => one - other));
  });
});

describe('planRows', () => {
  it('puts the ninety members of a village on one sheet of A3', () => {
    expect(sheetsOf(90, planRows(90, areaOf('A3'), papers.A3))).toHaveLength(1);
  });

  it('writes larger in one column where there are few', () => {
    const [few, many] = [5, 90].map((count) => planRows(count, areaOf('A3'), papers.A3));
    expect(few!.columnCount).toBe(1);
    expect(many!.columnCount).toBeGreaterThan(1);
    expect(few!.sizeMm).toBeGreaterThan(many!.sizeMm);
  });
});
