import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { rulePresets as presetKeys, type listPresets as contract } from '@shared/contract/rules';
import { dateOf } from '@shared/domain/calendar';
import { lineageOf } from '@shared/domain/org-tree';
import type { ReadCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { rulePresets } from '../points/rules/presets/rule-presets.copy';
import { findBookUnit } from './book-unit';
import { presetBook, showSource, unitBook, type SourceBook } from './source-book';

const show = ({ title, rules, categoryCaps }: SourceBook) => ({
  ...{ title, rules: rules.map(showSource), categoryCaps: [...categoryCaps] },
});

/** What a unit can take its rules from: a book is public, so the secretary reads those of the units above too. */
export const listPresets = async ({
  documents,
  unitCode,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  await findBookUnit(documents, unitCode);
  const codes = lineageOf(unitCode).filter((code) => code !== unitCode);
  const units = await unitStore(documents).findMany(codes);
  const books = await Promise.all(
    codes
      .toReversed()
      .flatMap((code) => units.get(code) ?? [])
      .map(async (unit) => ({
        unitCode: unit._id,
        ...show(await unitBook(documents, unit, dateOf(now))),
      })),
  );
  return {
    items: presetKeys.map((preset) => {
      const { words, sources } = rulePresets[preset];
      return { preset, words, sources: [...sources], ...show(presetBook(preset)) };
    }),
    above: books.filter(({ rules }) => rules.length > 0),
  };
};
