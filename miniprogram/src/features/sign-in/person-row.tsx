import { View } from '@tarojs/components';
import { ListRow } from '@/components/content/list-row';
import { Tag, type TagTone } from '@/components/content/tag';
import type { Role } from '@shared/domain/roles';
import { roleWords } from '@/words/role-copy';
import { rolesToShow, type DevPerson } from './people';
import './sign-in.scss';

const tones: Readonly<Record<Role, TagTone>> = {
  secretary: 'red',
  supervisor: 'gold',
  countyOfficer: 'gold',
  townshipOfficer: 'gold',
  committeeMember: 'red',
  householdLiaison: 'green',
  gridWorker: 'green',
  member: 'blue',
  villager: 'plain',
};

export function PersonRow({ person, onPick }: { readonly person: DevPerson; readonly onPick: () => void }) {
  return (
    <ListRow
      title={person.name}
      trail={
        <View className="sign-in__roles">
          {rolesToShow(person).map((role) => (
            <Tag key={role} word={roleWords[role]} tone={tones[role]} />
          ))}
        </View>
      }
      onPress={onPick}
    />
  );
}
