import { AnswerView, type AnswerViewProps } from '@/api/answer-view';
import { EmptyState } from '@/components/feedback/empty-state';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { isWithin } from '@shared/domain/roles';
import { useListGrids, useListUnits, useListVillages } from './api';
import { copy } from './copy';
import type { Named } from './state';

interface PlaceProps {
  readonly label: string;
  readonly chosen: Named | null;
  readonly problem?: string | undefined;
  readonly onChoose: (place: Named) => void;
}

interface ChoicesProps<Answer> extends PlaceProps {
  readonly answer: AnswerViewProps<Answer>['answer'];
  readonly placesOf: (answer: Answer) => readonly Named[];
  readonly none: string;
  readonly noneAdvice?: string;
}

function PlaceField<Answer>(props: ChoicesProps<Answer>) {
  const { label, chosen, problem, answer, placesOf, none, noneAdvice, onChoose } = props;
  return (
    <Field label={label} problem={problem} isBare>
      <AnswerView answer={answer}>
        {(answered) => {
          const places = placesOf(answered);
          if (places.length === 0) return <EmptyState title={none} advice={noneAdvice} icon="place" />;
          return (
            <ChoiceGrid
              label={label}
              chosen={chosen?.key ?? null}
              onChoose={(key) => {
                const place = places.find((each) => each.key === key);
                if (place !== undefined) onChoose(place);
              }}
              options={places.map(({ key, name }) => ({ key, word: name }))}
            />
          );
        }}
      </AnswerView>
    </Field>
  );
}

/** A village in the caller's reach, of one unit when named. */
export function VillageField({ within, ...props }: PlaceProps & { readonly within?: string }) {
  return (
    <PlaceField
      {...props}
      answer={useListVillages()}
      none={copy.noVillages}
      placesOf={({ items }) =>
        items
          .filter(({ villageCode }) => within === undefined || isWithin(villageCode, within))
          .map(({ villageCode, name }) => ({ key: villageCode, name }))
      }
    />
  );
}

export function GridField({ villageCode, ...props }: PlaceProps & { readonly villageCode: string | null }) {
  return (
    <PlaceField
      {...props}
      answer={useListGrids(villageCode)}
      none={copy.noGrids}
      noneAdvice={copy.noGridsAdvice}
      placesOf={({ items }) => items.map(({ gridCode, name }) => ({ key: gridCode, name }))}
    />
  );
}

export function TownshipField({ countyCode, ...props }: PlaceProps & { readonly countyCode: string }) {
  return (
    <PlaceField
      {...props}
      answer={useListUnits(countyCode)}
      none={copy.noTownships}
      placesOf={({ items }) =>
        items.filter(({ state }) => state === 'active').map(({ unitCode, name }) => ({ key: unitCode, name }))
      }
    />
  );
}
