import { startProblem } from './start-problem';
import { readStartSettings } from './start-settings';

const settings = { port: 8787, host: '127.0.0.1', dataDir: '/village/.data' };

describe('startProblem', () => {
  it.each([
    [{ code: 'EADDRINUSE' }, /Port 8787 is in use.*PORT=8788 npm start/],
    [{ code: 'EADDRNOTAVAIL' }, /HOST=127\.0\.0\.1 is not an address/],
    [{ code: 'ENOTFOUND' }, /HOST=127\.0\.0\.1 is not an address/],
    [{ code: 'ENOTDIR', path: '/village/.data' }, /\/village\/\.data cannot be made.*DATA_DIR=/],
    [{ code: 'EEXIST', path: '/village/.data' }, /\/village\/\.data cannot be made.*DATA_DIR=/],
    [{ code: 'EACCES', message: 'listen EACCES: permission denied 127.0.0.1:80' }, /PORT.*DATA_DIR/],
    [new Error('another emulator is running in /village/.data'), /in use by another npm start.*DATA_DIR=/],
  ])('says what to do about %p', (error, sentence) => {
    expect(startProblem(error, settings)).toMatch(sentence);
  });

  it('has no sentence for what it does not know', () => {
    expect(startProblem(new Error('the disk is on fire'), settings)).toBeUndefined();
    expect(startProblem(undefined, settings)).toBeUndefined();
  });
});

describe('readStartSettings', () => {
  it('has an answer for everything', () => {
    expect(readStartSettings({}, '/village')).toEqual(settings);
    expect(readStartSettings({ PORT: '', DATA_DIR: '', HOST: '' }, '/village')).toEqual(settings);
  });

  it('takes what the environment says', () => {
    const environment = { PORT: '0', DATA_DIR: '../data', HOST: '0.0.0.0' };
    expect(readStartSettings(environment, '/village')).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/data',
    });
  });

  it.each(['http', '-1', '65536', '80.5', '0x50', '1e3'])('refuses the port %s', (PORT) => {
    expect(() => readStartSettings({ PORT })).toThrow(`PORT=${PORT} is not a port`);
  });
});
