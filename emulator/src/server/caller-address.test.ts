import type { IncomingMessage } from 'node:http';
import { isLocalProgram } from './caller-guard';

function from(remoteAddress: string | undefined, localAddress = '192.168.1.5', host = 'localhost:8787') {
  return { socket: { remoteAddress, localAddress }, headers: { host } } as unknown as IncomingMessage;
}

describe('the address of a caller', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
    expect(isLocalProgram(from(address), '0.0.0.0')).toBe(true);
  });

  it.each(['192.168.1.9', '::ffff:192.168.1.9', '8.127.0.1', 'fe80::1', undefined])(
    '%s is not',
    (address) => {
      expect(isLocalProgram(from(address), '0.0.0.0')).toBe(false);
    },
  );

  it('is this machine when it is the very address that is listened on', () => {
    expect(isLocalProgram(from('192.168.1.5', '192.168.1.5', '192.168.1.5:8787'), '192.168.1.5')).toBe(true);
  });
});
