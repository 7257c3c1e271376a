import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NobodyPlanned } from '../../app/nobody-planned';
import { paths } from '../../app/paths';
import { RotationViews } from '../../app/rotation-views';
import { useToday } from '../../app/today';
import type { House } from '../../domain/house';
import { mondayOf, mondaysOfYear } from '../../domain/iso-weeks';
import { isoWeek } from '../../domain/plain-date';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { PageHeader } from '../../ui/page-header';
import type { YearPlace } from './use-year-focus';
import { useYearStrip } from './use-year-strip';
import { useYearWords } from './use-year-words';
import { YearBar } from './year-bar';
import { yearChoice } from './year-choice';
import { YearLegend } from './year-legend';
import { YearStrip } from './year-strip';
import styles from './year-strip.module.css';

const noHouses: readonly House[] = [];

/** A whole year at a glance: for each person in which weeks they sit in the other house. */
export function RotationYearScreen() {
  const { t } = useTranslation('rotationYear');
  const [, navigate] = useLocation();
  const today = useToday();
  const now = mondayOf(today);
  const { year } = yearChoice.use();
  // The heading comes first and is focused, for which all that is there is laid out; the strip is built after it in slices.
  const strip = useDeferredValue(useYearStrip(year) ?? null, null);
  const words = useYearWords(strip?.houses ?? noHouses);
  const [place, setPlace] = useState<YearPlace>();

  const show = (next: number) => yearChoice.set({ year: next });
  const open = ({ row, monday }: YearPlace) => {
    const isPerson = strip?.groups.some(({ people }) => people.some(({ key }) => key === row));
    // In the present week today is what one looks for.
    const date = monday === now ? today : monday;
    navigate(isPerson ? paths.rotationDayOf(date, encodeURIComponent(row)) : paths.rotationDay(date));
  };
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title', { year })}
        subtitle={t('weeks', { count: mondaysOfYear(year).length })}
        views={<RotationViews />}
        actions={
          <Button icon={CalendarDays} onPress={() => navigate(paths.wallPlanner)}>
            {t('wallPlanner')}
          </Button>
        }
        tools={
          <div role="group" aria-label={t('toolbar.label')} className={styles['steps']}>
            <IconButton
              aria-label={t('toolbar.year', { year: year - 1 })}
              icon={ChevronLeft}
              variant="secondary"
              onPress={() => show(year - 1)}
            />
            <Button onPress={() => show(isoWeek(today).year)}>{t('toolbar.thisYear')}</Button>
            <IconButton
              aria-label={t('toolbar.year', { year: year + 1 })}
              icon={ChevronRight}
              variant="secondary"
              onPress={() => show(year + 1)}
            />
          </div>
        }
      />
      {strip?.isEmpty ? (
        <NobodyPlanned />
      ) : (
        <>
          <div className={styles['panel']} aria-busy={strip === null}>
            {strip && (
              <>
                <YearStrip
                  strip={strip}
                  words={words}
                  now={now}
                  year={year}
                  onYear={show}
                  onOpen={open}
                  onPlace={setPlace}
                />
                <YearBar strip={strip} words={words} place={place} onOpen={open} />
              </>
            )}
          </div>
          {strip && (
            <YearLegend houses={strip.byHouse.map(({ house }) => house)} ownHouseId={strip.ownHouseId} />
          )}
        </>
      )}
    </div>
  );
}
