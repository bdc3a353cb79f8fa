/** Tells when a page that was asked for could not be fetched. WeChat says so itself. */
export const onMissingPage = (_tell: () => void): void => undefined;
