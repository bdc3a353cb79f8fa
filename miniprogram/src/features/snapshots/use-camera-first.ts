import { useDidShow } from '@tarojs/taro';
import { takeArrival } from '@/routes';

/** Whoever presses the camera in the tab bar wants the camera: it opens at once, as long as there is no photo yet. */
export function useCameraFirst(hasPhotos: boolean, onOpen: () => void): void {
  useDidShow(() => {
    if (takeArrival('submitSnapshot') && !hasPhotos) onOpen();
  });
}
