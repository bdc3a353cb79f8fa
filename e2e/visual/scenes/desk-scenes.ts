import type { Page } from '@playwright/test';
import { copy as workbenchCopy } from '@/features/workbench/copy';
import { copy as deskCopy } from '@/pages/workbench/copy';
import { usual, type PageScenes, type State } from './scene';
import { asGridWorker, asSupervisor, asTownshipOfficer } from './who';

/** A section of the computer's workbench, gone to by its word at the side. */
const section = (word: string, more: State = {}): State => ({
  ...more,
  screens: ['computer'],
  act: async (page: Page) => {
    await page.getByRole('navigation').getByText(word, { exact: true }).click();
  },
});

const { sections } = deskCopy;
const { organisation, points } = workbenchCopy;

/** The workbench: a list of tasks on a phone, a desk with sections on a computer. */
export const deskScenes: PageScenes = {
  ...{ path: 'pages/workbench', name: 'workbench' },
  states: {
    ...usual(),
    full: { screens: ['phone', 'small', 'computer'] },
    empty: { village: 'empty', screens: ['phone', 'computer'] },
    error: { mood: 'refuses', screens: ['phone', 'computer'] },
    long: { village: 'long', screens: ['phone', 'small', 'computer'] },
    gridWorker: { answers: asGridWorker },
    supervisor: { answers: asSupervisor },
    township: { answers: asTownshipOfficer, screens: ['phone', 'computer'] },
    activities: section(sections.activities),
    entries: section(sections.entries),
    entriesLong: section(sections.entries, { village: 'long' }),
    claims: section(points.claims),
    objections: section(points.objections),
    findings: section(points.findings, { answers: asSupervisor }),
    announcements: section(sections.announcements),
    people: section(sections.people),
    households: section(sections.households),
    requests: section(organisation.requests),
    offices: section(organisation.offices),
    units: section(organisation.units),
    settings: section(organisation.settings),
    audits: section(organisation.audits, { answers: asSupervisor }),
  },
};
