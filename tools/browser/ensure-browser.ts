/** What finding or installing a browser needs of the machine; a test brings its own. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where Playwright keeps, or would keep, a Chromium of its own. */
  readonly playwrightBrowser: string;
  readonly exists: (path: string) => boolean;
  /** Whether text in Chinese would show as text and not as boxes. */
  readonly hasChineseFont: () => boolean;
  /** Runs a program to its end and says whether it succeeded. */
  readonly run: (program: string, args: readonly string[]) => boolean;
  readonly tell: (line: string) => void;
}

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const aptGet = '/usr/bin/apt-get';

/**
 * The path of a Chromium to test with: the one named in CHROMIUM_PATH, the system's, one installed now with the system's
 * packages, or Playwright's own. Throws an Error with what to do when there is none to be had.
 */
export function ensureBrowser(machine: Machine): string {
  const named = machine.environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH says ${named}, and there is nothing: correct it or unset it.`);
  }
  installPackages(machine);
  const found = systemBrowser(machine) ?? playwrightBrowser(machine);
  if (found === undefined) {
    throw new Error(
      'No browser to test with: install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
  }
  if (!machine.hasChineseFont()) {
    machine.tell(
      'No Chinese font found: pages work, but show boxes (Debian: apt-get install fonts-noto-cjk).',
    );
  }
  return found;
}

function systemBrowser({ exists }: Machine): string | undefined {
  return systemBrowsers.find(exists);
}

function installPackages(machine: Machine): void {
  const missing = [
    ...(systemBrowser(machine) === undefined ? ['chromium'] : []),
    ...(machine.hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length === 0 || !machine.isRoot || !machine.exists(aptGet)) return;
  machine.tell(`Installing ${missing.join(' and ')} with apt-get, once ...`);
  // A list of packages from yesterday names files that are gone; without the update the installation fails.
  const isUpdated = machine.run(aptGet, ['update', '-qq']);
  const isInstalled =
    isUpdated && machine.run(aptGet, ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  if (!isInstalled) machine.tell('apt-get could not install them.');
}

function playwrightBrowser(machine: Machine): string | undefined {
  if (machine.exists(machine.playwrightBrowser)) return machine.playwrightBrowser;
  machine.tell("Installing Playwright's own Chromium, once ...");
  machine.run('playwright', ['install', 'chromium']);
  return machine.exists(machine.playwrightBrowser) ? machine.playwrightBrowser : undefined;
}
