import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/radio-group';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import { PlanTable } from './plan-table';
import { CountLine } from './count-line';
import { isStrayKept } from './plan-result';
import { isOpen, reasonsIn, withRule } from './plan-rows';
import { type RuleChoice, usualRules } from './plan-draft';
import type { StepProps } from './step-props';
import { usePlanWords } from './use-plan-words';
import { useFormats } from '../../app/settings-context';
import styles from './wizard.module.css';

const ruleChoices: readonly RuleChoice[] = ['keep', 'skip', 'move'];

/** Every day with what speaks against it, decided by rule or one by one. */
export function CheckStep({ draft, change, view }: StepProps) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const words = usePlanWords(view.houses);
  const [shown, setShown] = useState<'all' | 'notable'>('all');
  const { rows, series } = view;
  const reasons = reasonsIn(rows);
  const names = { host: view.host?.city ?? '', home: view.home?.city ?? '' };
  const notable = rows.filter(
    (row) => row.facts.length > 0 || row.outcome.kind !== 'takesPlace' || isOpen(row),
  );

  return (
    <div className={styles['check']}>
      <p className={styles['counts']} role="status">
        <CountLine rows={rows} />
      </p>
      {series.strays.length > 0 && (
        <section aria-labelledby="plan-strays" className={styles['panel']}>
          <h3 id="plan-strays">{t('strays.title')}</h3>
          <p className={styles['hint']}>{t('strays.lead')}</p>
          {series.strays.map((stray) => (
            <RadioGroup
              key={stray.date}
              label={t('strays.one', {
                to: formats.longDate(stray.to),
                date: formats.shortWeekdayDate(stray.date),
              })}
              direction="row"
              value={isStrayKept(stray, draft, series.plan) ? 'keep' : 'drop'}
              onChange={(what) =>
                change((now) => ({ ...now, strays: { ...now.strays, [stray.date]: what } }))
              }
              choices={[
                { id: 'keep', text: t('strays.keep') },
                { id: 'drop', text: t('strays.drop') },
              ]}
            />
          ))}
        </section>
      )}
      {reasons.length > 0 && (
        <section aria-labelledby="plan-rules" className={styles['panel']}>
          <h3 id="plan-rules">{t('rules.title')}</h3>
          <p className={styles['hint']}>{t('rules.lead')}</p>
          <div className={styles['rules']}>
            {reasons.map(({ reason, count }) => (
              <Select
                key={reason}
                label={t(`reason.${reason}`, { count, ...names })}
                choices={ruleChoices.map((id) => ({ id, text: t(`rule.${id}`) }))}
                value={draft.rules[reason] ?? usualRules[reason]}
                onChange={(id) => {
                  const rule = ruleChoices.find((each) => each === id);
                  if (rule) change((now) => ({ ...now, ...withRule(now, reason, rule, rows) }));
                }}
              />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="plan-rows" className={styles['rowsPart']}>
        <header className={styles['rowsHead']}>
          <h3 id="plan-rows">{t('rows.title')}</h3>
          {rows.length > 0 && (
            <SegmentedControl
              label={t('rows.show')}
              value={shown}
              onChange={setShown}
              segments={[
                { id: 'all', text: t('rows.all') },
                { id: 'notable', text: t('rows.notable') },
              ]}
            />
          )}
        </header>
        {rows.length === 0 && <p className={styles['hint']}>{t('rows.none')}</p>}
        {rows.length > 0 && shown === 'notable' && notable.length === 0 && (
          <p className={styles['hint']}>{t('rows.nothingNotable')}</p>
        )}
        <PlanTable
          rows={shown === 'all' ? rows : notable}
          allRows={rows}
          view={view}
          words={words}
          choose={(patternDate, choice) =>
            change((now) => ({ ...now, choices: { ...now.choices, [patternDate]: choice } }))
          }
        />
      </section>
    </div>
  );
}
