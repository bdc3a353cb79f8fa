import { gridCode, villageCode, type clientOf } from '../../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { checkIns } from '@shared/contract/check-ins';
import { claims } from '@shared/contract/claims';
import { objections } from '@shared/contract/objections';
import { offices } from '@shared/contract/offices';
import { people } from '@shared/contract/people';
import { points } from '@shared/contract/points';
import { privacy } from '@shared/contract/privacy';
import { snapshots } from '@shared/contract/snapshots';
import { privacyNoticeVersion as version } from '@shared/domain/consent';
import { documents } from '../../_runtime/documents';
import { newId } from '../../_runtime/ids';
import { presetRulesOf } from '../../points/rules/rule-store';
import { insert } from './everything';
import { lookedAfterId, wang } from './village-samples';

interface Month {
  readonly client: ReturnType<typeof clientOf>;
  readonly now: string;
}

const { personId, name, phone } = wang;

const ruleOfHouseholds = presetRulesOf(villageCode, '2026-01-01').find(
  ({ appliesTo, deltaTenths, isEvidenceNeeded }) =>
    appliesTo.includes('household') && deltaTenths > 0 && !isEvidenceNeeded,
);

/** As liaison, as proxy and as secretary who gives an office. */
const serveOthers = async ({ client }: Month): Promise<void> => {
  const grant = { unitCode: gridCode, role: 'gridWorker', personId: 'worker' } as const;
  await client.ask(offices.submit, personId, grant);
  await client.ask(people.submitLiaison, 'secretary', { personId, householdIds: [lookedAfterId] });
  await client.ask(people.submitProxy, 'secretary', { personId: 'grandma', proxyId: personId });
};

const earnPoints = async ({ client }: Month): Promise<void> => {
  const post = (by: string, kind: 'person' | 'household', id: string, ruleId: string, note: string) =>
    client.ask(points.post, by, { subject: { kind, id }, ruleId, effectiveOn: '2026-10-20', note });
  const study = `${villageCode}-self-study`;
  await post('secretary', 'person', personId, study, `${name}同志学习笔记`);
  await post(personId, 'person', 'neighbour', study, 'good');
  await post('secretary', 'household', wang.formerHouseholdId, ruleOfHouseholds?.ruleId ?? '', '');
};

/** As the claimant, as the one who claims for another, and as the second person. */
const claim = async ({ client }: Month): Promise<void> => {
  const ruleId = `${villageCode}-errand`;
  const submit = async (by: string, id: string, note: string): Promise<string> => {
    const subject = { kind: 'person', id } as const;
    return (await client.ask(claims.submit, by, { subject, ruleId, note })).claimId;
  };
  const decide = (by: string, claimId: string, decision: 'confirm' | 'refuse') =>
    client.ask(claims.decide, by, { claimIds: [claimId], decision, reason: `${name}说的` });
  await decide('secretary', await submit(personId, personId, `${name}代办`), 'confirm');
  await decide(personId, await submit('neighbour', 'neighbour', 'ran'), 'confirm');
  await decide(personId, await submit('neighbour', 'neighbour', 'ran again'), 'refuse');
  await submit(personId, 'neighbour', 'carried');
};

/** About others' points, about the own ones, and as the one who answers. */
const object = async ({ client }: Month): Promise<void> => {
  const entryOf = async (id: string): Promise<string> => {
    const { items } = await client.ask(points.listEntries, 'secretary', { subject: { kind: 'person', id } });
    return items[0]?.entryId ?? '';
  };
  const raise = async (by: string, about: string, words: string): Promise<string> => {
    const { objectionId } = await client.ask(objections.raise, by, { entryId: await entryOf(about), words });
    return objectionId;
  };
  const answer = (by: string, objectionId: string, words: string) =>
    client.ask(objections.decide, by, { objectionId, decision: 'uphold', answer: words });
  await answer('secretary', await raise(personId, 'neighbour', `${name}在场`), `${name}看错了`);
  await answer('secretary', await raise('worker', personId, `没见到${name}`), `${name}的笔记在`);
  await answer(personId, await raise('worker', 'neighbour', 'never there'), 'there');
};

const photoOf = async (ownerId: string, now: string): Promise<string> => {
  const _id = newId(now);
  const size = { type: 'image/jpeg', width: 1, height: 1, bytes: 1, sha256: 'x' };
  await insert('media', {
    ...{ _id, villageCode, ownerId, state: 'accepted', reservedAt: now, acceptedAt: now },
    ...{ incomingFileId: `cloud://test.bucket/incoming/${_id}` },
    file: { fileId: `cloud://test.bucket/media/${_id}`, ...size },
  });
  return _id;
};

const report = async ({ client, now }: Month): Promise<void> => {
  const place = { words: '井边', point: { latitude: 33.1, longitude: 114.2, datum: 'gcj02' } } as const;
  const text = `我是${name}，电话${phone}，路灯坏了`;
  const send = async (id: string, words: string) =>
    client.ask(snapshots.submit, id, {
      ...{ kind: 'problem', text: words, place },
      photos: [await photoOf(id, now)],
    });
  const { snapshotId } = await send(personId, text);
  await client.ask(snapshots.advance, 'secretary', { snapshotId, action: 'accept' });
  await client.ask(snapshots.advance, personId, { snapshotId, action: 'dispatch', gridCode });

  const { snapshotId: otherId } = await send('grandma', 'dark');
  // As if the proxy had sent it: the client of the kit speaks for itself only.
  const stored = await documents.get<{ _id: string; steps: readonly object[] }>('snapshots', otherId);
  const steps = stored?.steps.map((step) => ({ ...step, proxyId: personId, proxyName: name }));
  await documents.put('snapshots', { ...stored, _id: otherId, ...{ steps } });
};

const takePart = async ({ client, now }: Month): Promise<void> => {
  const window = { startsAt: now, endsAt: '2026-10-20T06:00:00.000Z' };
  const cleaning = { kind: 'cleanUp', title: 'Clean', ...window } as const;
  const { activityId } = await client.ask(checkIns.openActivity, personId, cleaning);
  await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds: [personId, 'neighbour'] });
  const notice = { column: 'service', title: 'News', text: `联系人${name}` } as const;
  const { announcementId } = await client.ask(announcements.publish, personId, notice);
  await client.ask(announcements.get, personId, { announcementId });
  for (const householdId of [wang.formerHouseholdId, wang.householdId]) {
    await client.ask(checkIns.submitVisit, 'secretary', { householdId, note: `看望${name}` });
  }
  await client.ask(checkIns.submitVisit, personId, { householdId: lookedAfterId, note: 'well' });
};

const speakForOneself = async ({ client }: Month): Promise<void> => {
  const consents = [{ purpose: 'service', isGiven: true } as const];
  await client.ask(privacy.submitConsent, personId, { version, consents });
  const wish = { field: 'phone', wanted: phone } as const;
  const { correctionId } = await client.ask(privacy.submitCorrection, personId, wish);
  const yes = { correctionId, isAccepted: true, value: phone };
  await client.ask(privacy.decideCorrection, personId, yes);
  const other = await client.ask(privacy.submitCorrection, 'neighbour', { field: 'name', wanted: 'N' });
  const no = { correctionId: other.correctionId, isAccepted: false };
  await client.ask(privacy.decideCorrection, personId, no);
};

/** A month in which the one who goes takes part in everything. */
export const liveThrough = async (month: Month): Promise<void> => {
  await serveOthers(month);
  await earnPoints(month);
  await claim(month);
  await object(month);
  await report(month);
  await takePart(month);
  await speakForOneself(month);
};
