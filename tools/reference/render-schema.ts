/** The part of JSON Schema that the contract's schemas produce. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
}

const knownPatterns: Readonly<Record<string, string>> = {
  '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,95}$': 'id',
  '^\\d{6}(?:\\d{3}){0,3}$': 'unit code',
  '^\\d{12}$': 'village code',
  '^\\d{15}$': 'grid code',
  '^20\\d\\d-(?:0[1-9]|1[0-2])$': 'month',
};

const rangeOf = (min: number | undefined, max: number | undefined, unit: string): string => {
  const isOpen = max === undefined || max >= Number.MAX_SAFE_INTEGER;
  const low = min !== undefined && min > -Number.MAX_SAFE_INTEGER ? String(min) : '';
  return low === '' && isOpen ? '' : ` (${low}..${isOpen ? '' : String(max)}${unit})`;
};

const stringOf = (schema: JsonSchema): string => {
  const { pattern, format, minLength, maxLength } = schema;
  if (pattern !== undefined && knownPatterns[pattern] !== undefined) return knownPatterns[pattern];
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'instant';
  if (pattern !== undefined) return `string /${pattern}/`;
  return `string${rangeOf(minLength, maxLength, ' characters')}`;
};

const objectOf = (schema: JsonSchema, indent: string): string => {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(properties);
  if (fields.length === 0) {
    return typeof additionalProperties === 'object'
      ? `{ [key]: ${renderSchema(additionalProperties, indent)} }`
      : '{}';
  }
  const inner = `${indent}  `;
  const lines = fields.map(([name, field]) => {
    const mark = required.includes(name) ? '' : '?';
    const fallback = field.default === undefined ? '' : ` = ${JSON.stringify(field.default)}`;
    return `${inner}${name}${mark}: ${renderSchema(field, inner)}${fallback}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
};

/** A schema in the short notation of docs/reference: `name?: type (range) = default`, one field a line. */
export const renderSchema = (schema: JsonSchema, indent = ''): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((option) => renderSchema(option, indent)).join(' | ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => renderSchema({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'object':
      return objectOf(schema, indent);
    case 'array':
      return `[${renderSchema(schema.items ?? {}, indent)}]${rangeOf(schema.minItems, schema.maxItems, '')}`;
    case 'string':
      return stringOf(schema);
    case 'integer':
    case 'number':
      return `${schema.type}${rangeOf(schema.minimum, schema.maximum, '')}`;
    default:
      return typeof schema.type === 'string' ? schema.type : 'any';
  }
};
