import { NavigationRefused } from '../app/page-stack';
import { WxFailure, asyncApis, type WxHost, type WxWork } from './wx-host';
import { textOf, type UnknownRecord } from '../app/unknown-values';
import { posix } from 'node:path';

/** Changes of page under the rules of the page stack. */
export function navigationApis(host: WxHost): UnknownRecord {
  const { stack } = host;
  const going =
    (go: (address: string) => void): WxWork =>
    ({ url }) =>
      refusing(() => go(fromHere(host, textOf(url))));
  return asyncApis(host, {
    navigateTo: going((address) => stack.navigateTo(address)),
    redirectTo: going((address) => stack.redirectTo(address)),
    reLaunch: going((address) => stack.reLaunch(address)),
    switchTab: going((address) => stack.switchTab(address)),
    navigateBack: ({ delta = 1 }) => refusing(() => stack.navigateBack(Number(delta))),
  });
}

/** Addresses may be relative to the page that is open. */
const fromHere = ({ stack }: WxHost, url: string): string =>
  url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(stack.top.path), url);

function refusing(go: () => void): void {
  try {
    go();
  } catch (error) {
    if (error instanceof NavigationRefused) throw new WxFailure(error.message);
    throw error;
  }
}
