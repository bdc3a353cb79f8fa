/** Whether there is room for two columns; inside WeChat there never is, not even in its window on a computer. */
export const useWideScreen = (): boolean => false;
