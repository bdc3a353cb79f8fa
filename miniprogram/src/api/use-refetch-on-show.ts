import { useRef } from 'react';
import { useDidShow } from '@tarojs/taro';

/** Asks again whenever one comes back to the page; the first showing has just asked anyway. */
export function useRefetchOnShow(refetch: () => unknown): void {
  const isFirst = useRef(true);
  useDidShow(() => {
    if (!isFirst.current) void refetch();
    isFirst.current = false;
  });
}
