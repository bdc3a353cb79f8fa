import { createAppCore, type AppCore } from './app/app-core';
import { readAddress, type PageRun } from './app/page-run';
import { PageStack } from './app/page-stack';
import { isCallable, recordOf, type UnknownRecord } from './app/unknown-values';
import { Phone } from './phone';
import { Weapp } from './weapp';
import { pluginLoader, type Plugins } from './app/plugins';
import type { Sound } from './wx/audio-apis';
import { openDoor, type CloudCall, type CloudDoor } from './wx/cloud-apis';
import { createWx } from './wx/create-wx';
import type { MediaRecord } from './wx/media-apis';
import { enterOptionsOf } from './wx/program-apis';
import { emptyScreen } from './wx/screen-apis';

export interface LaunchOptions {
  /** Folder of the built package. */
  readonly packageDir: string;
  /** Where the local runtime listens; every use of `wx.cloud` fails without it. */
  readonly runtimeUrl?: string;
  /** Who holds the phone. */
  readonly openid?: string;
  /** A phone of an earlier launch, to open the program again with what it kept there. */
  readonly phone?: Phone;
  /** Page to open with its parameters, as a shared card has it; the first page of app.json when left out. */
  readonly address?: string;
  /** Stands between the phone and the cloud; every request goes straight through when left out. */
  readonly door?: CloudDoor;
  /** What the plugins of app.json are, by name. */
  readonly plugins?: Plugins;
}

/**
 * Opens a built mini-program on a phone and waits until its first page is at rest. Throws WeappProblem when the program
 * does what WeChat would refuse. Call `close` when done: its timers live until then.
 */
export async function launchWeapp({
  packageDir,
  runtimeUrl = 'http://127.0.0.1:0',
  openid = 'nobody',
  phone = new Phone({ openid }),
  address,
  door = openDoor,
  plugins = {},
}: LaunchOptions): Promise<Weapp> {
  let app: UnknownRecord | undefined;
  phone.forgetTemporaryFiles();
  const core = createAppCore(packageDir, {
    getApp: () => app,
    getCurrentPages: () => stack.pages.map(({ instance }) => instance.self),
  });
  const visits: PageRun[] = [];
  const stack = new PageStack(core, (page) => visits.push(page));
  const screen = emptyScreen();
  const media: MediaRecord = { previews: [], documents: [], shared: [] };
  const cloudCalls: CloudCall[] = [];
  const sounds: Sound[] = [];
  const firstPage = address ?? core.pack.appJson.pages[0] ?? '';
  const entered = readAddress(firstPage);
  const host = { core, phone, stack };
  const troubles = { cutNetwork: () => weapp.cutNetwork(), stop: () => weapp.stop() };
  const wx = createWx(host, {
    entered,
    screen,
    media,
    sounds,
    runtimeUrl,
    calls: cloudCalls,
    door,
    troubles,
  });
  core.realm.define('requirePlugin', pluginLoader(core, plugins));
  core.realm.define('wx', wx);
  const weapp = new Weapp({
    host,
    wx,
    visits,
    screen,
    media,
    sounds,
    cloudCalls,
    runtimeUrl,
    callApp: (moment) => app && callApp(core, app, moment, {}),
  });
  try {
    core.loader.load('app');
    app = Object.assign(recordOf(core.realm.copyIn({})), core.registry.app);
    for (const moment of ['onLaunch', 'onShow']) callApp(core, app, moment, enterOptionsOf(entered));
    stack.reLaunch(firstPage);
    await weapp.settled();
  } catch (error) {
    weapp.stop();
    throw error;
  }
  return weapp;
}

/** Calls a lifetime of the program as a whole, if it has that one. */
function callApp(core: AppCore, app: UnknownRecord, moment: string, argument: unknown): void {
  const run = app[moment];
  if (isCallable(run)) core.guard(`app.js ${moment}`, () => run.call(app, core.realm.copyIn(argument)));
}
