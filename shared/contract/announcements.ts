import * as z from 'zod/mini';
import { rosterReadingRoles, roles, runningRoles } from '../domain/roles';
import { method } from './method';
import {
  idSchema,
  instantSchema,
  pageInput,
  pageOf,
  photoIdsSchema,
  photoSchema,
  villageInput,
  wordsSchema,
} from './schema';

/** 公告 columns: party building, oversight, services, and the three disclosures. */
export const announcementColumns = [
  'partyBuilding',
  'oversight',
  'service',
  'partyDisclosure',
  'villageDisclosure',
  'financeDisclosure',
] as const;
export type AnnouncementColumn = (typeof announcementColumns)[number];

export const announcementLimits = { titleCharsMax: 60, textCharsMax: 5_000, picturesMax: 9 } as const;

/** A line of the list. */
export const announcementSummarySchema = z.object({
  announcementId: idSchema,
  column: z.enum(announcementColumns),
  title: z.string(),
  /** The first words of the text. */
  excerpt: z.string(),
  isPinned: z.boolean(),
  publishedAt: instantSchema,
  /** Whether the caller has read it. */
  isRead: z.boolean(),
});
export type AnnouncementSummary = z.infer<typeof announcementSummarySchema>;

export const announcementSchema = z.object({
  ...announcementSummarySchema.shape,
  text: z.string(),
  pictures: z.array(photoSchema),
  publisherName: z.string(),
  /** How many have read it; null for those who hold no office. */
  readCount: z.nullable(z.int()),
});
export type Announcement = z.infer<typeof announcementSchema>;

export const publish = method({
  name: 'announcements.publish',
  does: 'Publishes a notice to everyone of the village.',
  kind: 'write',
  roles: runningRoles,
  input: z.object({
    ...villageInput,
    column: z.enum(announcementColumns),
    title: wordsSchema(announcementLimits.titleCharsMax),
    text: wordsSchema(announcementLimits.textCharsMax),
    /** mediaIds from `media.prepareUpload`, uploaded. */
    pictures: z._default(photoIdsSchema(0, announcementLimits.picturesMax), []),
    isPinned: z._default(z.boolean(), false),
  }),
  output: announcementSchema,
  errors: ['PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'],
});

export const list = method({
  name: 'announcements.list',
  does: 'Notices of the village, pinned first, then newest first.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, ...pageInput, column: z.optional(z.enum(announcementColumns)) }),
  output: pageOf(announcementSummarySchema),
  errors: [],
});

export const get = method({
  name: 'announcements.get',
  does: 'One notice in full; remembers that the caller has read it.',
  kind: 'read',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, announcementId: idSchema }),
  output: announcementSchema,
  errors: ['NotFound'],
});

export const listReaders = method({
  name: 'announcements.listReaders',
  does: 'Who of the village has read a notice and who has not.',
  kind: 'read',
  roles: rosterReadingRoles,
  input: z.object({
    ...villageInput,
    ...pageInput,
    announcementId: idSchema,
    scope: z.enum(['read', 'unread']),
  }),
  output: z.object({
    ...pageOf(z.object({ personId: idSchema, name: z.string(), readAt: z.nullable(instantSchema) })).shape,
    readCount: z.int(),
    unreadCount: z.int(),
  }),
  errors: ['NotFound'],
});

export const announcements = { publish, list, get, listReaders };
