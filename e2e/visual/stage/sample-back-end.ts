import { getMe } from '@shared/contract/people';
import type { Method } from '@shared/contract/method';
import { methodNamed, promised, type Answers } from '../samples/answer';

/**
 * `answers`: all that is asked. `waits`: keeps every answer but who one is back, until it is told to answer. `refuses`: is
 * too busy for everything else. `isGone`: the connection breaks.
 */
export type Mood = 'answers' | 'waits' | 'refuses' | 'isGone';

/** What is sent back: JSON, or nothing because the connection breaks. */
export type Reply = { readonly json: unknown } | 'broken';

const refusal = (code: string): Reply => ({
  json: { ok: false, error: { code, details: {}, requestId: 'req-01K7' } },
});

export interface Play {
  readonly answers: Answers;
  readonly mood: Mood;
  /** Answers who one is whatever the mood. */
  readonly isMeSpared: boolean;
  /** Methods that get no answer before the next turn. */
  readonly withheld: readonly Method[];
}

/** Plays the back end for one browser: answers from samples, by the contract, in whatever mood the test asks for. */
export class SampleBackEnd {
  private answers: Answers = new Map();
  private mood: Mood = 'answers';
  private isMeSpared = true;
  private withheld: readonly Method[] = [];
  private waiting: (() => void)[] = [];
  /** What was asked or answered outside the contract. */
  private found: string[] = [];
  private asked = 0;

  /** Begins anew. */
  play({ answers, mood, isMeSpared, withheld }: Play): void {
    this.found = [];
    this.answers = answers;
    this.mood = mood;
    this.isMeSpared = isMeSpared;
    this.withheld = withheld;
  }

  /** Another mood from now on; what was kept back is answered in it. */
  turn(mood: Mood): void {
    this.mood = mood;
    this.withheld = [];
    for (const answerNow of this.waiting.splice(0)) answerNow();
  }

  get problems(): readonly string[] {
    return this.found;
  }

  /** Grows with every call. */
  get calls(): number {
    return this.asked;
  }

  /** Calls that get no answer for now; null when nobody can tell, because a browser sends only some at a time. */
  get keptBack(): number | null {
    return this.mood === 'waits' ? null : this.waiting.length;
  }

  /** Answers a call as it came over the wire. */
  async reply(text: string): Promise<Reply> {
    this.asked += 1;
    const { method: name, input } = JSON.parse(text) as { method: string; input: unknown };
    const method = methodNamed(name);
    if (method === undefined) {
      this.found.push(`${name} is no method`);
      return refusal('MethodUnknown');
    }
    if (this.withheld.includes(method) || (this.mood === 'waits' && !this.isSpared(method))) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.answerNow(method, input);
  }

  private isSpared({ name }: Method): boolean {
    return this.isMeSpared && name === getMe.name;
  }

  private answerNow(method: Method, input: unknown): Reply {
    if (!this.isSpared(method) && this.mood === 'isGone') return 'broken';
    if (!this.isSpared(method) && this.mood === 'refuses') return refusal('Busy');
    const answer = this.answers.get(method.name);
    if (answer === undefined) {
      this.found.push(`no sample answers ${method.name}`);
      return refusal('Internal');
    }
    try {
      return { json: { ok: true, data: promised(answer, input) } };
    } catch (error) {
      this.found.push(String(error));
      return refusal('Internal');
    }
  }
}
