import { announcements } from '@shared/contract/announcements';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { getAnnouncement } from './get-announcement';
import { listAnnouncements } from './list-announcements';
import { listReaders } from './list-readers';
import { preparePictures, publishAnnouncement } from './publish-announcement';

export const routes = [
  write(announcements.publish, publishAnnouncement, preparePictures),
  read(announcements.list, listAnnouncements),
  read(announcements.get, getAnnouncement),
  read(announcements.listReaders, listReaders),
];

export const main = serve(routes);
