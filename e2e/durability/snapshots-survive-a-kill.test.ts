import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { media } from '@shared/contract/media';
import { snapshots, type Snapshot } from '@shared/contract/snapshots';
import { apiClient, type ApiClient } from '../../tools/local-runtime/api-client';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import {
  restartRuntimeProcess,
  startRuntimeProcess,
  type RuntimeProcess,
} from '../../tools/local-runtime/runtime-process';
import { aPhoto } from './a-photo';
import { repeatAll, streamUntilKilled, type Begun, type Errand } from './killed-stream';
import { signInAs } from './sign-in-as';
import { wholeList } from './whole-list';

const rounds = 2;
const clients = 4;
const answersPerRound = 8;

describe('a stream of snapshots with photos through two kills', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'snapshots-survive-'));
  const begun: Begun<Snapshot>[] = [];
  let runtime: RuntimeProcess;
  let villager: ApiClient;
  let answersAgain: Snapshot[];

  beforeAll(async () => {
    await copyDemoVillage(dataDir);
    runtime = await startRuntimeProcess(dataDir);
    villager = await signInAs('villager', runtime.address);
    const nextErrand = () => submitErrand(villager.token);
    for (let round = 1; round <= rounds; round += 1) {
      begun.push(
        ...(await streamUntilKilled({ runtime, nextErrand, clients, killAfterAnswers: answersPerRound })),
      );
      runtime = await restartRuntimeProcess(runtime);
    }
    answersAgain = await repeatAll(begun, runtime.address);
  });

  afterAll(async () => {
    await runtime.kill();
    rmSync(dataDir, { recursive: true });
  });

  it('is really cut off: some snapshots were never answered', () => {
    expect(begun.filter(({ answer }) => answer === undefined).length).toBeGreaterThanOrEqual(rounds);
  });

  it('answers a repeated key with the first answer', () => {
    for (const [index, { answer }] of begun.entries()) {
      if (answer !== undefined) expect(answersAgain[index]).toEqual(answer);
    }
  });

  it('has every snapshot exactly once', async () => {
    const mine = await wholeList((position) => villager.call(snapshots.list, { scope: 'mine', ...position }));
    const ofThisStream = mine.filter(({ text }) => text.startsWith('stream-'));
    const ids = ofThisStream.map(({ snapshotId }) => snapshotId);
    expect(ids.toSorted()).toEqual(answersAgain.map(({ snapshotId }) => snapshotId).toSorted());
    expect(new Set(ofThisStream.map(({ text }) => text)).size).toBe(begun.length);
  });

  it('still has every photo', async () => {
    for (const { snapshotId } of answersAgain) {
      const { photos } = await villager.call(snapshots.get, { snapshotId });
      const answer = await fetch(photos[0]!.url);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
      expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
    }
  });
});

/** Reserves a place, uploads and submits; repeating it goes the whole way again with the same keys, as the app does. */
function submitErrand(token: string): Errand<Snapshot> {
  const uploadKey = randomUUID();
  const submitKey = randomUUID();
  return async (address) => {
    const client = apiClient(address, token);
    const place = await client.call(media.prepareUpload, { bytes: aPhoto.length }, uploadKey);
    const { status } = await fetch(place.uploadUrl, {
      method: 'PUT',
      headers: place.uploadHeaders,
      body: new Uint8Array(aPhoto),
    });
    if (status !== 200) throw new Error(`the upload was answered with ${status}`);
    const photos = [place.mediaId];
    return client.call(snapshots.submit, { kind: 'problem', text: `stream-${submitKey}`, photos }, submitKey);
  };
}
