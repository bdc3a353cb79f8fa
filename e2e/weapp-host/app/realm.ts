import { types } from 'node:util';
import { createContext, Script, type Context } from 'node:vm';
import { isCallable, isRecord, recordOf, type Callable, type UnknownRecord } from './unknown-values';

const helpersSource = `({
  parse: (text) => JSON.parse(text),
  error: (message) => new Error(message),
  promise: (begin) => new Promise(begin),
  bytes: (length) => new Uint8Array(length),
})`;

interface Helpers {
  readonly parse: (text: string) => unknown;
  readonly error: (message: string) => Error;
  readonly promise: (begin: (resolve: Callable, reject: Callable) => void) => unknown;
  readonly bytes: (length: number) => Uint8Array;
}

/**
 * A JavaScript world of its own: the language and nothing else. No window, document, fetch, URL or localStorage,
 * and code made from strings is refused, as WeChat refuses it. Values cross its border as copies, so that an array
 * of the outside is an array inside as well.
 */
export class Realm {
  readonly #context: Context;
  readonly #helpers: Helpers;

  constructor(name: string, globals: Readonly<UnknownRecord>) {
    this.#context = createContext({ ...globals }, { name, codeGeneration: { strings: false, wasm: false } });
    this.#helpers = this.run(helpersSource, 'weapp-host') as Helpers;
  }

  /** Runs a script and gives its last value. */
  run(source: string, fileName: string): unknown {
    return new Script(source, { filename: fileName }).runInContext(this.#context) as unknown;
  }

  /** Puts a global into this world. */
  define(name: string, value: unknown): void {
    this.#context[name] = value;
  }

  /** A copy of a plain value that belongs to this world; functions and undefined are lost, as in WeChat. */
  copyIn<Value>(value: Value): Value {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? value : (this.#helpers.parse(text) as Value);
  }

  /** A copy whose functions stay callable and whose bytes stay bytes: for answers that carry them. */
  copyInWithMethods(value: Readonly<UnknownRecord>): UnknownRecord {
    const copy = recordOf(this.copyIn(value));
    for (const [key, part] of Object.entries(value)) {
      if (isCallable(part) || types.isAnyArrayBuffer(part)) copy[key] = part;
      else if (isRecord(part) && !Array.isArray(part)) copy[key] = this.copyInWithMethods(part);
    }
    return copy;
  }

  /** An ArrayBuffer of this world. */
  copyBytesIn(bytes: Uint8Array): ArrayBufferLike {
    const copy = this.#helpers.bytes(bytes.length);
    copy.set(bytes);
    return copy.buffer;
  }

  /** An error that is `instanceof Error` for the program under test. */
  error(message: string): Error {
    return this.#helpers.error(message);
  }

  /** A promise of this world. */
  promise(begin: (resolve: Callable, reject: Callable) => void): unknown {
    return this.#helpers.promise(begin);
  }
}

/** A copy of a value of another world, as plain data of this one. */
export function copyOut(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/** Bytes that came from another world, where `instanceof ArrayBuffer` cannot see them. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (typeof value === 'string') return Buffer.from(value);
  if (!isRecord(value) || typeof value['byteLength'] !== 'number') return undefined;
  return Buffer.from(new Uint8Array(value as unknown as ArrayBuffer));
}
