import type { Me } from '@/api/use-me';
import { AuditsView } from '@/features/audits/audits-view';
import { OfficesView } from '@/features/offices/offices-view';
import { RequestsView } from '@/features/requests/requests-view';
import { SettingsView } from '@/features/settings/settings-view';
import { UnitsView } from '@/features/units/units-view';
import { useChosenVillage } from '@/api/chosen-village';
import { copy as words } from '@/features/workbench/copy';
import type { OrganisationKey } from '@/features/workbench/links';
import { DeskHead } from './desk-head';

export interface OrganisationDeskProps {
  readonly section: OrganisationKey;
  readonly me: Me;
}

function Content({ section, me }: OrganisationDeskProps) {
  // The workbench is that of one village; the pages of the organisation reach as far as the office does.
  const chosen = useChosenVillage();
  switch (section) {
    case 'requests':
      return <RequestsView me={me} />;
    case 'offices':
      return <OfficesView me={me} />;
    case 'units':
      return <UnitsView me={me} unitCode={null} />;
    case 'settings':
      return <SettingsView unitCode={chosen} />;
    case 'audits':
      return <AuditsView me={me} />;
  }
}

/** One part of the organisation at the workbench of a computer. */
export const OrganisationDesk = ({ section, me }: OrganisationDeskProps) => (
  <>
    <DeskHead title={words.organisation[section]} />
    <Content key={section} section={section} me={me} />
  </>
);
