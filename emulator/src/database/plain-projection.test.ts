import { Aggregator } from 'mingo/aggregator';
import { mingoOptions } from './query-operators';
import './aggregate';
import { keepFields, keptFields } from './plain-projection';

const documents = [
  { _id: 'a', name: 'n', list: [{ x: 1 }, { x: 2 }], deep: { y: null }, none: null },
  { _id: 'b', name: '', extra: 0 },
];

it.each([[{ name: 1 }], [{ name: true, _id: 1, list: 1 }], [{ deep: 1, none: 1, missing: 1 }]])(
  'keeps of %j what a whole $project would',
  (projection) => {
    const fields = keptFields(projection);
    expect(fields).not.toBeNull();
    const whole = new Aggregator([{ $project: projection }], mingoOptions).run(structuredClone(documents));
    expect(keepFields(documents, fields ?? [])).toEqual(whole);
  },
);

it.each([
  [{}],
  [{ _id: 0, name: 1 }],
  [{ name: 0 }],
  [{ name: '$extra' }],
  [{ 'deep.y': 1 }],
  [{ name: { $concat: ['$name', '!'] } }],
  ['name'],
  [undefined],
])('leaves %j to the machinery', (projection) => {
  expect(keptFields(projection)).toBeNull();
});
