import { readFileSync } from 'node:fs';
import { methods } from '@shared/contract/index';
import * as z from 'zod/mini';
import { referencePath } from './reference-path';
import { renderMethods } from './render-methods';
import { renderSchema, type JsonSchema } from './render-schema';

describe('docs/reference', () => {
  it('says what the contract says; `npm run reference` brings it up to date', () => {
    expect(readFileSync(referencePath, 'utf8')).toBe(renderMethods(methods));
  });

  it('tells reads, writes and disclosures apart, and what visitors and proxies may call', () => {
    const rendered = renderMethods(methods);
    const termsOf = (name: string) =>
      rendered.split(`## ${name}\n`)[1]?.split('\n\n')[1]?.split(' · errors')[0];
    expect(['people.getContact', 'accounts.submitBinding', 'privacy.get'].map(termsOf)).toEqual([
      expect.stringMatching(/^Disclosure \(who looked is written down\) · roles: secretary, /),
      'Write (needs a `requestKey`) · for visitors',
      expect.stringMatching(/^Read · roles: villager, .* · open to `actFor`$/),
    ]);
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

  it('names both types of a field that may be null', () => {
    const schema = z.toJSONSchema(z.object({ nextCursor: z.nullable(z.string()) }), { io: 'input' });
    expect(renderSchema(schema as JsonSchema)).toBe('{\n  nextCursor: string | null\n}');
    expect(renderSchema({ type: ['string', 'null'], maxLength: 9 })).toBe('string (..9 characters) | null');
  });
});
