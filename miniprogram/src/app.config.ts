import { appCopy } from './app-copy';
import { colours } from './components/theme/colours';

const isBrowser = process.env['TARO_ENV'] === 'h5';

/** What a villager meets first; these pages make up the main package, which travels before anything is seen. */
const pages = [
  'pages/home/index',
  'pages/snapshots/submit/index',
  'pages/boards/index',
  'pages/me/index',
  'pages/snapshots/list/index',
  'pages/snapshots/detail/index',
  'pages/points/entries/index',
  'pages/announcements/list/index',
  'pages/announcements/detail/index',
  'pages/outbox/index',
];

/** What a villager opens from there: fetched while the first page is looked at, so that nobody waits for it. */
const nextRoots = [
  'pages/points/entry',
  'pages/points/board-moves',
  'pages/check-ins/submit',
  'pages/check-ins/activities',
  'pages/sign-in',
];

/** Pages of people who hold an office: each its own package, so that nobody else downloads them. */
const officeRoots = [
  'pages/workbench',
  'pages/announcements/publish',
  'pages/check-ins/open-activity',
  'pages/check-ins/show-code',
  'pages/check-ins/roster',
  'pages/points/post',
];

/** What one opens once in a while: each root its own package, so that the first page stays small. */
const rootsOfPages: Readonly<Record<string, readonly string[]>> = {
  'pages/account': [
    'join',
    'confirm-sign-in',
    'devices',
    'privacy',
    'household',
    'correct',
    'leave',
    'farewell',
  ],
  'pages/people': ['list', 'person', 'edit', 'import', 'households', 'visit', 'requests'],
  'pages/objections': ['list', 'detail', 'raise'],
  'pages/organisation': ['offices', 'units', 'settings', 'audits'],
  'pages/findings': ['list'],
  'pages/claims': ['list', 'submit', 'batch'],
  'pages/applicants': ['list', 'file'],
  'pages/seals': ['verify', 'list'],
  'pages/rules': ['book', 'edit', 'presets', 'trial'],
  'pages/wall': ['poster', 'hall'],
  'pages/reports': ['closing', 'points-sheets', 'exports', 'import'],
};

/**
 * WeChat's own speech plugin (同声传译), which reads notices aloud. Only for a build that is told its version: WeChat refuses
 * a package whose appid was not granted the plugin (docs/operating/deploy.md).
 */
const speechPluginVersion = process.env['WECHAT_SPEECH_PLUGIN'] ?? '';
const speechPlugin = { WechatSI: { version: speechPluginVersion, provider: 'wx069ba97219f66d99' } };

export default defineAppConfig({
  // The gallery shows every part in every state to whoever builds pages; it has no business in WeChat.
  pages: isBrowser ? [...pages, 'pages/gallery/index'] : pages,
  subPackages: [
    ...[...nextRoots, ...officeRoots].map((root) => ({ root, pages: ['index'] })),
    ...Object.entries(rootsOfPages).map(([root, names]) => ({
      root,
      pages: names.map((name) => `${name}/index`),
    })),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: nextRoots },
    'pages/workbench/index': { network: 'all', packages: officeRoots.slice(1) },
  },
  window: {
    navigationBarTitleText: appCopy.name,
    navigationBarBackgroundColor: colours.paper,
    navigationBarTextStyle: 'black',
    backgroundColor: colours.paper,
    backgroundTextStyle: 'dark',
    // A browser has its own bar and its own way back: there the Page component draws the title.
    ...(isBrowser ? { navigationStyle: 'custom' as const } : {}),
  },
  // Sliding pages cost a slow phone more than they tell; WeChat has its own transitions and no such key.
  ...(isBrowser ? { animation: false } : {}),
  // Drawn by the Page component: both platforms get the same bar with the camera in its middle.
  tabBar: {
    custom: true,
    color: colours.inkFaint,
    selectedColor: colours.red,
    backgroundColor: colours.card,
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: appCopy.tabs.home },
      { pagePath: 'pages/snapshots/submit/index', text: appCopy.tabs.snapshot },
      { pagePath: 'pages/boards/index', text: appCopy.tabs.boards },
      { pagePath: 'pages/me/index', text: appCopy.tabs.me },
    ],
  },
  ...(isBrowser || speechPluginVersion === '' ? {} : { plugins: speechPlugin }),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: {
    'scope.userLocation': { desc: appCopy.locationPurpose },
  },
});
