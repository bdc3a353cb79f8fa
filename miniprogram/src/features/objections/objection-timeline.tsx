import { View } from '@tarojs/components';
import type { Objection } from '@shared/contract/objections';
import { Timeline, type TimelineStep } from '@/components/content/timeline';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { isWaiting } from './state';
import { turnWords } from './turn-words';
import './objections.scss';

type Kind = 'raised' | 'escalated' | 'settled';

const notesOf = (at: string, ...who: readonly (string | null)[]): string =>
  [momentWords(at), ...who.filter((words) => words !== null)].join(' · ');

const raisedStep = ({ raisedAt, isMine, objectorName, proxyName }: Objection) => ({
  title: copy.steps.raised,
  note: notesOf(
    raisedAt,
    isMine ? copy.raisedByMe : objectorName === '' ? null : copy.raisedBy(objectorName),
    proxyName === null ? null : copy.doneFor(proxyName),
  ),
});

const escalatedStep = ({ escalatedAt, raisedAt }: Objection) =>
  escalatedAt === null
    ? null
    : {
        title: escalatedAt === raisedAt ? copy.steps.escalatedAtOnce : copy.steps.escalatedLate,
        note: notesOf(escalatedAt),
      };

const settledStep = ({ state, decidedAt, deciderName, answer }: Objection) =>
  decidedAt === null || state === 'raised' || state === 'escalated'
    ? null
    : {
        title: copy.steps[state],
        note: notesOf(decidedAt, deciderName === null ? null : copy.answeredBy(deciderName)),
        ...(answer === '' ? {} : { content: <View className="objection__answer">{answer}</View> }),
      };

const nextStep = (objection: Objection): TimelineStep | null =>
  isWaiting(objection)
    ? {
        key: 'next',
        title: objection.state === 'escalated' ? copy.steps.nextTownship : copy.steps.nextVillage,
        note: turnWords(objection) ?? undefined,
        state: 'next',
      }
    : null;

/** What has happened so far, and who has to answer by when while somebody still has. */
export function ObjectionTimeline({ objection }: { readonly objection: Objection }) {
  const past = (
    [
      ['raised', raisedStep(objection)],
      ['escalated', escalatedStep(objection)],
      ['settled', settledStep(objection)],
    ] as const satisfies readonly (readonly [Kind, unknown])[]
  ).flatMap(([key, step]) => (step === null ? [] : [{ key, ...step }]));
  const next = nextStep(objection);
  const steps = past.map((step, place): TimelineStep => ({
    ...step,
    state: next !== null && place === past.length - 1 ? 'now' : 'done',
  }));
  return <Timeline steps={next === null ? steps : [...steps, next]} />;
}
