import * as z from 'zod/mini';
import { officeRoles, roles } from '../domain/roles';
import { activitySchema } from './check-ins';
import { announcementSummarySchema } from './announcements';
import { method } from './method';
import { monthSchema, villageInput } from './schema';
import { snapshotSummarySchema } from './snapshots';

export const get = method({
  name: 'home.get',
  does: 'Everything the first page shows, in one call.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput }),
  output: z.object({
    villageCode: z.string(),
    villageName: z.string(),
    /** Stars held, 0-5; null until the village has been scored. */
    stars: z.nullable(z.int()),
    announcements: z.array(announcementSummarySchema),
    /** An activity on now that the caller may join and has not. */
    activity: z.nullable(activitySchema),
    points: z.object({
      month: monthSchema,
      scoreTenths: z.int(),
      /** From the newest published ranking. */
      published: z.nullable(
        z.object({
          month: monthSchema,
          rank: z.int(),
          change: z.nullable(z.int()),
          isInPublicity: z.boolean(),
        }),
      ),
      /** Oldest first, the running month last; at most six. */
      trend: z.array(z.object({ month: monthSchema, scoreTenths: z.int() })),
    }),
    /** The caller was reminded of having no entry yet in the running month, and still has none. */
    reminder: z.nullable(z.object({ month: monthSchema })),
    /** The caller's snapshots that wait for a yes or no. */
    toConfirm: z.array(snapshotSummarySchema),
  }),
  errors: ['NotFound'],
});

export const getWorkbench = method({
  name: 'home.getWorkbench',
  does: 'What waits for an office holder, as counts.',
  kind: 'read',
  roles: officeRoles,
  input: z.object({ ...villageInput }),
  output: z.object({
    villageCode: z.string(),
    villageName: z.string(),
    snapshotsToAccept: z.int(),
    snapshotsToDispatch: z.int(),
    snapshotsInWork: z.int(),
    /** Dispatched to a grid the caller works in. */
    snapshotsOfMyGrid: z.int(),
    openActivities: z.int(),
    /** Who asks to be taken up, and what people want put right on the roster. */
    joinRequestsPending: z.int(),
    correctionsPending: z.int(),
    /** 申报 that wait for a second person, and 异议 that wait for an answer, of the village or by now of the township. */
    claimsWaiting: z.int(),
    objectionsWaiting: z.int(),
    /** What the checks have found and nobody has looked at; scores that are still not what their entries say, looked at or not. */
    findingsOpen: z.int(),
    scoreDifferences: z.int(),
    entriesThisMonth: z.int(),
    memberCount: z.int(),
  }),
  errors: ['NotFound'],
});

export const home = { get, getWorkbench };
