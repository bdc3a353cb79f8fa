import type * as weapp from './windows';

/** Old browsers have none, and no browser gives any to a page without https; the requestKey then keeps one of two. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

export const exclusively: typeof weapp.exclusively = (name, work) => locks()?.request(name, work) ?? work();

export const onStoredElsewhere: typeof weapp.onStoredElsewhere = (listener) => {
  window.addEventListener('storage', listener);
};
