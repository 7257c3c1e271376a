import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NobodyPlanned } from '../../app/nobody-planned';
import { RotationViews } from '../../app/rotation-views';
import { useToday } from '../../app/today';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { usePlanWords } from '../../app/use-plan-words';
import { useRotations } from '../../app/use-rotations';
import { useWeekWords } from '../../app/use-week-words';
import { halfYearOf, mondayOf } from '../../domain/iso-weeks';
import { Button } from '../../ui/button';
import { HouseMark } from '../../ui/house-mark';
import { IconButton } from '../../ui/icon-button';
import { PageHeader } from '../../ui/page-header';
import { Select } from '../../ui/select';
import { listChoices, moveHalf } from './list-choices';
import { ListedWeekPart } from './listed-week';
import styles from './rotation-list.module.css';
import { useHalfYear } from './use-half-year';

/** All days of a half year week by week, as text: for reading aloud, for narrow windows, for a quick look. */
export function RotationListScreen() {
  const { t } = useTranslation('rotationList');
  const today = useToday();
  const chosen = listChoices.use();
  // Drawn in slices: the buttons answer at once, however many lines there are.
  const shown = useDeferredValue(chosen);
  const { ready, weeks, people, houses, person, houseId } = useHalfYear(shown);
  // Nothing is drawn before the plan is there: no week says that it is empty which is only not read yet.
  const drawn = useDeferredValue<typeof weeks | undefined>(ready ? weeks : undefined, undefined);
  const rotations = useRotations();
  const allHouses = useHouses();
  const ownHouseId = useOwnHouse()?.id;
  const words = usePlanWords();
  const weekWords = useWeekWords();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string>();

  const here = mondayOf(today);
  useEffect(() => {
    const heading = wanted && list.current?.querySelector<HTMLElement>(`[data-week="${wanted}"] h2`);
    if (!heading || !drawn) return;
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
    setWanted(undefined);
  }, [wanted, drawn]);

  const everybody = { id: '', text: t('filter.everybody') };
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title', { half: chosen.half, year: chosen.year })}
        subtitle={
          first &&
          last &&
          t('weeks', { from: weekWords.number(first.monday), until: weekWords.number(last.monday) })
        }
        views={<RotationViews />}
        tools={
          <div className={styles['toolbar']}>
            <div role="group" aria-label={t('toolbar.label')} className={styles['steps']}>
              <IconButton
                aria-label={t('toolbar.earlier')}
                icon={ChevronLeft}
                variant="secondary"
                onPress={() => moveHalf(-1)}
              />
              <Button
                onPress={() => {
                  listChoices.set(halfYearOf(today));
                  setWanted(here);
                }}
              >
                {t('toolbar.thisWeek')}
              </Button>
              <IconButton
                aria-label={t('toolbar.later')}
                icon={ChevronRight}
                variant="secondary"
                onPress={() => moveHalf(1)}
              />
            </div>
            <Select
              label={t('filter.person')}
              labelHidden
              choices={[everybody, ...people.map(({ key, name }) => ({ id: key, text: name }))]}
              value={person}
              onChange={(id) => listChoices.set({ person: id })}
              className={styles['filter']}
            />
            <Select
              label={t('filter.house')}
              labelHidden
              choices={[
                { id: '', text: t('filter.bothHouses') },
                ...houses.map((house) => ({
                  id: house.id,
                  text: t('filter.from', { city: house.city }),
                  mark: (
                    <HouseMark
                      letter={house.letter}
                      colour={house.colour}
                      pattern={house.id === ownHouseId ? 'plain' : 'hatched'}
                    />
                  ),
                })),
              ]}
              value={houseId}
              onChange={(id) => listChoices.set({ houseId: id })}
              className={styles['filter']}
            />
          </div>
        }
      />
      {rotations?.length === 0 ? (
        <NobodyPlanned />
      ) : (
        <div ref={list} className={styles['list']} aria-busy={drawn === undefined}>
          {drawn?.map((week) => (
            <ListedWeekPart
              key={week.monday}
              week={week}
              words={words}
              weekWords={weekWords}
              houses={allHouses}
              ownHouseId={ownHouseId}
              today={today}
            />
          ))}
        </div>
      )}
    </div>
  );
}
