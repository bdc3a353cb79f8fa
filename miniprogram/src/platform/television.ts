/** Size of a screen that is filled whatever its own pixels are. */
export interface Stage {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Whether the screen is wide enough to be read from across a room; never in WeChat. */
export const useTelevision = (): boolean => false;

/** How much a stage of this size is enlarged to fill the screen; 1 in WeChat, which runs on no television. */
export const useStageScale = (_stage: Stage): number => 1;

/** Hears the keys of a keyboard or of a remote control; true from `onKey` means that the key was meant for us. */
export const useKeys = (_onKey: (key: string) => boolean): void => undefined;

/** Fills the whole screen, or gives it back; must come from a press. Null where there is no such thing. */
export const toggleFullScreen: (() => void) | null = null;
