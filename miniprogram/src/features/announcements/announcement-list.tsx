import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { announcementColumns, type AnnouncementColumn } from '@shared/contract/announcements';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { Pressable } from '@/components/content/pressable';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { classNames } from '@/components/theme/class-names';
import { AnnouncementRow } from './announcement-row';
import { useListAnnouncements } from './api';
import { copy } from './copy';
import './announcements.scss';

interface ColumnPickerProps {
  readonly columns: readonly AnnouncementColumn[];
  readonly chosen: AnnouncementColumn | null;
  readonly onChoose: (column: AnnouncementColumn | null) => void;
}

/** Seven words do not fit beside each other on a phone: they slide. */
function ColumnPicker({ columns, chosen, onChoose }: ColumnPickerProps) {
  return (
    <ScrollView scrollX className="column-picker" enhanced showScrollbar={false}>
      <View className="column-picker__row" role="tablist" ariaLabel={copy.columnLabel}>
        {[null, ...columns].map((column) => (
          <Pressable
            key={column ?? 'all'}
            role="tab"
            isSelected={column === chosen}
            className={classNames(
              'column-picker__option',
              column === chosen && 'column-picker__option--chosen',
            )}
            onPress={() => onChoose(column)}
          >
            {column === null ? copy.allColumns : copy.columns[column]}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}

export interface AnnouncementListProps {
  /** The column it opens with, as an address has it; all of them when it knows none such. */
  readonly first?: string | undefined;
}

/** The notices of the village, of one column or of all. */
export function AnnouncementList({ first }: AnnouncementListProps) {
  const asked = announcementColumns.find((known) => known === first) ?? null;
  const [column, setColumn] = useState(asked);
  // The one that was asked for stands in front: further back it would have slid out of sight.
  const columns =
    asked === null ? announcementColumns : [asked, ...announcementColumns.filter((other) => other !== asked)];
  const answer = useListAnnouncements(column);
  return (
    <>
      <ColumnPicker columns={columns} chosen={column} onChoose={setColumn} />
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(announcements) =>
          announcements.length === 0 ? (
            <EmptyState
              title={column === null ? copy.empty : copy.emptyColumn}
              advice={copy.emptyAdvice}
              icon="bell"
            />
          ) : (
            <>
              <Card kind="list">
                {announcements.map((announcement) => (
                  <AnnouncementRow key={announcement.announcementId} announcement={announcement} />
                ))}
              </Card>
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
