import { EngineError } from './engine-error';
import { isPlainObject } from './value-order';

type Fields = Record<string, unknown>;
type Expectation = 'anything' | 'number' | 'array';

/** What each operator asks of the field it changes, and whether it makes missing parents. */
const operators: Readonly<Record<string, { readonly expects: Expectation; readonly isCreating: boolean }>> = {
  $set: { expects: 'anything', isCreating: true },
  $unset: { expects: 'anything', isCreating: false },
  $rename: { expects: 'anything', isCreating: false },
  $inc: { expects: 'number', isCreating: true },
  $mul: { expects: 'number', isCreating: true },
  $min: { expects: 'anything', isCreating: true },
  $max: { expects: 'anything', isCreating: true },
  $push: { expects: 'array', isCreating: true },
  $addToSet: { expects: 'array', isCreating: true },
  $pull: { expects: 'array', isCreating: false },
  $pullAll: { expects: 'array', isCreating: false },
  $pop: { expects: 'array', isCreating: false },
};

/** Refuses a change that is not made of supported operators on plain paths. */
export function checkChange(change: Fields): void {
  if (Object.keys(change).length === 0) throw new EngineError('INVALID_PARAM', 'the change is empty');
  for (const [operator, fields] of Object.entries(change)) {
    if (!Object.hasOwn(operators, operator))
      throw new EngineError('DATABASE_INVALID_OPERATOR', `the update operator ${operator} is not supported`);
    if (!isPlainObject(fields))
      throw new EngineError('INVALID_PARAM', `${operator} asks for an object of fields`);
    for (const path of Object.keys(fields))
      if (path.split('.').some((part) => part === '' || part.startsWith('$')))
        throw new EngineError(
          'DATABASE_INVALID_OPERATOR',
          `${operator} on the path '${path}' is not supported`,
        );
  }
}

/** Refuses what the cloud refuses and mingo passes over in silence: operators on fields of another type. */
export function guardChange(document: Fields, change: Fields): void {
  for (const [operator, fields] of Object.entries(change)) {
    const rule = operators[operator];
    if (rule === undefined) continue;
    for (const [path, operand] of Object.entries(fields as Fields)) {
      const value = followPath(document, path, rule.isCreating);
      if (value !== undefined) refuseOtherType(operator, path, value, rule.expects);
      if (operator === '$rename') followPath(document, String(operand), true);
    }
  }
}

function refuseOtherType(operator: string, path: string, value: unknown, expected: Expectation): void {
  if (expected === 'number' && typeof value !== 'number')
    throw new EngineError(
      'DATABASE_REQUEST_FAILED',
      `cannot apply ${operator} to '${path}', which is not a number`,
    );
  if (expected === 'array' && !Array.isArray(value))
    throw new EngineError(
      'DATABASE_REQUEST_FAILED',
      `cannot apply ${operator} to '${path}', which is not an array`,
    );
}

/** The value at a path, undefined when missing; refuses to create a field under something that holds no fields. */
function followPath(document: Fields, path: string, isCreating: boolean): unknown {
  let value: unknown = document;
  for (const part of path.split('.')) {
    if (value === undefined) return undefined;
    const isInArray = Array.isArray(value) && /^\d+$/.test(part);
    if (!isInArray && !isPlainObject(value)) {
      if (!isCreating) return undefined;
      throw new EngineError(
        'DATABASE_REQUEST_FAILED',
        `cannot create field '${part}' of '${path}' in ${typeName(value)}`,
      );
    }
    const parent = value as Fields;
    value = Object.hasOwn(parent, part) ? parent[part] : undefined;
  }
  return value;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return value instanceof Date ? 'a date' : `a ${typeof value}`;
}
