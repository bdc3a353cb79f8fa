import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { announcements } from '@shared/contract/announcements';
import { signIn } from '../../local-runtime/api-client';
import { cast } from '../../seed/cast';
import { freePort } from './free-port';

/** What Lighthouse says of one page, opened by somebody signed in whose browser has nothing of it yet. */
export interface PageReport {
  readonly page: string;
  /** Points of a hundred. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Milliseconds on Lighthouse's slow phone and network. */
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  /** JavaScript as it travels until the page stands, compressed. */
  readonly scriptBytes: number;
  /** What cost points, in Lighthouse's words. */
  readonly remarks: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;
/** Of several runs the one in the middle by performance counts: other work on the machine shows in single ones. */
const runs = 3;

/** Opens each page as Lighthouse's mobile preset does, `runs` times, as a member of the demo village at `address`. */
export async function measureH5(address: string, browserPath: string): Promise<readonly PageReport[]> {
  const memberId = cast.find(({ role }) => role === 'member')?.personId ?? '';
  const client = await signIn(address, memberId);
  const { items: notices } = await client.call(announcements.list, { limit: 1 });
  // As in miniprogram/src/routes.ts, which needs a browser.
  const paths = {
    home: '/pages/home/index',
    board: '/pages/boards/index',
    submit: '/pages/snapshots/submit/index',
    notice: `/pages/announcements/detail/index?announcementId=${notices[0]?.announcementId ?? ''}`,
  };
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/#/pages/sign-in/index`);
    // As the pages themselves keep it, see miniprogram/src/api/session.ts and platform/storage.ts.
    const kept = JSON.stringify(JSON.stringify({ data: JSON.stringify(client.token) }));
    await page.evaluate(`localStorage.setItem('five-star:token', ${kept})`);
    const reports: PageReport[] = [];
    for (const [name, path] of Object.entries(paths)) {
      reports.push(await openSeveralTimes(name, `${address}/#${path}`, port));
    }
    return reports;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openSeveralTimes(page: string, url: string, port: number): Promise<PageReport> {
  const first = await openOnce(page, url, port);
  const measured = [first];
  while (measured.length < runs) measured.push(await openOnce(page, url, port));
  measured.sort((a, b) => a.performance - b.performance);
  return measured[Math.floor(runs / 2)] ?? first;
}

async function openOnce(page: string, url: string, port: number): Promise<PageReport> {
  // Lighthouse empties the browser's cache first, and leaves what pages store: the token, the last answers.
  const answer = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (answer === undefined) throw new Error(`Lighthouse gave no report of ${url}`);
  const { lhr } = answer;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const score = (category: (typeof categories)[number]): number =>
    Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const value = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstPaintMs: value('first-contentful-paint'),
    largestPaintMs: value('largest-contentful-paint'),
    blockingMs: value('total-blocking-time'),
    layoutShift: value('cumulative-layout-shift'),
    scriptBytes: scriptBytesOf(lhr),
    remarks: remarksOf(lhr),
  };
}

interface Transfer {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

function scriptBytesOf({ audits }: Result): number {
  const details = audits['network-requests']?.details;
  if (details?.type !== 'table') throw new Error('Lighthouse lists no requests');
  return (details.items as readonly Transfer[])
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}

const goodScore = 0.9;

function remarksOf({ categories: judged, audits }: Result): readonly string[] {
  const weighed = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return weighed.flatMap(({ id }) => {
    const { score = null, title = id, displayValue = '' } = audits[id] ?? {};
    return score === null || score >= goodScore ? [] : [`${title} ${displayValue}`.trim()];
  });
}
