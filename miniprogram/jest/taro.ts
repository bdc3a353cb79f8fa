import { useEffect, useRef } from 'react';

/**
 * Taro as tests see it: navigation is recorded, storage is a map, the cloud answers what a test says. Only what the
 * sources use is here, so a new use fails until somebody decides how it should behave.
 */
const storage = new Map<string, unknown>();
let routerParams: Readonly<Record<string, string>> = {};
let pages: readonly { readonly route: string }[] = [{ route: 'pages/home/index' }];

export interface CloudCall {
  readonly name: string;
  readonly data: { readonly method: string; readonly input: unknown; readonly requestKey?: string };
}
type CloudAnswer = (call: CloudCall) => unknown;

const nobodyAnswers: CloudAnswer = ({ data }) => {
  throw new Error(`the test has no answer for ${data.method}`);
};
let cloudAnswer: CloudAnswer = nobodyAnswers;

const navigation = {
  navigateTo: jest.fn((_options: { url: string }) => Promise.resolve()),
  redirectTo: jest.fn((_options: { url: string }) => Promise.resolve()),
  switchTab: jest.fn((_options: { url: string }) => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  reLaunch: jest.fn((_options: { url: string }) => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  pageScrollTo: jest.fn((_options: { scrollTop: number }) => Promise.resolve()),
  showShareMenu: jest.fn(() => Promise.resolve()),
  hideShareMenu: jest.fn(() => Promise.resolve()),
};

export const cloud = {
  init: jest.fn(),
  callFunction: jest.fn((call: CloudCall) => Promise.resolve().then(() => ({ result: cloudAnswer(call) }))),
  uploadFile: jest.fn((_options: { cloudPath: string; filePath: string }) =>
    Promise.resolve({ fileID: 'cloud://photo' }),
  ),
};

/** Takes the place of the back end: gets each call, gives the wire's answer (`{ ok, data }` or `{ ok, error }`). */
export const setCloudAnswer = (answer: CloudAnswer): void => {
  cloudAnswer = answer;
};
export const setRouterParams = (params: Readonly<Record<string, string>>): void => {
  routerParams = params;
};
export const setPages = (routes: readonly string[]): void => {
  pages = routes.map((route) => ({ route }));
};

export function resetTaro(): void {
  storage.clear();
  routerParams = {};
  pages = [{ route: 'pages/home/index' }];
  cloudAnswer = nobodyAnswers;
  for (const mock of [...Object.values(navigation), ...Object.values(cloud)]) mock.mockClear();
}

export const useRouter = () => ({ params: routerParams });
/** A test has one page, shown once. */
export const useDidShow = (callback: () => void): void => {
  const shown = useRef(callback);
  useEffect(() => {
    shown.current();
  }, []);
};
export const useShareAppMessage = jest.fn();
export const getCurrentPages = () => pages;
/** The page in front, with the parameters of `setRouterParams`; null while the first one is on its way. */
const getCurrentInstance = () => {
  const front = pages[pages.length - 1];
  return { router: front === undefined ? null : { path: front.route, params: routerParams } };
};

export default {
  ...navigation,
  cloud,
  getCurrentInstance,
  getCurrentPages,
  useDidShow,
  useRouter,
  useShareAppMessage,
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: jest.fn((key: string, value: unknown) => void storage.set(key, value)),
  removeStorageSync: (key: string) => storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  onNetworkStatusChange: jest.fn(),
  getLaunchOptionsSync: jest.fn((): { path: string; query: Readonly<Record<string, string>> } => ({
    path: 'pages/home/index',
    query: {},
  })),
  getAppBaseInfo: jest.fn((): { fontSizeScaleFactor?: number } => ({})),
  previewImage: jest.fn(() => Promise.resolve()),
};
