import type { ExportedMonth } from '@shared/domain/exported-month';
import { shortSeal, type SealedBoard } from '@shared/domain/seal';
import type { Verification } from '@shared/domain/verify-month';
import { copy as words } from '@/features/seals/copy';
import { toldDifferences, toldSteps, verdictWords } from '@/features/seals/verify-words';
import { scoreWords } from '@/words/number-copy';
import { momentWords } from '@/words/when-copy';
import { element } from './elements';
import { copy } from './verify-file.copy';

const verdict = (verification: Verification): HTMLElement => {
  const { isWhole, entryCount } = verification;
  return element(
    'div',
    isWhole ? 'verdict good' : 'verdict bad',
    element('h2', '', verdictWords(verification)),
    element('p', '', isWhole ? words.wholeWords(entryCount) : words.brokenAdvice),
  );
};

const head = (month: ExportedMonth, verification: Verification): HTMLElement => {
  const { seal, villageName, exportedAt } = month;
  const mark = element('div', 'seal', shortSeal(seal.seal));
  mark.setAttribute('aria-label', `${copy.code} ${shortSeal(seal.seal)}`);
  mark.setAttribute('role', 'img');
  return element(
    'section',
    'card',
    element('h2', '', `${villageName} ${words.month(seal.month)}`),
    mark,
    element('p', 'note', words.sealedAt(words.kinds[seal.kind], seal.sealedAt)),
    element('p', 'note', copy.exportedAt(momentWords(exportedAt))),
    verdict(verification),
  );
};

const steps = (month: ExportedMonth, verification: Verification): HTMLElement =>
  element(
    'section',
    'card',
    element('h3', '', words.stepsTitle),
    element(
      'ul',
      '',
      ...toldSteps(month, verification).map(({ words: told, state }) =>
        element('li', state === 'good' ? '' : 'wrong', state === 'good' ? told : element('strong', '', told)),
      ),
    ),
  );

const differences = (month: ExportedMonth, verification: Verification): readonly HTMLElement[] => {
  const told = toldDifferences(month, verification);
  if (told.length === 0) return [];
  const items = told.map(({ title, note }) => element('li', 'wrong', title, element('span', '', note)));
  return [element('section', 'card', element('h3', '', words.differencesTitle), element('ul', '', ...items))];
};

const row = (cell: 'th' | 'td', texts: readonly string[]): HTMLElement =>
  element('tr', '', ...texts.map((text) => element(cell, '', text)));

const board = ({ names, entries }: ExportedMonth, { board: name, rows }: SealedBoard): HTMLElement => {
  const counts = new Map<string, number>();
  for (const { subject } of entries) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const { rank, name: who, score, entries: many } = copy.heads;
  return element(
    'section',
    'card',
    element('h3', '', words.boards[name]),
    element(
      'div',
      'scroll',
      element(
        'table',
        '',
        element('thead', '', row('th', [rank, who, score, many])),
        element(
          'tbody',
          '',
          ...rows.map(({ subject, rank: place, scoreTenths }) =>
            row('td', [
              place.toString(),
              names[subject] ?? words.nameless,
              scoreWords(scoreTenths),
              (counts.get(subject) ?? 0).toString(),
            ]),
          ),
        ),
      ),
    ),
  );
};

/** All that is to be seen of a verified month. */
export const showMonth = (month: ExportedMonth, verification: Verification): readonly HTMLElement[] => [
  head(month, verification),
  ...differences(month, verification),
  steps(month, verification),
  ...month.boards.filter(({ rows }) => rows.length > 0).map((of) => board(month, of)),
];
