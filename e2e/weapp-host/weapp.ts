import type { Network } from './phone';
import { dispatchEvent, isDisabled, listenersOf } from './view/dispatch-event';
import type { Target } from './view/find-element';
import { ancestorsOf, isSet, type ViewElement } from './view/view-node';
import { WeappRecord } from './weapp-record';
import { tellNetworkChange } from './wx/device-apis';
import type { SharedCard } from './wx/media-apis';
import { askPhoneNumber } from './wx/phone-number';
import { tellAppMoment } from './wx/program-apis';
import { isCallable, reasonOf, recordOf, textOf } from './app/unknown-values';

const patienceMs = 20_000;
const pollMs = 20;

/** The button that a finger on `element` presses. */
const buttonAround = (element: ViewElement): ViewElement | undefined =>
  [...ancestorsOf(element)].find(({ tag }) => tag === 'button');

/**
 * A mini-program in use. Every step ends when the program is at rest, and throws WeappProblem when on the way it logged
 * an error, threw, called what this host does not know or broke a rule of WeChat.
 */
export class Weapp extends WeappRecord {
  /** Waits until nothing is under way. Throws WeappProblem when something went wrong. */
  async settled(): Promise<void> {
    const { work, problems } = this.parts.host.core;
    await work.settled();
    problems.throwIfAny();
  }

  /** Waits until `isTrue`, for what the program does later by itself. Throws with the page's text when it never is. */
  async until(isTrue: () => boolean): Promise<void> {
    const giveUpAt = Date.now() + patienceMs;
    await this.settled();
    while (!isTrue()) {
      if (Date.now() > giveUpAt)
        throw new Error(`this never came: ${String(isTrue)}. The page shows:\n${this.page.text()}`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      await this.settled();
    }
  }

  /** A finger on the middle of an element. Throws when nothing there can be tapped. */
  tap(target: Target): Promise<void> {
    return this.#act(target, (element) => {
      if (isDisabled(element)) throw new Error(`${target.words} is disabled`);
      if (isSet(element.attributes['formType'])) throw new Error('this host does not imitate <form>');
      const button = buttonAround(element);
      const opens = textOf(button?.attributes['openType']);
      if (button && opens === 'getPhoneNumber') {
        this.#askPhoneNumber(button);
        return;
      }
      if (opens === 'share') {
        this.#share('button');
        return;
      }
      if (opens !== '') throw new Error(`this host does not imitate open-type="${opens}"`);
      if (element.tag === 'switch') {
        this.#tell(element, 'change', { value: !isSet(element.attributes['checked']) });
        return;
      }
      if (listenersOf(element, 'tap').length === 0) throw new Error(`nothing hears a tap on ${target.words}`);
      const touches = [{ identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 }];
      for (const type of ['touchstart', 'touchend', 'tap'])
        dispatchEvent(this.parts.host.core, element, { type, detail: { x: 10, y: 10 }, touches });
    });
  }

  /** Taps a field, puts `text` in place of what stands there and leaves it. */
  input(target: Target, text: string): Promise<void> {
    return this.#act(target, (element) => {
      const { fields } = this.top;
      this.#tell(element, 'focus', { value: fields.read(element), height: 0 });
      const value = fields.type(element, text);
      this.#tell(element, 'input', { value, cursor: value.length, keyCode: 0 });
      this.#tell(element, 'blur', { value, cursor: value.length });
    });
  }

  /** Chooses a value of a picker, radio group, slider or the like. */
  change(target: Target, value: unknown): Promise<void> {
    return this.#act(target, (element) => {
      if (listenersOf(element, 'change').length === 0)
        throw new Error(`nothing hears a change of ${target.words}`);
      this.#tell(element, 'change', { value });
    });
  }

  /** Any other event of an element, such as `scrolltolower`. */
  fire(target: Target, type: string, detail: unknown = {}): Promise<void> {
    return this.#act(target, (element) => this.#tell(element, type, detail));
  }

  /** The arrow of the navigation bar, or the phone's back gesture. */
  async back(): Promise<void> {
    this.parts.host.stack.navigateBack(1);
    await this.settled();
  }

  /** Pulls the page down, or scrolls to its end. */
  async scroll(way: 'pullDown' | 'toBottom'): Promise<void> {
    this.top.instance.call(way === 'pullDown' ? 'onPullDownRefresh' : 'onReachBottom');
    await this.settled();
  }

  /** A tab of the bar that WeChat draws. Throws for apps that draw their own: tap that. */
  async tapTab(words: string): Promise<void> {
    const { tabBar } = this.parts.host.core.pack.appJson;
    if (!tabBar || tabBar.custom === true) throw new Error('WeChat draws no tab bar for this mini-program');
    const index = tabBar.list.findIndex(({ text }) => text === words);
    const item = tabBar.list[index];
    if (!item) throw new Error(`no tab is called ${words}`);
    this.parts.host.stack.switchTab(item.pagePath);
    this.top.instance.call('onTabItemTap', this.parts.host.core.realm.copyIn({ ...item, index }));
    await this.settled();
  }

  /** Sends the page's card to a chat by WeChat's own menu. */
  async share(): Promise<void> {
    this.#share('menu');
    await this.settled();
  }

  /** Answers the dialog that is open by the words of one of its buttons. */
  async answerModal(words: string): Promise<void> {
    const { modal } = this.parts.screen;
    if (!modal?.choices.includes(words)) throw new Error(`no dialog offers ${words}`);
    modal.choose(words);
    await this.settled();
  }

  /** The phone finds or loses its network; the program is told. */
  async setNetwork(network: Network): Promise<void> {
    this.cutNetwork(network);
    await this.settled();
  }

  /** The same at once, in the middle of whatever the program is doing. */
  cutNetwork(network: Network = 'none'): void {
    this.phone.network = network;
    const tell = this.parts.wx[tellNetworkChange];
    if (isCallable(tell)) tell();
  }

  /** The person looks at something else. */
  async hide(): Promise<void> {
    this.top.hide();
    this.parts.callApp('onHide');
    this.#tellApp('Hide');
    await this.settled();
  }

  /** The person comes back to the program. */
  async show(): Promise<void> {
    this.parts.callApp('onShow');
    this.#tellApp('Show');
    this.top.show();
    await this.settled();
  }

  /** The person looks at something else for a while. */
  async leaveAndReturn(): Promise<void> {
    await this.hide();
    await this.show();
  }

  /** Ends the program as the phone does: at once, whatever it was doing. What it kept on the phone stays. */
  stop(): void {
    this.parts.host.core.kill();
    this.parts.host.stack.end();
  }

  /** Ends the program once it is at rest. Throws WeappProblem when something went wrong. */
  async close(): Promise<void> {
    try {
      await this.settled();
    } finally {
      this.stop();
    }
  }

  /** The person looks at WeChat's question and answers; the program hears of it later, and the step waits for that. */
  #askPhoneNumber(element: ViewElement): void {
    const { host, runtimeUrl } = this.parts;
    const { work, problems } = host.core;
    const done = work.begin('open-type="getPhoneNumber"');
    askPhoneNumber(host, runtimeUrl)
      .then((detail) => this.#tell(element, 'getphonenumber', detail))
      .catch((error: unknown) => problems.report(`open-type="getPhoneNumber": ${reasonOf(error)}`))
      .finally(done);
  }

  #share(from: 'menu' | 'button'): void {
    const { core } = this.parts.host;
    const { top } = this;
    if (!top.instance.has('onShareAppMessage')) throw new Error(`${top.path} gives no card for sharing`);
    const given = recordOf(top.instance.call('onShareAppMessage', core.realm.copyIn({ from })));
    const card: SharedCard = {
      title: textOf(given['title']) || top.title,
      path: textOf(given['path']) || top.path,
      imageUrl: textOf(given['imageUrl']),
    };
    if (card.imageUrl.startsWith('/') && !core.pack.has(card.imageUrl.slice(1)))
      core.problems.report(`${top.path} shares the picture ${card.imageUrl}, which is not in the package`);
    this.parts.media.shared.push(card);
  }

  #tellApp(moment: 'Show' | 'Hide'): void {
    const tell = this.parts.wx[tellAppMoment];
    if (isCallable(tell)) tell(moment);
  }

  #tell(element: ViewElement, type: string, detail: unknown): void {
    dispatchEvent(this.parts.host.core, element, { type, detail });
  }

  async #act(target: Target, act: (element: ViewElement) => void): Promise<void> {
    await this.settled();
    act(this.page.one(target));
    await this.settled();
  }
}
