import type { UrlSigner } from './url-signer';

/** The header that COS wants with a PUT; the emulator fills its form with a signature of its own. */
export function uploadAuthorization(
  signer: UrlSigner,
  cloudPath: string,
  startsAt: number,
  expiresAt: number,
): string {
  const times = `${Math.floor(startsAt / 1000)};${Math.floor(expiresAt / 1000)}`;
  const signature = signer.sign('put', cloudPath, Math.floor(expiresAt / 1000) * 1000);
  return [
    'q-sign-algorithm=sha1',
    'q-ak=emulator',
    `q-sign-time=${times}`,
    `q-key-time=${times}`,
    'q-header-list=',
    'q-url-param-list=',
    `q-signature=${signature}`,
  ].join('&');
}

export function isAuthorizedUpload(signer: UrlSigner, cloudPath: string, authorization: string): boolean {
  const fields = new URLSearchParams(authorization);
  const expiresAtSeconds = Number(fields.get('q-sign-time')?.split(';')[1] ?? Number.NaN);
  return signer.isValid('put', cloudPath, expiresAtSeconds * 1000, fields.get('q-signature') ?? '');
}
