import { addDays } from './calendar';
import { isInForce, versionInForce } from './rule-book';

/** Where a rule stands on a day: holding, still to begin, or over. */
export const ruleStandings = ['inForce', 'coming', 'ended'] as const;
export type RuleStanding = (typeof ruleStandings)[number];

interface Version {
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One rule as its book shows it on a day. */
export interface RuleNow<V> {
  /** The version that decides on that day; the first one when none has begun. */
  readonly now: V;
  readonly standing: RuleStanding;
  /** The newest version that has yet to begin and will then decide; null when none does. */
  readonly next: V | null;
}

const newestOf = <V extends Version>(versions: readonly V[]): V | null =>
  versions.reduce<V | null>(
    (newest, version) => (version.version > (newest?.version ?? 0) ? version : newest),
    null,
  );

/** What was withdrawn before it began has a last day ahead of its first: it never holds. */
const isWithdrawn = ({ validFrom, validTo }: Version): boolean => validTo !== null && validTo < validFrom;

/** A rule as it stands on `date`, by all its versions; null when it has none. */
export const ruleOn = <V extends Version>(versions: readonly V[], date: string): RuleNow<V> | null => {
  const newest = newestOf(versions);
  const begun = newestOf(versions.filter(({ validFrom }) => validFrom <= date));
  const next = newest !== null && newest.validFrom > date && !isWithdrawn(newest) ? newest : null;
  const now = begun ?? next ?? newest;
  if (now === null) return null;
  if (begun === null) return { now, standing: next === null ? 'ended' : 'coming', next: null };
  return { now, standing: isInForce(begun, date) ? 'inForce' : 'ended', next };
};

/**
 * The version by which a rule ends on `validTo`: the text that decides on that day, holding from today, or from its own first day
 * when that is still to come. A rule that would begin only later is withdrawn: its last day lies ahead of its first. Null
 * when the rule does not hold on that day and is not to come either.
 */
export const endingVersion = <V extends Version>(
  versions: readonly V[],
  { validTo, today }: { readonly validTo: string; readonly today: string },
): V | null => {
  const newest = newestOf(versions);
  if (newest === null) return null;
  const deciding = versionInForce(versions, validTo);
  const coming =
    newest.validFrom > validTo && (newest.validTo === null || newest.validTo >= newest.validFrom);
  const text = deciding ?? (coming ? newest : null);
  if (text === null) return null;
  const version = newest.version + 1;
  if (deciding === null) return { ...text, version, validTo: addDays(text.validFrom, -1) };
  return { ...text, version, validFrom: text.validFrom > today ? text.validFrom : today, validTo };
};
