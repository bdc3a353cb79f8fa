import { WxFailure, asyncApi, asyncApis, type WxHost, type WxWork } from './wx-host';
import { textOf, type UnknownRecord } from '../app/unknown-values';
import { weixinCopy } from './weixin-copy';

export interface OpenModal {
  readonly title: string;
  readonly content: string;
  /** Words of the buttons; for an action sheet its items. */
  readonly choices: readonly string[];
  readonly choose: (words: string) => void;
}

/** What WeChat itself shows over the page. */
export interface ScreenRecord {
  /** Words of every toast so far, oldest first. */
  readonly toasts: string[];
  loading: string | null;
  /** The dialog that waits for an answer. */
  modal: OpenModal | null;
  clipboard: string | null;
}

export const emptyScreen = (): ScreenRecord => ({ toasts: [], loading: null, modal: null, clipboard: null });

/** Toasts, dialogs, the navigation bar and the like. */
export function screenApis(host: WxHost, screen: ScreenRecord): UnknownRecord {
  const ask = (title: string, content: string, choices: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      if (screen.modal) reject(new Error('a dialog opens while another one waits for an answer'));
      screen.modal = {
        title,
        content,
        choices,
        choose: (words) => {
          screen.modal = null;
          resolve(words);
        },
      };
    });
  const showModal: WxWork = async ({
    title,
    content,
    confirmText = weixinCopy.confirm,
    cancelText = weixinCopy.cancel,
    showCancel = true,
  }) => {
    const choices = [textOf(confirmText), ...(showCancel === false ? [] : [textOf(cancelText)])];
    const chosen = await ask(textOf(title), textOf(content), choices);
    return { confirm: chosen === textOf(confirmText), cancel: chosen !== textOf(confirmText) };
  };
  const showActionSheet: WxWork = async ({ itemList }) => {
    const items = Array.isArray(itemList) ? itemList.map(textOf) : [];
    const chosen = await ask('', '', items);
    if (!items.includes(chosen)) throw new WxFailure('cancel');
    return { tapIndex: items.indexOf(chosen) };
  };
  return {
    ...passingApis(host, screen),
    showModal: asyncApi(host, 'showModal', showModal, false),
    showActionSheet: asyncApi(host, 'showActionSheet', showActionSheet, false),
  };
}

const passingApis = (host: WxHost, screen: ScreenRecord): UnknownRecord =>
  asyncApis(host, {
    showToast: ({ title }) => void screen.toasts.push(textOf(title)),
    hideToast: () => undefined,
    showLoading: ({ title }) => {
      screen.loading = textOf(title);
    },
    hideLoading: () => {
      screen.loading = null;
    },
    setNavigationBarTitle: ({ title }) => {
      host.stack.top.title = textOf(title);
    },
    setClipboardData: ({ data }) => {
      screen.clipboard = textOf(data);
    },
    setNavigationBarColor: () => undefined,
    pageScrollTo: () => undefined,
    startPullDownRefresh: () => void host.stack.top.instance.call('onPullDownRefresh'),
    stopPullDownRefresh: () => undefined,
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
    hideHomeButton: () => undefined,
    setTabBarBadge: () => undefined,
    removeTabBarBadge: () => undefined,
    showTabBarRedDot: () => undefined,
    hideTabBarRedDot: () => undefined,
  });
