import { decodeEjson, isPlainObject, type PlainObject } from './ejson-decode';
import { invalidParam } from './wire-error';

/** Typed, checking access to the parameters of one SDK request. Every getter throws `INVALID_PARAM`. */
export class WireRequest {
  /** The instant of all server dates in this request. */
  readonly receivedAt = new Date();

  constructor(private readonly body: PlainObject) {}

  string(name: string): string {
    const value = this.optionalString(name);
    if (value === undefined || value === '') throw invalidParam(`${name} is missing`);
    return value;
  }

  optionalString(name: string): string | undefined {
    const value = this.body[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw invalidParam(`${name} is not a string`);
    return value;
  }

  isSet(name: string): boolean {
    const value = this.body[name] ?? false;
    if (typeof value !== 'boolean') throw invalidParam(`${name} is not a boolean`);
    return value;
  }

  optionalCount(name: string): number | undefined {
    const value = this.body[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw invalidParam(`${name} is not a whole number from 0 up`);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value: unknown = this.body[name];
    if (!Array.isArray(value)) throw invalidParam(`${name} is not a list`);
    return value;
  }

  objects(name: string): readonly PlainObject[] {
    return this.list(name).map((item) => {
      if (!isPlainObject(item)) throw invalidParam(`${name} holds something that is not an object`);
      return item;
    });
  }

  strings(name: string): readonly string[] {
    return this.list(name).map((item) => {
      if (typeof item !== 'string') throw invalidParam(`${name} holds something that is not a string`);
      return item;
    });
  }

  /** A parameter that is EJSON text of an object; absent and empty text are `{}`, as in the cloud. */
  ejsonObject(name: string): PlainObject {
    const text = this.optionalString(name);
    if (text === undefined || text === '') return {};
    return this.decodeObject(text, name);
  }

  decodeObject(text: string, name: string): PlainObject {
    const value = decodeEjson(text, this.receivedAt);
    if (!isPlainObject(value) || value instanceof Date || value instanceof RegExp)
      throw invalidParam(`${name} is not an object`);
    return value;
  }
}
