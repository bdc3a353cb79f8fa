import type { FunctionComponent } from 'react';
import { Buttons } from './samples/buttons';
import { Charts } from './samples/charts';
import { Choices } from './samples/choices';
import { Codes } from './samples/codes';
import { Facts } from './samples/facts';
import { Fields } from './samples/fields';
import { Files } from './samples/files';
import { Frame } from './samples/frame';
import { Icons } from './samples/icons';
import { Notices } from './samples/notices';
import { Panels } from './samples/panels';
import { Papers } from './samples/papers';
import { People } from './samples/people';
import { Photos } from './samples/photos';
import { Ranks } from './samples/ranks';
import { Rows } from './samples/rows';
import { Search } from './samples/search';
import { States } from './samples/states';
import { StepSamples } from './samples/steps';
import { Tables } from './samples/tables';
import { Tree } from './samples/tree';
import type { SectionKey } from './section-keys';

export const sections: Readonly<Record<SectionKey, FunctionComponent>> = {
  buttons: Buttons,
  fields: Fields,
  choices: Choices,
  search: Search,
  files: Files,
  codes: Codes,
  rows: Rows,
  people: People,
  ranks: Ranks,
  charts: Charts,
  photos: Photos,
  facts: Facts,
  tables: Tables,
  tree: Tree,
  steps: StepSamples,
  notices: Notices,
  states: States,
  panels: Panels,
  papers: Papers,
  frame: Frame,
  icons: Icons,
};
