import { View } from '@tarojs/components';
import type { Entry } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { monthOfDate } from '@shared/domain/calendar';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { deltaWords, scoreWords } from '@/words/number-copy';
import { dateWords, momentWords, monthWords } from '@/words/when-copy';
import { copy } from './copy';
import { ReverseEntry } from './reverse-entry';
import './entries.scss';

const capsOf = ({ capDayTenths, capMonthTenths, capYearTenths }: Rule): string =>
  [
    capDayTenths === null ? null : copy.capDay(capDayTenths),
    capMonthTenths === null ? null : copy.capMonth(capMonthTenths),
    capYearTenths === null ? null : copy.capYear(capYearTenths),
  ]
    .filter((words) => words !== null)
    .join('，');

/** A rule may have changed since: the entry stands under the words of its own day. */
const versionOf = ({ version, validFrom, validTo }: Rule): string =>
  validTo === null
    ? copy.ruleVersion(version, validFrom)
    : copy.ruleVersionUntil(version, validFrom, validTo);

function RuleCard({ rule }: { readonly rule: Rule }) {
  const terms = [copy.perUnit(scoreWords(rule.deltaTenths), copy.units[rule.unit]), capsOf(rule)];
  return (
    <Card title={copy.rule} kind="list">
      <ListRow
        title={rule.title}
        isStrong
        trail={<Tag word={copy.categories[rule.category]} tone="blue" />}
      />
      <ListRow title={rule.words} note={terms.filter((words) => words !== '').join('；')} />
      <ListRow title={versionOf(rule)} />
    </Card>
  );
}

function FactsCard({ entry }: { readonly entry: Entry }) {
  const facts: readonly (readonly [label: string, value: string])[] = [
    [copy.effectiveOn, dateWords(entry.effectiveOn)],
    [copy.countsIn, monthWords(entry.month)],
    [copy.recordedAt, momentWords(entry.recordedAt)],
    [copy.recorder, entry.recorderName],
    [copy.from, copy.sources[entry.source]],
    ...(entry.quantity > 1 ? ([[copy.quantity, String(entry.quantity)]] as const) : []),
  ];
  const monthOfIt = monthOfDate(entry.effectiveOn);
  // What somebody wrote may be long: it gets the whole width, under its name.
  const written = (
    [
      [copy.countsIn, monthOfIt === entry.month ? '' : copy.countsLater(monthOfIt)],
      [copy.about, entry.sourceTitle ?? ''],
      [copy.note, entry.note],
    ] as const
  ).filter(([, words]) => words !== '');
  return (
    <Card title={copy.why} kind="list">
      {facts.map(([label, value]) => (
        <ListRow key={label} title={label} trail={value} />
      ))}
      {written.map(([label, words]) => (
        <ListRow key={words} title={label} note={words} />
      ))}
    </Card>
  );
}

function CorrectionCard({ entry }: { readonly entry: Entry }) {
  const { reversedBy, reverses, reversalReason, deltaTenths } = entry;
  if (reversedBy === null && reverses === null) return null;
  return (
    <Card title={copy.reversal} kind="list">
      {reversalReason !== null && <ListRow title={copy.reversalReason} note={reversalReason} />}
      {reversedBy !== null && (
        <ListRow
          title={copy.reversedBy}
          note={copy.cancelled(deltaTenths)}
          onPress={() => openPage('entry', { entryId: reversedBy })}
        />
      )}
      {reverses !== null && (
        <ListRow title={copy.reverses} onPress={() => openPage('entry', { entryId: reverses })} />
      )}
    </Card>
  );
}

/** Everything behind one number: the rule as it was worded then, the evidence, who recorded it, and corrections. */
export function EntryView({ entry }: { readonly entry: Entry }) {
  const { subject, subjectName, ruleTitle, deltaTenths, askedTenths, photos, canReverse } = entry;
  return (
    <>
      <Card title={`${subjectName} · ${ruleTitle}`}>
        <View className="entry__points">
          <BigNumber value={deltaWords(deltaTenths)} unit={copy.scoreUnit} />
        </View>
        {askedTenths !== deltaTenths && <View className="entry__words">{copy.cutByCap(askedTenths)}</View>}
      </Card>
      <FactsCard entry={entry} />
      <RuleCard rule={entry.rule} />
      {photos.length > 0 && (
        <Card title={copy.evidence}>
          <PhotoGrid photos={photos.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
        </Card>
      )}
      <CorrectionCard entry={entry} />
      <Card kind="list">
        <ListRow
          title={copy.entriesOfAll(subjectName)}
          onPress={() => openPage('entries', { subjectKind: subject.kind, subjectId: subject.id })}
        />
      </Card>
      {canReverse && <ReverseEntry entryId={entry.entryId} />}
    </>
  );
}
