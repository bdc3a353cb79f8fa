/** The part of saxen that is used here; the package ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  interface ParserEvents {
    openTag: (name: string, readAttributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
  }

  /** Throws an Error from `write` and `end` at what is not XML. */
  export class Parser {
    on<Event extends keyof ParserEvents>(event: Event, handler: ParserEvents[Event]): this;
    write(xml: string): this;
    end(): void;
  }
}
