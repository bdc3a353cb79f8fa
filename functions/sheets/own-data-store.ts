import type { requestStates } from '@shared/contract/people';
import type { ConsentPurpose, CorrectableField } from '@shared/domain/consent';
import type { ClaimState, EntrySource, ObjectionState } from '@shared/domain/points-words';
import type { SnapshotKind, SnapshotState } from '@shared/domain/snapshot-workflow';
import type { IdentityDocument, ProxyDocument } from '../_runtime/actor';
import type { CollectionName } from '../_runtime/collections';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { findByIds } from '../_runtime/find-by-ids';
import type { Where } from '../_runtime/matchers';
import type { PersonEventDocument } from '../_runtime/roster/person-event';

/** What of other features' documents is told to the person they are about. */
interface OwnEntry extends Stored {
  readonly ruleTitle: string;
  readonly deltaTenths: number;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly recorderName: string;
  readonly source: EntrySource;
  readonly note: string;
  readonly reversalReason: string | null;
}
interface OwnCheckIn extends Stored {
  readonly activityId: string;
  readonly at: string;
  readonly way: string;
  readonly deltaTenths: number;
}
interface Titled extends Stored {
  readonly title: string;
}
interface OwnSnapshot extends Stored {
  readonly kind: SnapshotKind;
  readonly text: string;
  readonly state: SnapshotState;
  readonly submittedAt: string;
  readonly isAnonymous?: boolean;
  readonly place: { readonly words: string };
  readonly steps: readonly { readonly to: SnapshotState; readonly at: string; readonly note: string }[];
}
interface OwnVisit extends Stored {
  readonly householdName: string;
  readonly visitorName: string;
  readonly visitedOn: string;
  readonly note: string;
}
interface OwnConsent extends Stored {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly isGiven: boolean;
  readonly at: string;
}
interface OwnSession extends Stored {
  readonly label: string;
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
}
interface OwnRead extends Stored {
  readonly announcementId: string;
  readonly readAt: string;
}
interface OwnFile extends Stored {
  readonly openedOn: string;
  readonly endedOn: string | null;
  readonly reviews: readonly {
    readonly on: string;
    readonly isPassed: boolean;
    readonly words: string;
    readonly reviewerName: string;
  }[];
}
interface OwnClaim extends Stored {
  readonly subjectName: string;
  readonly ruleTitle: string;
  readonly quantity: number;
  readonly effectiveOn: string;
  readonly note: string;
  readonly state: ClaimState;
  readonly claimedAt: string;
  readonly deciderName: string | null;
  readonly reason: string;
}
interface OwnObjection extends Stored {
  readonly entryId: string;
  readonly words: string;
  readonly state: ObjectionState;
  readonly raisedAt: string;
  readonly answer: string;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
}
interface OwnCorrection extends Stored {
  readonly field: CorrectableField;
  readonly wanted: string;
  readonly words: string;
  readonly state: (typeof requestStates)[number];
  readonly askedAt: string;
  readonly decidedByName: string;
  readonly reason: string;
}

const newestFirst = [['_id', 'desc']] as const;

/** Everything that is kept about one person beside the record itself, each from the feature's own collection. */
export const ownDataStore = (documents: Documents, personId: string) => {
  const all = <T extends Stored>(collection: CollectionName, where: Where): Promise<readonly T[]> =>
    findAll<T>(documents, collection, { where, order: newestFirst });
  return {
    listEntries: () => all<OwnEntry>('ledgerEntries', { subjectId: personId }),
    listCheckIns: () => all<OwnCheckIn>('checkIns', { personId }),
    listSnapshots: () => all<OwnSnapshot>('snapshots', { reporterId: personId }),
    listVisitsMade: () => all<OwnVisit>('visits', { visitorId: personId }),
    listVisitsOf: (householdId: string) => all<OwnVisit>('visits', { householdId }),
    listConsents: () => all<OwnConsent>('consents', { personId }),
    listIdentities: () => all<IdentityDocument>('identities', { personId }),
    listSessions: () => all<OwnSession>('sessions', { personId }),
    listProxies: () => all<ProxyDocument>('proxies', { personId }),
    listRepresented: () => all<ProxyDocument>('proxies', { proxyId: personId }),
    listReads: () => all<OwnRead>('announcementReads', { personId }),
    listClaims: () => all<OwnClaim>('claims', { claimantId: personId }),
    listObjections: () => all<OwnObjection>('objections', { objectorId: personId }),
    listCorrections: () => all<OwnCorrection>('corrections', { personId }),
    listApplicantFiles: () => all<OwnFile>('applicants', { personId }),
    listEvents: () => all<PersonEventDocument>('personEvents', { personId }),

    /** Titles by id. */
    async titles(
      collection: 'activities' | 'announcements',
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, string>> {
      const found = await findByIds<Titled>(documents, collection, ids);
      return new Map([...found.values()].map(({ _id, title }) => [_id, title]));
    },

    /** What entries were for, by their ids. */
    async ruleTitles(entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const found = await findByIds<OwnEntry>(documents, 'ledgerEntries', entryIds);
      return new Map([...found.values()].map(({ _id, ruleTitle }) => [_id, ruleTitle]));
    },
  };
};

export type OwnDataStore = ReturnType<typeof ownDataStore>;
