import { readFileSync } from 'node:fs';
import { methods } from '@shared/contract/index';
import { referencePath } from './reference-path';
import { renderMethods } from './render-methods';
import { renderSchema } from './render-schema';

describe('docs/reference', () => {
  it('says what the contract says; `npm run reference` brings it up to date', () => {
    expect(readFileSync(referencePath, 'utf8')).toBe(renderMethods(methods));
  });

  it('shows range, default and optional fields in one line each', () => {
    const schema = {
      type: 'object',
      required: ['text'],
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 9 },
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
    };
    expect(renderSchema(schema)).toBe(
      '{\n  text: string (1..9 characters)\n  limit?: integer (1..100) = 20\n}',
    );
  });
});
