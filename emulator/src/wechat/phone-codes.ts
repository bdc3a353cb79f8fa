import { randomBytes } from 'node:crypto';

/** A phone number as its country counts it, with that country's calling code ('86') beside it. */
export interface PhoneNumber {
  readonly countryCode: string;
  readonly purePhoneNumber: string;
}

interface Issued {
  readonly phoneNumber: PhoneNumber;
  readonly issuedAt: number;
}

/** WeChat's documentation: a code lives five minutes and serves once. */
const codeMsMax = 5 * 60_000;

/**
 * The codes that WeChat's button `open-type="getPhoneNumber"` gives a mini-program, and that its server exchanges for
 * the number. They are not kept on disk: after a restart everybody taps the button again.
 */
export class PhoneCodes {
  private readonly issued = new Map<string, Issued>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Gives 64 hexadecimal digits, as WeChat does. */
  issue(phoneNumber: PhoneNumber): string {
    this.forgetExpired();
    const code = randomBytes(32).toString('hex');
    this.issued.set(code, { phoneNumber, issuedAt: this.now() });
    return code;
  }

  /** The number behind a code, once; null for a code that is unknown, used or too old. */
  redeem(code: string): PhoneNumber | null {
    this.forgetExpired();
    const found = this.issued.get(code);
    this.issued.delete(code);
    return found?.phoneNumber ?? null;
  }

  private forgetExpired(): void {
    for (const [code, { issuedAt }] of this.issued)
      if (this.now() - issuedAt > codeMsMax) this.issued.delete(code);
  }
}

/**
 * Reads `13800000000` and `+852 51234567`: without a plus it is a number of the mainland, whose mobile numbers have 11
 * digits and begin with 1. Null for anything else.
 */
export function parsePhoneNumber(text: string): PhoneNumber | null {
  const [, countryCode = '86', purePhoneNumber = ''] = /^(?:\+(\d{1,3}) )?(\d{5,14})$/.exec(text) ?? [];
  if (purePhoneNumber === '' || (countryCode === '86' && !/^1\d{10}$/.test(purePhoneNumber))) return null;
  return { countryCode, purePhoneNumber };
}
