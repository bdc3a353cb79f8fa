import { cleanup } from '@testing-library/react';
import { resetTaro } from './taro';

process.env['TARO_ENV'] = 'weapp';
// What the build puts in place, see config/index.ts.
Object.assign(globalThis, { CLOUD_ENV_ID: 'village-test', API_ORIGIN: '', CONTRACT_VERSION: 'test' });

beforeEach(() => {
  resetTaro();
});

afterEach(() => {
  cleanup();
});
