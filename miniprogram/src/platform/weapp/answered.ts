interface Callbacks<Answer> {
  readonly success: (answer: Answer) => void;
  readonly fail: (problem: { readonly errMsg: string }) => void;
}

/**
 * One question to WeChat as a promise. Taro makes promises of some of WeChat's functions only, and old base libraries of
 * fewer still; every one of them knows callbacks. Rejects with an Error that carries WeChat's `errMsg`.
 */
export const answered = <Answer>(ask: (callbacks: Callbacks<Answer>) => unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const alsoPromise = ask({ success: resolve, fail: ({ errMsg }) => reject(new Error(errMsg)) });
    // Where Taro answers with a promise as well, its failure has been told by the callback already.
    if (alsoPromise instanceof Promise) alsoPromise.catch(() => undefined);
  });
