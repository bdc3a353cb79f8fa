/** WeChat says who calls with every call: there is no token that could grow old. */
export const keepSignedIn = (): void => undefined;
