import { AppError } from '@shared/errors';
import { readCountyOptions } from './county-options';
import { countyProblem } from './county-problem';
import { findTarget } from './target';

const given = { divisions: 'a.csv', officer: ' 方明远 ', phone: '+86 138-0000-1234' };

test('what was asked for comes back in order, each village once', () => {
  expect(readCountyOptions({ ...given, join: '410922100001,410922100002, 410922100001', yes: true })).toEqual(
    {
      divisions: 'a.csv',
      officer: { name: '方明远', phone: '13800001234', countyCode: null },
      join: ['410922100001', '410922100002'],
      isWriting: true,
    },
  );
  expect(readCountyOptions({ divisions: 'a.csv' })).toMatchObject({
    officer: null,
    join: [],
    isWriting: false,
  });
});

test.each([
  [{}, '--divisions FILE is missing'],
  [{ divisions: 'a.csv', officer: '方明远' }, '--officer and --phone go together'],
  [{ divisions: 'a.csv', phone: '13800001234' }, '--officer and --phone go together'],
  [{ ...given, officer: '  ' }, '--officer wants a name'],
  [{ ...given, phone: '0396-7012345' }, '--phone 0396-7012345 is no mobile number'],
  [{ ...given, county: '4109' }, '--county 4109 is no code of a county'],
  [{ divisions: 'a.csv', county: '410922' }, 'add --officer and --phone'],
  [{ ...given, join: '410922100' }, '--join 410922100 is no code of a village'],
])('%j is refused: %s', (asked, words) => {
  expect(() => readCountyOptions(asked)).toThrow(words);
});

const keys = { TENCENTCLOUD_SECRETID: 'an-id', TENCENTCLOUD_SECRETKEY: 'a-key' };

test('without an environment of CloudBase it is the local runtime, at the port of the shell or the address told', () => {
  expect(findTarget(undefined, {}).name).toBe('the local runtime at http://127.0.0.1:8787');
  expect(findTarget(undefined, { PORT: '9000', CLOUDBASE_ENV_ID: 'local', ...keys }).name).toBe(
    'the local runtime at http://127.0.0.1:9000',
  );
  const { name, environment } = findTarget('http://127.0.0.1:9999/', keys);
  expect(name).toBe('the local runtime at http://127.0.0.1:9999');
  expect(environment).toMatchObject({
    TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:9999/admin"}',
    TENCENTCLOUD_SECRETKEY: 'emulator',
  });
});

test('with one it is that environment, with the keys of the shell', () => {
  expect(findTarget(undefined, { CLOUDBASE_ENV_ID: 'village-1', ...keys })).toEqual({
    name: 'the environment village-1 of CloudBase',
    environment: { SCF_NAMESPACE: 'village-1' },
  });
});

test('missing keys are named, and two places at once are refused', () => {
  expect(() =>
    findTarget(undefined, { CLOUDBASE_ENV_ID: 'village-1', TENCENTCLOUD_SECRETID: 'an-id' }),
  ).toThrow('Nothing was done: set TENCENTCLOUD_SECRETKEY to work in the environment village-1');
  expect(() => findTarget('http://127.0.0.1:8787', { CLOUDBASE_ENV_ID: 'village-1', ...keys })).toThrow(
    'CLOUDBASE_ENV_ID is village-1: unset it',
  );
});

test.each([
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'Is the village there?'],
  [
    Object.assign(new Error('[100003] DATABASE_COLLECTION_NOT_EXIST'), { code: 'X' }),
    'run npm run deploy first',
  ],
  [
    new AppError('FileUnreadable', { reason: 'oldFormat' }),
    'The file cannot be read: FileUnreadable {"reason":"oldFormat"}',
  ],
  [new Error('something else'), 'something else'],
])('%s is told so that one knows what to do', (error, words) => {
  expect(countyProblem(error, 'the village')).toContain(words);
});
