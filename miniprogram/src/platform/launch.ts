import Taro from '@tarojs/taro';

/** A page as the platform names it, with its parameters as they stand in the address. */
export interface LaunchedAt {
  readonly path: string;
  readonly params: Readonly<Partial<Record<string, unknown>>>;
}

/** The page that the app was opened at: known before that page is there, while its code is still on its way. */
export function launchedAt(): LaunchedAt {
  const { path, query } = Taro.getLaunchOptionsSync();
  return { path, params: query };
}
