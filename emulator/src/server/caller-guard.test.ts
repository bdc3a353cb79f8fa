import { sendRequest } from '../testing/send-request';
import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

let emulator: TestEmulator;
beforeAll(async () => {
  const source = `exports.main = async (event) => event;`;
  emulator = await startTestEmulator({ host: '0.0.0.0', functions: [{ name: 'echo', source }] });
});
afterAll(() => emulator.close());

const localPaths = [
  '/admin?env=test-env',
  '/admin/some-instance',
  '/emulator/call-function',
  '/emulator/upload-file?cloudPath=a',
  '/emulator/wechat/phone-code',
];

const statusOf = async (path: string, headers: Record<string, string>) =>
  (await sendRequest(emulator.url, path, { method: 'POST', headers, body: '{}' })).status;

describe.each(localPaths)('%s', (path) => {
  it('is open to a program on this machine', async () => {
    expect(await statusOf(path, {})).not.toBe(403);
  });

  it.each([
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['a page that says it comes from elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site on another port', { 'sec-fetch-site': 'same-site' }],
    ['a page on another port', { origin: 'http://127.0.0.1:3000' }],
    ['a foreign name that resolves to this machine', { host: 'evil.example' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
  ])('is shut to %s', async (_name, headers) => {
    expect(await statusOf(path, headers as Record<string, string>)).toBe(403);
  });

  it('is open to a page of the emulator itself, and to an address typed by hand', async () => {
    const own = { origin: emulator.url, 'sec-fetch-site': 'same-origin' };
    expect(await statusOf(path, own)).not.toBe(403);
    expect(await statusOf(path, { 'sec-fetch-site': 'none' })).not.toBe(403);
  });
});
