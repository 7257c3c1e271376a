import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner';
import { RadioGroup } from '../ui/radio-group';
import styles from './record-form.module.css';
import { useFormats } from './settings-context';

/** A part of the record that was changed both here and elsewhere, ready to be read and decided. */
export type ClashChoice = {
  leaf: string;
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
  /** Which of the two stands in the form now. */
  chosen: 'mine' | 'theirs';
  onChoose: (whose: 'mine' | 'theirs') => void;
};

export type ChangedElsewhereProps = {
  /** Names of the parts that the form took over. */
  taken: readonly string[];
  clashes: readonly ClashChoice[];
  onDismiss: () => void;
};

/** Says what someone else changed while the form was open, and lets the officer choose where both did. */
export function ChangedElsewhere({ taken, clashes, onDismiss }: ChangedElsewhereProps) {
  const { t } = useTranslation('recordForm');
  const formats = useFormats();
  if (taken.length === 0 && clashes.length === 0) return null;
  return (
    <Banner
      kind={clashes.length > 0 ? 'warning' : 'info'}
      live
      title={t('elsewhere.title')}
      {...(clashes.length === 0 && { onDismiss })}
    >
      {taken.length > 0 && <p>{t('elsewhere.taken', { fields: formats.list([...taken]) })}</p>}
      {clashes.length > 0 && <p>{t('elsewhere.choose')}</p>}
      <div className={styles['clashes']}>
        {clashes.map(({ leaf, label, mine, theirs, chosen, onChoose }) => (
          <RadioGroup
            key={leaf}
            label={label}
            choices={[
              { id: 'mine', text: mine, detail: t('elsewhere.mine') },
              { id: 'theirs', text: theirs, detail: t('elsewhere.theirs') },
            ]}
            value={chosen}
            onChange={onChoose}
          />
        ))}
      </div>
    </Banner>
  );
}
