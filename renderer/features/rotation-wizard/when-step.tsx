import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { IsoWeekday } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { DateList } from './date-list';
import { halfYearFrom, patternChoices, yearEndOf } from './plan-draft';
import type { StepProps } from './step-props';
import { usePlanWords } from './use-plan-words';
import styles from './wizard.module.css';

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];
const ordinals = [1, 2, 3, 4, 5, -1] as const;
const rhythms = Array.from({ length: 12 }, (_, at) => at + 1);

/** The pattern and the time in which it holds, with what is worth knowing about both. */
export function WhenStep({ draft, change, view }: StepProps) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const words = usePlanWords(view.houses);
  const { pattern } = draft;
  const offered =
    pattern === 'rule' || draft.rule !== '' ? (['rule', ...patternChoices] as const) : patternChoices;
  const hasWeekdays = pattern === 'everyWeeks' || pattern === 'odd' || pattern === 'even';
  const dates = {
    separator: formats.dateSeparator,
    firstDayOfWeek: formats.firstWeekday === 7 ? ('sun' as const) : ('mon' as const),
  };
  const tick = (weekday: IsoWeekday, on: boolean) =>
    change((now) => ({
      ...now,
      weekdays: weekdays.filter((each) => (each === weekday ? on : now.weekdays.includes(each))),
    }));

  return (
    <div className={styles['fields']}>
      <RadioGroup
        label={t('when.pattern')}
        value={pattern}
        onChange={(id) => change({ pattern: id })}
        choices={offered.map((id) => ({
          id,
          text: t(`patternName.${id}`),
          detail: id === 'rule' ? t('when.foreignRule') : t(`patternDetail.${id}`),
        }))}
        className={styles['wide']}
      />
      {pattern === 'everyWeeks' && (
        <Select
          label={t('when.every')}
          choices={rhythms.map((count) => ({
            id: String(count),
            text: count === 1 ? t('when.everyWeek') : t('when.everyWeeks', { count }),
          }))}
          value={String(draft.every)}
          onChange={(id) => change({ every: Number(id) })}
        />
      )}
      {hasWeekdays && (
        <fieldset className={styles['wide']}>
          <legend className={styles['legend']}>{t('when.weekdays')}</legend>
          <div className={styles['weekdays']}>
            {weekdays.map((weekday) => (
              <Checkbox
                key={weekday}
                checked={draft.weekdays.includes(weekday)}
                onChange={(on) => tick(weekday, on)}
              >
                {words.weekday(weekday)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      {pattern === 'monthly' && (
        <>
          <Select
            label={t('when.ordinal')}
            choices={ordinals.map((ordinal) => ({
              id: String(ordinal),
              text: t(`ordinalName.${ordinal === -1 ? 'last' : ordinal}`),
            }))}
            value={String(draft.ordinal)}
            onChange={(id) => change({ ordinal: ordinals.find((each) => String(each) === id) ?? 1 })}
          />
          <Select
            label={t('when.monthWeekday')}
            choices={weekdays.map((weekday) => ({ id: String(weekday), text: words.weekday(weekday) }))}
            value={String(draft.monthWeekday)}
            onChange={(id) => change({ monthWeekday: weekdays.find((each) => String(each) === id) ?? 1 })}
          />
        </>
      )}
      {pattern === 'dates' ? (
        <DateList dates={draft.dates} onChange={(days) => change({ dates: days })} words={words} />
      ) : (
        <>
          <DateField
            {...dates}
            label={t('when.from')}
            value={draft.from || undefined}
            onChange={(from) => change({ from: from ?? '' })}
          />
          <DateField
            {...dates}
            label={t('when.until')}
            value={draft.until || undefined}
            onChange={(until) => change({ until: until ?? '' })}
          />
          {draft.from !== '' && (
            <div role="group" aria-label={t('when.quick')} className={`${styles['quick']} ${styles['wide']}`}>
              <Button size="small" onPress={() => change({ until: halfYearFrom(draft.from) })}>
                {t('when.halfYear')}
              </Button>
              <Button size="small" onPress={() => change({ until: yearEndOf(draft.from) })}>
                {t('when.yearEnd')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
