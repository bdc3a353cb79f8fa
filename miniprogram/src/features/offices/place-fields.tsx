import { AnswerView } from '@/api/answer-view';
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

interface ChoicesProps extends PlaceProps {
  readonly places: readonly Named[];
  readonly none: string;
  readonly noneAdvice?: string;
}

function Choices({ label, chosen, places, none, noneAdvice, onChoose }: ChoicesProps) {
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
}

/** A village in the caller's reach, of one unit when named. */
export function VillageField({ within, ...props }: PlaceProps & { readonly within?: string }) {
  const answer = useListVillages();
  return (
    <Field label={props.label} problem={props.problem} isBare>
      <AnswerView answer={answer}>
        {({ items }) => (
          <Choices
            {...props}
            none={copy.noVillages}
            places={items
              .filter(({ villageCode }) => within === undefined || isWithin(villageCode, within))
              .map(({ villageCode, name }) => ({ key: villageCode, name }))}
          />
        )}
      </AnswerView>
    </Field>
  );
}

export function GridField({ villageCode, ...props }: PlaceProps & { readonly villageCode: string | null }) {
  const answer = useListGrids(villageCode);
  return (
    <Field label={props.label} problem={props.problem} isBare>
      <AnswerView answer={answer}>
        {({ items }) => (
          <Choices
            {...props}
            none={copy.noGrids}
            noneAdvice={copy.noGridsAdvice}
            places={items.map(({ gridCode, name }) => ({ key: gridCode, name }))}
          />
        )}
      </AnswerView>
    </Field>
  );
}

export function TownshipField({ countyCode, ...props }: PlaceProps & { readonly countyCode: string }) {
  const answer = useListUnits(countyCode);
  return (
    <Field label={props.label} problem={props.problem} isBare>
      <AnswerView answer={answer}>
        {({ items }) => (
          <Choices
            {...props}
            none={copy.noTownships}
            places={items
              .filter(({ state }) => state === 'active')
              .map(({ unitCode, name }) => ({ key: unitCode, name }))}
          />
        )}
      </AnswerView>
    </Field>
  );
}
