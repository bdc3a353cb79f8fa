/** Who a call comes from, as the cloud's gateway knows it. */
export interface CallerIdentity {
  readonly openid?: string;
  readonly appid?: string;
  readonly unionid?: string;
  /** The identity of CloudBase's own login, for clients outside WeChat. */
  readonly uid?: string;
  readonly customUserId?: string;
  readonly sourceIp?: string;
}

export type CallSource = 'wx_client' | 'http' | 'timer' | 'sdk';

const wxVariables = { openid: 'WX_OPENID', appid: 'WX_APPID', unionid: 'WX_UNIONID' } as const;
const tcbVariables = {
  uid: 'TCB_UUID',
  customUserId: 'TCB_CUSTOM_USER_ID',
  sourceIp: 'TCB_SOURCE_IP',
} as const;

/**
 * The environment variables that the real runtime writes into `process.env` before a call. They are written and
 * never cleared: an identity is valid only while its name stands in `WX_CONTEXT_KEYS` or `TCB_CONTEXT_KEYS`, which
 * are rewritten for every call.
 */
export function identityVariables(
  envId: string,
  source: CallSource,
  identity: CallerIdentity,
  requestId: string,
): Record<string, string> {
  const wx = pick(wxVariables, identity);
  const tcb = { TCB_ENV: envId, TCB_SEQID: requestId, TCB_SOURCE: source, ...pick(tcbVariables, identity) };
  return {
    ...wx,
    ...tcb,
    TRIGGER_SRC: source === 'timer' ? 'timer' : '',
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
  };
}

function pick<Key extends keyof CallerIdentity>(
  names: Readonly<Record<Key, string>>,
  identity: CallerIdentity,
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const key of Object.keys(names) as Key[]) {
    const value = identity[key];
    if (value !== undefined && value !== '') picked[names[key]] = value;
  }
  return picked;
}
