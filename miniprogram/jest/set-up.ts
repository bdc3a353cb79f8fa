import { cleanup, configure } from '@testing-library/react';
import { resetTaro } from './taro';

process.env['TARO_ENV'] = 'weapp';
// What the build puts in place, see config/index.ts.
Object.assign(globalThis, { CLOUD_ENV_ID: 'village-test', API_ORIGIN: '', CONTRACT_VERSION: 'test' });

// A limit for what never comes, not a measure: a thousand rows take more than a second on a machine that does other things.
configure({ asyncUtilTimeout: 15_000 });

beforeEach(() => {
  resetTaro();
});

afterEach(() => {
  cleanup();
});
