import { useTranslation } from 'react-i18next';
import { paperSizes, sheetLanguageChoices, sheetMarkings } from '../../print/sheet-languages';
import { plannerSpans } from '../../print/wall-planner/planner-content';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import type { PlannerChoices } from './planner-choices';
import styles from './wall-planner.module.css';

export type PlannerOptionsProps = {
  value: PlannerChoices;
  onChange: (change: Partial<PlannerChoices>) => void;
};

/** How the planner is made: how long, in which language, on which paper. */
export function PlannerOptions({ value, onChange }: PlannerOptionsProps) {
  const { t } = useTranslation(['wallPlanner', 'contactSheet']);
  return (
    <div className={styles['options']}>
      <RadioGroup
        label={t('wallPlanner:span.label')}
        value={value.span}
        onChange={(span) => onChange({ span })}
        choices={plannerSpans.map((id) => ({ id, text: t(`wallPlanner:span.${id}`) }))}
      />
      <Select
        label={t('contactSheet:choice.languages')}
        value={value.languages}
        onChange={(id) => {
          const languages = sheetLanguageChoices.find((each) => each === id);
          if (languages) onChange({ languages });
        }}
        choices={sheetLanguageChoices.map((id) => ({ id, text: t(`contactSheet:languages.${id}`) }))}
      />
      <Select
        label={t('contactSheet:choice.paper')}
        value={value.paper}
        onChange={(id) => {
          const paper = paperSizes.find((each) => each === id);
          if (paper) onChange({ paper });
        }}
        choices={paperSizes.map((id) => ({ id, text: id }))}
      />
      <Select
        label={t('contactSheet:choice.marking')}
        value={value.marking}
        onChange={(id) => {
          const marking = sheetMarkings.find((each) => each === id);
          if (marking) onChange({ marking });
        }}
        choices={sheetMarkings.map((id) => ({ id, text: t(`contactSheet:marking.${id}`) }))}
      />
    </div>
  );
}
