import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { assertNever } from '../../domain/assert-never';
import type { IsoWeekday } from '../../domain/rotation';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { type PlanHint, planHints } from './plan-hints';
import type { StepProps } from './step-props';
import { usePlanWords } from './use-plan-words';
import styles from './wizard.module.css';

/** What is worth knowing about the pattern, in sentences; a better weekday can be taken at once. */
export function PlanHints({ draft, change, view }: Pick<StepProps, 'draft' | 'change' | 'view'>) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const words = usePlanWords(view.houses);
  const today = useToday();
  const hints = planHints(draft, view.series.plan, view.closingDays, today);
  if (hints.length === 0) return null;

  const take = (weekday: IsoWeekday) =>
    change(draft.pattern === 'monthly' ? { monthWeekday: weekday } : { weekdays: [weekday] });
  const tell = (hint: PlanHint): string => {
    switch (hint.kind) {
      case 'best': {
        const days = hint.best.map(({ weekday }) => words.weekday(weekday));
        const count = hint.best[0]?.dates.length ?? 0;
        const best =
          count === 0
            ? t('hint.bestFree', { days: formats.list(days) })
            : t('hint.best', { count, day: formats.list(days) });
        const yours = hint.chosen.map(({ weekday, dates }) =>
          t('hint.yours', { count: dates.length, day: words.weekday(weekday) }),
        );
        return [best, ...yours].join(' ');
      }
      case 'flipEvery':
        return t('hint.flipEvery', {
          year: String(hint.year),
          next: String(hint.year + 1),
          count: hint.every,
          parity: t(`hint.parity.${hint.parity}`),
        });
      case 'flipParity':
        return t('hint.flipParity', { year: String(hint.year), next: String(hint.year + 1) });
      case 'untilBeforeFrom':
      case 'noEnd':
      case 'veryLong':
      case 'past':
      case 'weekend':
      case 'fifth':
        return t(`hint.${hint.kind}`);
      default:
        return assertNever(hint);
    }
  };

  return (
    <section aria-label={t('hint.title')} className={styles['hints']}>
      {hints.map((hint) => (
        <Banner
          key={hint.kind}
          kind={hint.kind === 'untilBeforeFrom' ? 'warning' : 'info'}
          actions={
            hint.kind === 'best' ? (
              <>
                {hint.best.slice(0, 3).map(({ weekday }) => (
                  <Button key={weekday} size="small" onPress={() => take(weekday)}>
                    {t('hint.take', { day: words.weekday(weekday) })}
                  </Button>
                ))}
              </>
            ) : undefined
          }
        >
          {tell(hint)}
        </Banner>
      ))}
    </section>
  );
}
