import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NobodyPlanned } from '../../app/nobody-planned';
import { paths } from '../../app/paths';
import { RotationViews } from '../../app/rotation-views';
import { useToday } from '../../app/today';
import { useRotations } from '../../app/use-rotations';
import { mondayOf } from '../../domain/iso-weeks';
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

/** A whole year at a glance: for each person in which weeks they sit in the other house. */
export function RotationYearScreen() {
  const { t } = useTranslation('rotationYear');
  const [, navigate] = useLocation();
  const today = useToday();
  const now = mondayOf(today);
  const { year } = yearChoice.use();
  const { ready, strip } = useYearStrip(year);
  // Drawn in slices, the first time too: forty people have more than two thousand cells.
  const drawn = useDeferredValue<typeof strip | undefined>(ready ? strip : undefined, undefined);
  const words = useYearWords();
  const rotations = useRotations();
  const [place, setPlace] = useState<YearPlace>();

  const show = (next: number) => yearChoice.set({ year: next });
  const open = ({ row, monday }: YearPlace) => {
    const isPerson = strip.groups.some(({ people }) => people.some(({ key }) => key === row));
    // In the present week today is what one looks for.
    const date = monday === now ? today : monday;
    navigate(isPerson ? paths.rotationDayOf(date, encodeURIComponent(row)) : paths.rotationDay(date));
  };
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title', { year })}
        subtitle={t('weeks', { count: strip.mondays.length })}
        views={<RotationViews />}
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
      {rotations?.length === 0 ? (
        <NobodyPlanned />
      ) : (
        <>
          <div className={styles['panel']} aria-busy={drawn === undefined}>
            {drawn && (
              <>
                <YearStrip
                  strip={drawn}
                  words={words}
                  now={now}
                  onYear={show}
                  onOpen={open}
                  onPlace={setPlace}
                />
                <YearBar strip={drawn} words={words} place={place} onOpen={open} />
              </>
            )}
          </div>
          <YearLegend houses={strip.byHouse.map(({ house }) => house)} ownHouseId={strip.ownHouseId} />
        </>
      )}
    </div>
  );
}
