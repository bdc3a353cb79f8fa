import type * as weapp from './use-camera-first';

/** A browser opens its chooser only while a finger is on something of this page: the large field is pressed instead. */
export const useCameraFirst: typeof weapp.useCameraFirst = () => undefined;
