import { useTranslation } from 'react-i18next';
import { today } from '../../app/today';
import { paperSizes, sheetLanguageChoices, sheetMarkings } from '../../print/sheet-languages';
import { plannerSpans } from '../../print/wall-planner/planner-content';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import type { PlannerChoices } from '../../print/wall-planner/planner-choices';

export type PlannerOptionsProps = {
  value: PlannerChoices;
  onChange: (change: Partial<PlannerChoices>) => void;
};

/** How the planner is made: how long, in which language, on which paper. */
export function PlannerOptions({ value, onChange }: PlannerOptionsProps) {
  const { t } = useTranslation(['wallPlanner', 'contactSheet']);
  return (
    <>
      <Select
        label={t('wallPlanner:year')}
        value={String(value.year)}
        onChange={(year) => onChange({ year: Number(year) })}
        choices={yearsAround(value.year).map((year) => ({ id: String(year), text: String(year) }))}
      />
      <RadioGroup
        label={t('wallPlanner:span.label')}
        value={value.span}
        onChange={(span) => onChange({ span })}
        choices={plannerSpans.map((id) => ({ id, text: t(`wallPlanner:span.${id}`) }))}
      />
      <Select
        label={t('contactSheet:choice.languages')}
        value={value.languages}
        onChange={(languages) => onChange({ languages })}
        choices={sheetLanguageChoices.map((id) => ({ id, text: t(`contactSheet:languages.${id}`) }))}
      />
      <Select
        label={t('contactSheet:choice.paper')}
        value={value.paper}
        onChange={(paper) => onChange({ paper })}
        choices={paperSizes.map((id) => ({ id, text: id }))}
      />
      <Select
        label={t('contactSheet:choice.marking')}
        value={value.marking}
        onChange={(marking) => onChange({ marking })}
        choices={sheetMarkings.map((id) => ({ id, text: t(`contactSheet:marking.${id}`) }))}
      />
    </>
  );
}

/** Years to choose from: last year's planner is looked up, those of the next years are made. */
function yearsAround(chosen: number): number[] {
  const present = Number(today().slice(0, 4));
  const offered = [-1, 0, 1, 2, 3].map((step) => present + step);
  return [...new Set([...offered, chosen])].toSorted((a, b) => a - b);
}
