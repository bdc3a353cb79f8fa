import type { OfficeRole } from '@shared/domain/roles';
import { peopleLimits } from '@shared/contract/people';
import { ChoiceList } from '@/components/form/choice-list';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { Notice } from '@/components/feedback/notice';
import { Segments } from '@/components/form/segments';
import { Switch } from '@/components/form/switch';
import { TextField } from '@/components/form/text-field';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import { PersonPicker } from './person-picker';
import { GridField, TownshipField, VillageField } from './place-fields';
import { isAboveVillages, placeStepsFor, scopeOf, unitCodeFor, villageOfOffice } from './state';
import type { GiveFor, GiveForm } from './use-give-form';

interface FieldsProps extends GiveFor {
  readonly form: GiveForm;
}

export function RoleField({
  form,
  grantable,
}: {
  readonly form: GiveForm;
  readonly grantable: readonly OfficeRole[];
}) {
  const { draft, problemOf } = form;
  return (
    <Field label={copy.roleLabel} problem={problemOf('role')} isBare>
      <ChoiceList
        label={copy.roleLabel}
        chosen={draft.value.role}
        onChoose={(role) => draft.change({ role, unit: null })}
        options={grantable.map((key) => ({ key, word: roleWords[key], note: copy.does[key] }))}
      />
    </Field>
  );
}

/** Where it is held, as far as that is not clear from who gives it. */
export function PlaceFields({ form, ownCode, village: given }: FieldsProps) {
  const { draft, problemOf } = form;
  const { role, village, unit } = draft.value;
  if (role === null) return null;
  const steps = placeStepsFor(role, ownCode);
  const problem = problemOf('place');
  return (
    <>
      {steps.includes('township') && (
        <TownshipField
          label={copy.placeLabels.township}
          countyCode={ownCode}
          chosen={unit}
          problem={problem}
          onChoose={(place) => draft.change({ unit: place })}
        />
      )}
      {steps.includes('village') && given === null && (
        <VillageField
          label={copy.placeLabels.village}
          chosen={village}
          problem={steps.includes('grid') ? undefined : problem}
          onChoose={(place) => draft.change({ village: place, unit: null, person: null })}
        />
      )}
      {steps.includes('grid') && (village !== null || !steps.includes('village')) && (
        <GridField
          key={village?.key ?? ''}
          label={copy.placeLabels.grid}
          villageCode={village?.key ?? null}
          chosen={unit}
          problem={problem}
          onChoose={(place) => draft.change({ unit: place })}
        />
      )}
    </>
  );
}

/** Who is to hold it. */
export function HolderFields({ form, ownCode, person: given }: FieldsProps) {
  const { draft, problemOf, isNew } = form;
  const { role, village, person, who, name, phone } = draft.value;
  if (role === null || given !== null) return null;
  const isAbove = isAboveVillages(role);
  const unitCode = unitCodeFor(draft.value, ownCode);
  const villageCode = isAbove ? (village?.key ?? null) : villageOfOffice(unitCode);
  // Nobody can be looked for before it is known where.
  const isPlaceKnown = isAbove ? village !== null : unitCode !== null;
  return (
    <>
      {isAbove && (
        <Segments
          label={copy.whoLabel}
          chosen={who}
          onChoose={(key) => draft.change({ who: key })}
          options={(['roster', 'new'] as const).map((key) => ({ key, word: copy.who[key] }))}
        />
      )}
      {isNew ? (
        <>
          <Notice words={copy.newNote} />
          <TextField
            label={copy.newName}
            value={name}
            charsMax={peopleLimits.nameCharsMax}
            problem={problemOf('name')}
            onChange={(typed) => draft.change({ name: typed })}
          />
          <TextField
            label={copy.newPhone}
            value={phone}
            charsMax={13}
            kind="digits"
            problem={problemOf('phone')}
            onChange={(typed) => draft.change({ phone: typed })}
          />
        </>
      ) : (
        <>
          {isAbove && (
            <VillageField
              label={copy.personVillage}
              within={unitCode ?? ownCode}
              chosen={village}
              onChoose={(place) => draft.change({ village: place, person: null })}
            />
          )}
          {isPlaceKnown && (
            <PersonPicker
              key={villageCode ?? ''}
              label={copy.personLabel}
              villageCode={villageCode}
              scope={scopeOf(role)}
              chosen={person}
              problem={problemOf('person')}
              onChoose={(chosen) => draft.change({ person: chosen })}
            />
          )}
        </>
      )}
    </>
  );
}

/** From when to when. */
export function TermFields({ form }: { readonly form: GiveForm }) {
  const { draft, today, problemOf } = form;
  const { fromOn, hasEnd, toOn } = draft.value;
  return (
    <>
      <DateField
        label={copy.fromOn}
        value={fromOn}
        problem={problemOf('fromOn')}
        onChange={(on) => draft.change({ fromOn: on })}
      />
      <Switch
        title={copy.hasEnd}
        note={copy.hasEndNote}
        isOn={hasEnd}
        onChange={(isOn) => draft.change({ hasEnd: isOn })}
      />
      {hasEnd && (
        <DateField
          label={copy.toOn}
          value={toOn}
          min={fromOn > today ? fromOn : today}
          problem={problemOf('toOn')}
          onChange={(on) => draft.change({ toOn: on })}
        />
      )}
    </>
  );
}
