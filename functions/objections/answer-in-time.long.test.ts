import type { Backend } from '../_runtime/testing';
import { main as settle } from '../settle-objections/index';
import { clock } from '../points/testing/points-village';
import {
  answerTo,
  get,
  raisedAgainst,
  refusedDecide,
  startObjectionVillage,
} from './testing/objection-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startObjectionVillage();
});
afterAll(() => backend.stop());

const friday = clock.now;
const late = '2026-11-25T16:05:00.000Z';
afterEach(() => {
  clock.now = friday;
});

const fire = () => settle({ Type: 'Timer', TriggerName: 'settle-objections', Time: late, Message: '' });

it('the village answers at the last moment, or the township is asked: never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    clock.now = friday;
    const { objectionId } = await raisedAgainst(`m-0${round.toString()}`);
    clock.now = late;
    const [answer] = await Promise.all([answerTo('secretary', objectionId), fire()]);
    const after = await get('secretary', objectionId);
    expect([answer.ok, after.state, after.escalatedAt]).toEqual(
      answer.ok ? [true, 'upheld', null] : [false, 'escalated', late],
    );
    await fire();
    expect((await get('secretary', objectionId)).state).toBe(after.state);
    expect(await refusedDecide('secretary', objectionId)).toBe('StateConflict');
  }
});
