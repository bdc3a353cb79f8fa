/** The SDK looks around for a cloud as soon as it is loaded, so these stand before it is: import this first. */
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'simulation',
  TCB_ENV: 'simulation',
  TOKEN_SECRET: 'a secret for simulations only, thirty-two long',
});
