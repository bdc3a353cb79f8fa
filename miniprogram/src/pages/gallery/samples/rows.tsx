import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { StoryRow } from '@/components/content/story-row';
import { Tag, type TagTone } from '@/components/content/tag';
import { Button } from '@/components/form/button';
import { copy } from '../copy';
import { samplePhoto } from '../sample-photo';
import { ignore, Sample } from '../section';

const tones: readonly TagTone[] = ['red', 'blue', 'green', 'gold', 'plain'];

const story = (
  <>
    <Tag word={copy.storyNotes[0]} tone="red" />
    <View>{copy.storyNotes[1]}</View>
    <View>{copy.storyNotes[2]}</View>
  </>
);

export const Rows = () => (
  <>
    {(['normal', 'pressed', 'focused'] as const).map((state) => (
      <Sample key={state} state={state}>
        <Card kind="list" title={copy.noticesTitle} more={{ words: copy.more, onPress: ignore }}>
          {copy.notices.map(({ tag, title }, index) => (
            <ListRow
              key={tag}
              tag={<Tag word={tag} tone={tones[index] ?? 'plain'} />}
              title={title}
              isOneLine={state === 'normal'}
              onPress={ignore}
            />
          ))}
        </Card>
      </Sample>
    ))}
    <Sample state="long">
      <Card kind="list">
        <ListRow title={copy.story} note={copy.noticeNote} trail={copy.trail} onPress={ignore} />
        <ListRow title={copy.village} note={copy.story} isNoteShort isStrong onPress={ignore} />
      </Card>
      <Card kind="list">
        <StoryRow text={copy.story} photoUrl={samplePhoto('field')} isStrong onPress={ignore}>
          {story}
        </StoryRow>
        <StoryRow text={copy.story} onPress={ignore}>
          {story}
        </StoryRow>
      </Card>
    </Sample>
    <Sample state="plain">
      <Card kind="attention">
        <ListRow
          title={copy.activity}
          note={copy.activityNote}
          isStrong
          trail={<Button word={copy.checkIn} onPress={ignore} />}
        />
      </Card>
      <Card kind="publicity">{copy.publicity}</Card>
      <View className="gallery__icons">
        {tones.map((tone) => (
          <Tag key={tone} word={copy.objection} tone={tone} />
        ))}
      </View>
    </Sample>
  </>
);
