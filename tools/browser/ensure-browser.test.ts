import { ensureBrowser, type Machine } from './ensure-browser';

const systemChromium = '/usr/bin/chromium';
const ownChromium = '/cache/playwright/chrome';

interface Setting {
  readonly files?: readonly string[];
  readonly hasFont?: boolean;
  readonly isRoot?: boolean;
  readonly named?: string;
  /** What the first program of this name leaves behind; none means that it fails. */
  readonly installs?: Readonly<Record<string, readonly string[]>>;
}

function aMachine({ files = [], hasFont = false, isRoot = false, named, installs = {} }: Setting) {
  const present = new Set(files);
  const ran: string[] = [];
  const told: string[] = [];
  const machine: Machine = {
    environment: { CHROMIUM_PATH: named },
    isRoot,
    playwrightBrowser: ownChromium,
    exists: (path) => present.has(path),
    hasChineseFont: () => hasFont || present.has('font'),
    run: (program, args) => {
      ran.push([program, ...args].join(' '));
      const brought = installs[program];
      if (args.includes('install')) for (const file of brought ?? []) present.add(file);
      return brought !== undefined;
    },
    tell: (line) => told.push(line),
  };
  return { machine, ran, told };
}

test('the system browser is used as it is when there is a Chinese font', () => {
  const { machine, ran, told } = aMachine({
    files: [systemChromium, '/usr/bin/apt-get'],
    hasFont: true,
    isRoot: true,
  });
  expect(ensureBrowser(machine)).toBe(systemChromium);
  expect([...ran, ...told]).toEqual([]);
});

test('as root the missing packages come from the system, its lists brought up to date first', () => {
  const { machine, ran } = aMachine({
    files: ['/usr/bin/apt-get'],
    isRoot: true,
    installs: { '/usr/bin/apt-get': [systemChromium, 'font'] },
  });
  expect(ensureBrowser(machine)).toBe(systemChromium);
  expect(ran).toEqual([
    '/usr/bin/apt-get update -qq',
    '/usr/bin/apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk',
  ]);
});

test('a missing font alone is installed too', () => {
  const { machine, ran } = aMachine({
    files: [systemChromium, '/usr/bin/apt-get'],
    isRoot: true,
    installs: { '/usr/bin/apt-get': ['font'] },
  });
  expect(ensureBrowser(machine)).toBe(systemChromium);
  expect(ran.at(-1)).toMatch(/ fonts-noto-cjk$/);
});

test.each([
  ['without root', { files: ['/usr/bin/apt-get'], installs: { playwright: [ownChromium] } }],
  ['without apt-get', { isRoot: true, installs: { playwright: [ownChromium] } }],
  [
    'when apt-get fails',
    { files: ['/usr/bin/apt-get'], isRoot: true, installs: { playwright: [ownChromium] } },
  ],
])("%s Playwright's own browser is installed, and the missing font is told", (_when, setting) => {
  const { machine, ran, told } = aMachine(setting);
  expect(ensureBrowser(machine)).toBe(ownChromium);
  expect(ran.at(-1)).toBe('playwright install chromium');
  expect(told.at(-1)).toContain('No Chinese font found');
});

test("Playwright's own browser is not installed twice", () => {
  const { machine, ran } = aMachine({ files: [ownChromium], hasFont: true });
  expect(ensureBrowser(machine)).toBe(ownChromium);
  expect(ran).toEqual([]);
});

test('when nothing can be installed the sentence says what to do', () => {
  const { machine } = aMachine({});
  expect(() => ensureBrowser(machine)).toThrow(
    'install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH',
  );
});

test('a named browser is used, and one that does not exist is refused', () => {
  expect(ensureBrowser(aMachine({ files: ['/opt/chrome'], named: '/opt/chrome' }).machine)).toBe(
    '/opt/chrome',
  );
  expect(() => ensureBrowser(aMachine({ files: [systemChromium], named: '/opt/chrome' }).machine)).toThrow(
    'CHROMIUM_PATH says /opt/chrome',
  );
});
