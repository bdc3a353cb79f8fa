import { randomUUID } from 'node:crypto';
import type { Drawing } from './drawing';
import type { Scope } from './scopes';

export interface PhonePlace {
  readonly latitude: number;
  readonly longitude: number;
}

export type Network = 'wifi' | '4g' | 'none';

/** A file that somebody sent to the person in a chat. */
export interface PhoneFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A picture in the album of the phone. */
export interface AlbumPicture {
  readonly bytes: Buffer;
  /** What was drawn on it; null when it did not come from a canvas. */
  readonly drawing: Drawing | null;
}

type Settings = Readonly<Partial<Record<Scope, boolean>>>;

/** Where WeChat puts what it does not promise to keep. */
export const temporaryFolder = 'wxfile://tmp_';

export interface PhoneOptions {
  /** Who WeChat says is holding it; the local runtime knows people of the demo as `demo-openid-<personId>`. */
  readonly openid: string;
}

/**
 * The phone a mini-program runs on and the person who holds it: what is stored on it stays when the program is closed
 * and opened again, and its settings say what the person and the surroundings do when the program asks.
 */
export class Phone {
  readonly openid: string;
  /** Storage of the mini-program: JSON by key. */
  readonly storage = new Map<string, string>();
  /** Files of the mini-program by path. */
  readonly files = new Map<string, Buffer>();
  /** Folders that the program has made. */
  readonly folders = new Set<string>();
  network: Network = 'wifi';
  /** How much larger than normal the person has set the type of WeChat. */
  fontSizeScaleFactor = 1;
  /** Whether the person has agreed to the privacy guide before. */
  hasAgreedToPrivacyGuide = true;
  /** Whether the person agrees when the privacy guide is shown; a no takes an earlier yes back. */
  agreesToPrivacyGuide = true;
  /** What the person said when WeChat asked for a permission; what was never asked for is not in it. */
  readonly scopes = new Map<Scope, boolean>();
  /** Permissions that the person refuses when WeChat asks; every other one is granted. */
  readonly refuses = new Set<Scope>();
  /** Pictures in the album that the program put there, oldest first. */
  readonly album: AlbumPicture[] = [];
  /** What stands on pictures that were made from a canvas, by path. */
  readonly drawings = new Map<string, Drawing>();
  /** The number WeChat knows of the person; null when the person does not give it away. */
  phoneNumber: string | null = null;
  /** Where it is; null when the phone itself does not know, as with its location service switched off. */
  place: PhonePlace | null = null;
  /** Whether the program asked for a screen that never goes dark. */
  keepsScreenOn = false;
  /** Whether requests arrive while their answers get lost. */
  losesAnswers = false;
  readonly #photoChoices: (readonly Buffer[] | null)[] = [];
  readonly #fileChoices: (PhoneFile | null)[] = [];
  readonly #scannedCodes: (string | null)[] = [];
  readonly #settings: Settings[] = [];

  constructor({ openid }: PhoneOptions) {
    this.openid = openid;
  }

  /** Next time the album or camera opens, the person takes these JPEGs; null: the person gives up. */
  choosesPhotos(photos: readonly Buffer[] | null): void {
    this.#photoChoices.push(photos);
  }

  /** Next time a file of a chat is asked for, the person takes this one; null: the person gives up. */
  choosesFile(file: PhoneFile | null): void {
    this.#fileChoices.push(file);
  }

  /** Next time the scanner opens it sees a code with this text; null: the person gives up. */
  scansCode(text: string | null): void {
    this.#scannedCodes.push(text);
  }

  /** Next time WeChat's page of permissions opens, the person sets these switches. */
  changesSettings(settings: Settings): void {
    this.#settings.push(settings);
  }

  /** What WeChat may throw away when the program ends is gone when it is opened again. */
  forgetTemporaryFiles(): void {
    for (const path of this.files.keys()) if (path.startsWith(temporaryFolder)) this.files.delete(path);
  }

  /** What the person takes now. Throws when the test has not said it. */
  takePhotoChoice(): readonly Buffer[] | null {
    return takeNext(this.#photoChoices, 'the album was opened, but the test has not said what is chosen');
  }

  takeFileChoice(): PhoneFile | null {
    return takeNext(this.#fileChoices, 'a file was asked for, but the test has not said which is chosen');
  }

  takeScannedCode(): string | null {
    return takeNext(this.#scannedCodes, 'the scanner was opened, but the test has not said what it sees');
  }

  takeSettings(): Settings {
    return takeNext(
      this.#settings,
      'the page of permissions was opened, but the test has not said what is set',
    );
  }

  /** Puts a file on the phone under a new path that begins with `folder`. */
  addFile(folder: string, extension: string, bytes: Buffer): string {
    const path = `${folder}${randomUUID().replaceAll('-', '')}${extension}`;
    this.files.set(path, bytes);
    return path;
  }
}

function takeNext<Choice>(choices: Choice[], otherwise: string): Choice {
  const [next] = choices.splice(0, 1);
  if (next === undefined) throw new Error(otherwise);
  return next;
}
