import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/radio-group';
import type { StartChoice } from './first-run-draft';

const choices: readonly StartChoice[] = ['sample', 'import', 'empty', 'restore'];

export type StartStepProps = {
  value: StartChoice;
  onChange: (start: StartChoice) => void;
};

/** What the desk begins with. */
export function StartStep({ value, onChange }: StartStepProps) {
  const { t } = useTranslation('firstRun');
  return (
    <RadioGroup<StartChoice>
      label={t('start.label')}
      labelHidden
      value={value}
      onChange={onChange}
      choices={choices.map((id) => ({
        id,
        text: <strong>{t(`start.${id}.title`)}</strong>,
        detail: t(`start.${id}.detail`),
      }))}
    />
  );
}
