import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { Button } from '@/components/form/button';
import { copy } from '../list-copy';
import { ignore, Sample } from '../section';

const member = { word: copy.roles.member, tone: 'red' } as const;
const edit = <Button word={copy.edit} kind="ghost" size="compact" onPress={ignore} />;

export const People = () => (
  <>
    <Sample state="normal">
      <Card kind="list">
        <PersonLine
          name={copy.people[0].name}
          tags={[member, { word: copy.roles.secretary }]}
          note={copy.personNote}
          onPress={ignore}
        />
        <PersonLine
          name={copy.people[1].name}
          note={copy.personNote}
          trail={copy.roles.grid}
          onPress={ignore}
        />
        <PersonLine name={copy.people[1].name} tags={[{ word: copy.roles.left }]} isFaint onPress={ignore} />
      </Card>
    </Sample>
    <Sample state="long">
      <Card kind="list">
        <PersonLine
          name={copy.people[3].name}
          tags={[member, { word: copy.roles.grid, tone: 'blue' }]}
          note={copy.longNote}
          trail={edit}
        />
        <PersonLine name={copy.people[3].name} tags={[member]} note={copy.longNote} onPress={ignore} />
      </Card>
    </Sample>
    <Sample state="pressed">
      <Card kind="list">
        <PersonLine name={copy.people[0].name} note={copy.personNote} onPress={ignore} />
      </Card>
    </Sample>
  </>
);
