import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { endOpening } from '@/platform/opening';
import { ErrorBoundary } from '../feedback/error-boundary';
import { Toast } from '../feedback/toast';
import { useCareMode } from '../theme/care-mode';
import { classNames } from '../theme/class-names';
import { TabBar, type TabKey } from './tab-bar';
import { TitleBar } from './title-bar';
import './page.scss';

export interface PageProps {
  readonly title: string;
  /** Set on the four tab pages: shows the tab bar with this one lit, and no way back. */
  readonly tab?: TabKey;
  /** Something small at the right of the title, such as the month to look at. */
  readonly action?: ReactNode;
  /** The main action, always in sight above the tab bar or the edge of the screen. */
  readonly footer?: ReactNode;
  /** The page draws its own head, as home does with the village's name. */
  readonly isHeadless?: boolean;
  /** One begins here, as at sign-in: there is no way back. */
  readonly isEntry?: boolean;
  /** `wide` uses the whole width of a computer screen; `column` stays readable in its middle. */
  readonly width?: 'column' | 'wide';
  readonly children: ReactNode;
}

const hasOwnBar = process.env['TARO_ENV'] === 'h5';

/** The frame of every page: title, care mode, safe areas, footer, tab bar and the place for toasts. */
export function Page(props: PageProps) {
  const {
    title,
    tab,
    action,
    footer,
    isHeadless = false,
    isEntry = false,
    width = 'column',
    children,
  } = props;
  const isCare = useCareMode();
  useNavigationTitle(title);
  useEffect(endOpening, []);
  // In large type a title and a way back leave no room for it in the bar.
  const isActionInBar = hasOwnBar && !(isCare && tab === undefined);
  const hasBottom = footer !== undefined || tab !== undefined;
  return (
    <View className={classNames('page', isCare && 'care', `page--${width}`)}>
      {hasOwnBar && !isHeadless && (
        <TitleBar title={title} hasBack={tab === undefined && !isEntry} action={isActionInBar && action} />
      )}
      <View
        className={classNames(
          'page__body',
          isHeadless && 'page__body--headless',
          tab !== undefined && footer === undefined && 'page__body--over-tabs',
        )}
        role="main"
      >
        {!isActionInBar && action !== undefined && <View className="page__action">{action}</View>}
        <ErrorBoundary>{children}</ErrorBoundary>
      </View>
      <View className="page__bottom" {...(hasBottom ? { role: 'contentinfo' } : {})}>
        {footer !== undefined && (
          <View className={classNames('page__footer', tab !== undefined && 'page__footer--over-tabs')}>
            {footer}
          </View>
        )}
        {tab !== undefined && <TabBar current={tab} />}
      </View>
      <Toast />
    </View>
  );
}

/** Names WeChat's own bar, or the browser's tab; again when one comes back to the page. */
function useNavigationTitle(title: string): void {
  const apply = () => void Taro.setNavigationBarTitle({ title });
  useEffect(apply, [title]);
  useDidShow(apply);
}
