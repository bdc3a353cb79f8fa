import { cleanup } from '@testing-library/react';
import { resetTaro } from './taro';

process.env['TARO_ENV'] = 'weapp';

beforeEach(() => {
  resetTaro();
});

afterEach(() => {
  cleanup();
});
