/**
 * The SDK looks around for a cloud as soon as it is loaded, so these stand before it is: import the test kit ahead of
 * the code under test.
 */
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'test',
  TCB_ENV: 'test',
  TOKEN_SECRET: 'a secret for tests only, thirty-two long',
});

// A machine that builds something else meanwhile is slow, not wrong.
jest.setTimeout(60_000);
