/** WeChat shows its own sign while a mini-program opens, and takes it away itself. */
export function endOpening(): void {
  // Nothing of ours is on the screen.
}
