/**
 * For the durability test: opens the database file given as first argument and writes without end, five streams at once,
 * until it is killed. Prints one line for each write after its promise resolved.
 */
import { openEngine } from '../open-engine';

const [file, run] = process.argv.slice(2);
if (file === undefined || run === undefined) throw new Error('usage: durability-writer.ts <file> <run>');
const engine = openEngine({ file });
const acknowledge = (id: string): void => {
  process.stdout.write(`${id}\n`);
};

async function insertForever(stream: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const _id = `${run ?? ''}-${stream.toString()}-${count.toString()}`;
    await engine.insert('entries', [{ _id, stream, text: 'x'.repeat(300) }]);
    acknowledge(_id);
  }
}

/** Each transaction writes an entry and adds it to a total; after any crash the two must agree. */
async function postForever(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const _id = `${run ?? ''}-post-${count.toString()}`;
    const transaction = await engine.startTransaction();
    await engine.insert('entries', [{ _id, stream: 'post' }], transaction);
    const total = { filter: { _id: 'total' }, change: { $inc: { posts: 1 } }, isUpsert: true };
    await engine.update('totals', total, transaction);
    await engine.commit(transaction);
    acknowledge(_id);
  }
}

async function writeForever(): Promise<void> {
  await engine.createCollection({
    name: 'entries',
    indexes: [{ name: 'byStream', fields: [{ field: 'stream', direction: 'asc' }] }],
  });
  await engine.createCollection({ name: 'totals', indexes: [] });
  await Promise.all([postForever(), ...[1, 2, 3, 4].map(insertForever)]);
}

void writeForever();
