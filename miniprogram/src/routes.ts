import Taro, { useRouter } from '@tarojs/taro';
import { launchedAt } from '@/platform/launch';

/** Every page by name; nobody else writes a path. */
export const routes = {
  home: '/pages/home/index',
  submitSnapshot: '/pages/snapshots/submit/index',
  boards: '/pages/boards/index',
  me: '/pages/me/index',
  snapshots: '/pages/snapshots/list/index',
  snapshot: '/pages/snapshots/detail/index',
  entries: '/pages/points/entries/index',
  entry: '/pages/points/entry/index',
  postPoints: '/pages/points/post/index',
  objections: '/pages/objections/list/index',
  objection: '/pages/objections/detail/index',
  raiseObjection: '/pages/objections/raise/index',
  announcements: '/pages/announcements/list/index',
  announcement: '/pages/announcements/detail/index',
  publishAnnouncement: '/pages/announcements/publish/index',
  submitCheckIn: '/pages/check-ins/submit/index',
  activities: '/pages/check-ins/activities/index',
  openActivity: '/pages/check-ins/open-activity/index',
  showCode: '/pages/check-ins/show-code/index',
  roster: '/pages/check-ins/roster/index',
  workbench: '/pages/workbench/index',
  signIn: '/pages/sign-in/index',
  join: '/pages/account/join/index',
  confirmSignIn: '/pages/account/confirm-sign-in/index',
  devices: '/pages/account/devices/index',
  privacy: '/pages/account/privacy/index',
  household: '/pages/account/household/index',
  correct: '/pages/account/correct/index',
  leave: '/pages/account/leave/index',
  farewell: '/pages/account/farewell/index',
  people: '/pages/people/list/index',
  person: '/pages/people/person/index',
  editPerson: '/pages/people/edit/index',
  importRoster: '/pages/people/import/index',
  households: '/pages/people/households/index',
  visit: '/pages/people/visit/index',
  outbox: '/pages/outbox/index',
  requests: '/pages/people/requests/index',
  offices: '/pages/organisation/offices/index',
  units: '/pages/organisation/units/index',
  settings: '/pages/organisation/settings/index',
  audits: '/pages/organisation/audits/index',
  findings: '/pages/findings/list/index',
  claims: '/pages/claims/list/index',
  submitClaim: '/pages/claims/submit/index',
  batch: '/pages/claims/batch/index',
  applicants: '/pages/applicants/list/index',
  applicant: '/pages/applicants/file/index',
  boardMoves: '/pages/points/board-moves/index',
  ruleBook: '/pages/rules/book/index',
  editRule: '/pages/rules/edit/index',
  rulePresets: '/pages/rules/presets/index',
  ruleTrial: '/pages/rules/trial/index',
  poster: '/pages/wall/poster/index',
  hall: '/pages/wall/hall/index',
  verify: '/pages/seals/verify/index',
  seals: '/pages/seals/list/index',
  closing: '/pages/reports/closing/index',
  pointsSheets: '/pages/reports/points-sheets/index',
  exports: '/pages/reports/exports/index',
  importEntries: '/pages/reports/import/index',
} as const;
export type RouteName = keyof typeof routes;

const tabs: readonly RouteName[] = ['home', 'submitSnapshot', 'boards', 'me'];

/** WeChat keeps at most ten pages; past that a page takes the place of the one that opened it. */
const pagesMax = 10;

export type RouteParams = Readonly<Record<string, string>>;

/** The address of a page with its parameters, as links and share cards carry it. */
export function addressOf(name: RouteName, params: RouteParams = {}): string {
  const query = Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? routes[name] : `${routes[name]}?${query}`;
}

let arriving: RouteName | null = null;

/**
 * Whether a press has just led to this tab; true once. WeChat shows a page again after its camera, a call or another app
 * too, and nobody asked for anything then.
 */
export function takeArrival(name: RouteName): boolean {
  const isArrival = arriving === name;
  if (isArrival) arriving = null;
  return isArrival;
}

/** What tabs were asked to show. */
const wishes = new Map<RouteName, RouteParams>();

/** What the press that led to this tab asked it to show; null when it asked for nothing, or was told before. */
export function takeWish(name: RouteName): RouteParams | null {
  const wish = wishes.get(name) ?? null;
  wishes.delete(name);
  return wish;
}

/** A tab is one page for the whole visit, and its address takes no parameters in WeChat: it finds them by `takeWish`. */
function rememberWish(name: RouteName, params: RouteParams): void {
  if (Object.keys(params).length > 0) wishes.set(name, params);
}

/** Opens a page. */
export function openPage(name: RouteName, params: RouteParams = {}): void {
  if (tabs.includes(name)) {
    arriving = name;
    rememberWish(name, params);
    void Taro.switchTab({ url: routes[name] });
    return;
  }
  const url = addressOf(name, params);
  void (Taro.getCurrentPages().length < pagesMax ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }));
}

/** Opens a page in place of this one: after something is sent, going back must not lead to the form again. */
export function replacePage(name: RouteName, params: RouteParams = {}): void {
  if (tabs.includes(name)) openPage(name, params);
  else void Taro.redirectTo({ url: addressOf(name, params) });
}

/** As `replacePage`, unless the page is already on top: calls that are refused one after the other open it once. */
export function openPageOnce(name: RouteName): void {
  const pages = Taro.getCurrentPages();
  const top = pages[pages.length - 1]?.route?.split('?')[0];
  if (top === undefined || !routes[name].includes(top)) replacePage(name);
}

/** Opens a page and closes all others: what they show is nobody's any more. */
export async function startOverAt(name: RouteName, params: RouteParams = {}): Promise<void> {
  if (!tabs.includes(name)) {
    await Taro.reLaunch({ url: addressOf(name, params) });
    return;
  }
  rememberWish(name, params);
  await Taro.reLaunch({ url: routes[name] });
}

/** Back to where one came from; home for those who came by a shared link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openPage('home');
}

/** What the platform adds to the parameters of a page for its own use. */
const ownKeys: readonly string[] = ['stamp', '$taroTimestamp'];

/** A link that was cut or typed by hand may hold half of an encoded character: it is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parameters as they were before they travelled in an address. */
function plainParams(params: Readonly<Partial<Record<string, unknown>>>): RouteParams {
  const plain = Object.entries(params).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' && !ownKeys.includes(key) ? [[key, decoded(value)]] : [],
  );
  return Object.fromEntries(plain);
}

/** A mini-program code carries its parameters in one, `scene`: `entryId=e-1`. */
function withScene({ scene, ...params }: RouteParams): RouteParams {
  if (scene === undefined) return params;
  const pairs = scene.split('&').map((pair): readonly [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, value.join('=')];
  });
  return { ...Object.fromEntries(pairs), ...params };
}

/** The parameters this page was opened with; absent ones are undefined. */
export function useRouteParams(): Readonly<Partial<Record<string, string>>> {
  const { params } = useRouter();
  return withScene(plainParams(params));
}

export interface PageAddress {
  readonly name: RouteName;
  readonly params: RouteParams;
}

/** The page that is looked at, or that the app is about to open, as `openPage` takes it; null when it is none of ours. */
export function pageInFront(): PageAddress | null {
  const { path, params } = Taro.getCurrentInstance().router ?? launchedAt();
  const address = `/${path.split('?')[0]?.replace(/^\//u, '') ?? ''}`;
  const name = (Object.keys(routes) as RouteName[]).find((candidate) => routes[candidate] === address);
  return name === undefined ? null : { name, params: withScene(plainParams(params)) };
}
