import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { type ClockDoubt, readClock } from '../../domain/clock-text';
import type { StepProps } from './step-props';
import styles from './wizard.module.css';

/** The whole day, or from one time to another; times may be typed as people write them. */
export function TimeFields({
  draft,
  change,
  doubt,
}: Pick<StepProps, 'draft' | 'change'> & { doubt: ClockDoubt | undefined }) {
  const { t } = useTranslation('rotationWizard');
  const isStartOdd = readClock(draft.timeFrom) === undefined;
  const warning = doubt && t(`clock.${doubt}`);
  return (
    <div className={`${styles['times']} ${styles['wide']}`}>
      <RadioGroup
        label={t('who.time')}
        direction="row"
        value={draft.wholeDay ? 'whole' : 'part'}
        onChange={(id) => change({ wholeDay: id === 'whole' })}
        choices={[
          { id: 'whole', text: t('who.wholeDay') },
          { id: 'part', text: t('who.fromTo') },
        ]}
      />
      {!draft.wholeDay && (
        <div className={styles['clocks']}>
          <TextField
            label={t('who.timeFrom')}
            value={draft.timeFrom}
            onChange={(timeFrom) => change({ timeFrom })}
            onBlur={() => change({ timeFrom: readClock(draft.timeFrom) ?? draft.timeFrom })}
            maxLength={10}
            warning={isStartOdd ? warning : undefined}
          />
          <TextField
            label={t('who.timeTo')}
            value={draft.timeTo}
            onChange={(timeTo) => change({ timeTo })}
            onBlur={() => change({ timeTo: readClock(draft.timeTo) ?? draft.timeTo })}
            maxLength={10}
            warning={isStartOdd ? undefined : warning}
          />
        </div>
      )}
    </div>
  );
}
