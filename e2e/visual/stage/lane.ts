import type { Browser, Page } from '@playwright/test';
import { now } from '../samples/village-samples';
import { screens, type Mode, type ScreenName } from '../scenes/scene';
import { servePages, type PageFolders, type PageServer } from './page-server';
import { SampleBackEnd } from './sample-back-end';

/** Where pages believe to be; a browser trusts what is local as it trusts https. */
export const pagesOrigin = 'http://village.localhost';

/** A screen somebody sits at. */
export interface Seat {
  readonly page: Page;
  /** What the console and the pages complained about since it was last emptied. */
  readonly problems: string[];
  /** What is on the screen, as PNG. */
  readonly photograph: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
  /** Whether its document may serve another scene: nothing was typed, kept or opened in it. */
  isClean: boolean;
}

/** One mode in one tab at a time, with a back end of its own: lanes run side by side and know nothing of one another. */
export interface Lane {
  readonly mode: Mode;
  readonly backEnd: SampleBackEnd;
  readonly server: PageServer;
  readonly sitAt: (screen: ScreenName) => Promise<Seat>;
  readonly close: () => Promise<void>;
}

export async function openLane(browser: Browser, mode: Mode, folders: PageFolders): Promise<Lane> {
  const backEnd = new SampleBackEnd();
  const server = await servePages(folders, backEnd);
  const seats = new Map<ScreenName, Seat>();
  return {
    ...{ mode, backEnd, server },
    sitAt: async (screen) => {
      const seat = seats.get(screen) ?? (await takeSeat(browser, screen, server));
      seats.set(screen, seat);
      return seat;
    },
    close: async () => {
      for (const seat of seats.values()) await seat.close();
      await server.close();
    },
  };
}

async function takeSeat(browser: Browser, screen: ScreenName, { address }: PageServer): Promise<Seat> {
  const { width, height, isTouch } = screens[screen];
  const context = await browser.newContext({
    viewport: { width, height },
    // The server has another port each time; pages, and the QR codes they draw, know it by one name.
    proxy: { server: address },
    ...{ hasTouch: isTouch, isMobile: isTouch, reducedMotion: 'reduce' },
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light' },
  });
  // Time stands still for whoever asks for it and goes on for whoever waits.
  await context.clock.setFixedTime(now);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return {
    page,
    problems: problemsOf(page),
    photograph: async () => {
      const shot = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      return Buffer.from(shot.data, 'base64');
    },
    close: () => context.close(),
    isClean: false,
  };
}

function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser's own word for a broken connection, which some scenes are about.
    const isNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNetwork) problems.push(message.text());
  });
  return problems;
}
