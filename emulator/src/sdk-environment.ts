/**
 * The environment variables with which the genuine `@cloudbase/node-sdk` talks to the emulator. They say that the
 * process runs inside a cloud function, because otherwise the SDK probes a metadata host before every request.
 * The keys are dummies: the emulator serves its own machine only and checks no signature.
 */
export function sdkEnvironment(adminUrl: string, envId: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator',
    TENCENTCLOUD_SECRETKEY: 'emulator',
    TENCENTCLOUD_SESSIONTOKEN: '',
    SCF_NAMESPACE: envId,
  };
}
