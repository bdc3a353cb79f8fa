import { rules } from '@shared/contract/rules';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { copyRules } from './copy-rules';
import { endRule } from './end-rule';
import { getBook } from './get-book';
import { getTrial } from './get-trial';
import { listPresets } from './list-presets';
import { listVersions } from './list-versions';
import { publishCategoryCap } from './publish-category-cap';
import { publishRule } from './publish-rule';

export const routes = [
  read(rules.getBook, getBook),
  read(rules.listVersions, listVersions),
  read(rules.listPresets, listPresets),
  read(rules.getTrial, getTrial),
  write(rules.copy, copyRules),
  write(rules.publish, publishRule),
  write(rules.end, endRule),
  write(rules.publishCategoryCap, publishCategoryCap),
];

export const main = serve(routes);
