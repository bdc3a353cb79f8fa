import * as z from 'zod/mini';
import { roles } from '../domain/roles';
import { method } from './method';
import { idSchema, instantSchema, photoSchema, villageInput } from './schema';

export const mediaLimits = { photoBytesMax: 10_000_000, pixelsMax: 50_000_000, sidePixelsMin: 16 } as const;

export const prepareUpload = method({
  name: 'media.prepareUpload',
  does: 'Reserves a place for one photo and tells where to PUT its bytes.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({
    ...villageInput,
    /** Size of the file; refused early when larger than allowed. */
    bytes: z.optional(z.int().check(z.minimum(1))),
  }),
  output: z.object({
    mediaId: idSchema,
    /** `PUT` the raw bytes here with `uploadHeaders`, before `expiresAt`. */
    uploadUrl: z.string(),
    uploadHeaders: z.record(z.string(), z.string()),
    /** For `wx.cloud.uploadFile`, which makes its own URL. */
    cloudPath: z.string(),
    expiresAt: instantSchema,
  }),
  errors: ['PhotoTooLarge'],
});

export const submit = method({
  name: 'media.submit',
  does: 'Has an uploaded photo checked and cleaned at once; whatever uses the photo does so too, if this was not called.',
  kind: 'write',
  roles,
  isOpenToProxy: true,
  input: z.object({ ...villageInput, mediaId: idSchema }),
  output: photoSchema,
  errors: ['PhotoMissing', 'PhotoTooLarge', 'PhotoUnreadable'],
});

export const media = { prepareUpload, submit };
