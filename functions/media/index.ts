import { media } from '@shared/contract/media';
import { write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { prepareUpload } from './prepare-upload';
import { preparePhoto, submitPhoto } from './submit-photo';

export const routes = [
  write(media.prepareUpload, prepareUpload),
  write(media.submit, submitPhoto, preparePhoto),
];

export const main = serve(routes);
