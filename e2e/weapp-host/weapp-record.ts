import type { PageRun } from './app/page-run';
import type { Phone } from './phone';
import { WeappPage } from './weapp-page';
import { describeVisit, type PageStats } from './weapp-stats';
import type { Sound } from './wx/audio-apis';
import type { CloudCall } from './wx/cloud-apis';
import type { OpenedDocument } from './wx/document-apis';
import type { MediaRecord, SharedCard } from './wx/media-apis';
import type { OpenModal, ScreenRecord } from './wx/screen-apis';
import type { WxHost } from './wx/wx-host';

export interface WeappParts {
  readonly host: WxHost;
  readonly wx: Readonly<Record<PropertyKey, unknown>>;
  /** Every page that was opened, in order. */
  readonly visits: readonly PageRun[];
  readonly screen: ScreenRecord;
  readonly media: MediaRecord;
  readonly sounds: readonly Sound[];
  readonly cloudCalls: readonly CloudCall[];
  /** Where the local runtime listens, which plays WeChat's servers too. */
  readonly runtimeUrl: string;
  /** Calls onShow or onHide of the program as a whole. */
  readonly callApp: (moment: 'onShow' | 'onHide') => void;
}

/** What can be read of a running mini-program at any time. */
export class WeappRecord {
  protected readonly parts: WeappParts;

  constructor(parts: WeappParts) {
    this.parts = parts;
  }

  /** The page on top. */
  get page(): WeappPage {
    return new WeappPage(this.top);
  }

  get phone(): Phone {
    return this.parts.host.phone;
  }

  /** Addresses of the pages on the stack, the lowest first, without parameters. */
  get pageStack(): readonly string[] {
    return this.parts.host.stack.pages.map(({ path }) => path);
  }

  /** Words of every toast so far. */
  get toasts(): readonly string[] {
    return this.parts.screen.toasts;
  }

  /** The dialog that waits for an answer. */
  get modal(): OpenModal | null {
    return this.parts.screen.modal;
  }

  get screen(): Readonly<ScreenRecord> {
    return this.parts.screen;
  }

  /** Pictures that were opened full screen, by call. */
  get previews(): readonly (readonly string[])[] {
    return this.parts.media.previews;
  }

  /** Documents that WeChat showed, in order. */
  get documents(): readonly OpenedDocument[] {
    return this.parts.media.documents;
  }

  /** Cards that were sent to a chat, in order. */
  get shared(): readonly SharedCard[] {
    return this.parts.media.shared;
  }

  /** Sounds that were started, in order. */
  get sounds(): readonly Sound[] {
    return this.parts.sounds;
  }

  /** Calls of cloud functions that are over. */
  get cloudCalls(): readonly CloudCall[] {
    return this.parts.cloudCalls;
  }

  get consoleLines(): readonly string[] {
    return this.parts.host.core.consoleLines;
  }

  /** What each opened page cost, in the order of opening. */
  get stats(): readonly PageStats[] {
    return this.parts.visits.map(describeVisit);
  }

  protected get top(): PageRun {
    return this.parts.host.stack.top;
  }
}
