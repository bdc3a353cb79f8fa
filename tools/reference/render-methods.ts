import { commonErrors, type Method } from '@shared/contract/method';
import * as z from 'zod/mini';
import { errorStatuses } from '@shared/errors';
import { renderSchema, type JsonSchema } from './render-schema';

const schemaOf = (schema: Method['input'], io: 'input' | 'output'): string =>
  renderSchema(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema);

const kindWords: Readonly<Record<Method['kind'], string>> = {
  read: 'Read',
  write: 'Write (needs a `requestKey`)',
  disclosure: 'Disclosure (who looked is written down)',
};

/** How and by whom a method may be called, and what it refuses. */
const termsOf = ({ kind, caller, roles, isOpenToProxy, errors }: Method): readonly string[] => [
  kindWords[kind],
  caller === 'visitor' ? 'for visitors' : `roles: ${roles.join(', ')}`,
  ...(isOpenToProxy === true ? ['open to `actFor`'] : []),
  ...(errors.length === 0 ? [] : [`errors: ${errors.join(', ')}`]),
];

const renderMethod = (method: Method): string =>
  [
    `## ${method.name}`,
    method.does,
    termsOf(method).join(' · '),
    `input\n\n\`\`\`\n${schemaOf(method.input, 'input')}\n\`\`\``,
    // Instants are normalised on the way in, so the output is described by what it accepts: the same text form.
    `data\n\n\`\`\`\n${schemaOf(method.output, 'input')}\n\`\`\``,
  ].join('\n\n');

const head = `# Methods

Generated from \`shared/contract\` by \`npm run reference\`; do not edit. How to send a call stands in [http.md](http.md).

\`id\`: letters, digits, \`_ . : -\`. \`instant\`: ISO 8601 with zone, answered in UTC. \`date\`, \`month\`: Asia/Shanghai, \`2026-11-20\`,
\`2026-11\`. Points are integer tenths. \`field?\` may be left out; \`= value\` is used then. \`villageCode\` is the caller's own
village when left out, \`unitCode\` the highest unit in which the caller may. Every method may also answer: ${commonErrors.join(', ')}.`;

const renderErrors = (): string =>
  [
    '# Error codes',
    `| code | HTTP status |\n| --- | --- |\n${Object.entries(errorStatuses)
      .map(([code, status]) => `| ${code} | ${String(status)} |`)
      .join('\n')}`,
  ].join('\n\n');

/** docs/reference/methods.md as it must read for this contract. */
export const renderMethods = (methods: readonly Method[]): string =>
  `${[head, ...methods.map(renderMethod), renderErrors()].join('\n\n')}\n`;
