import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { YearPlace } from './use-year-focus';
import type { YearStripData } from './use-year-strip';
import type { YearWords } from './use-year-words';
import styles from './year-strip.module.css';

export type YearBarProps = {
  strip: YearStripData;
  words: YearWords;
  place: YearPlace | undefined;
  onOpen: (place: YearPlace) => void;
};

/** The marked week in words, with the way to it for whoever does not use the keyboard. */
export function YearBar({ strip, words, place, onOpen }: YearBarProps) {
  const { t } = useTranslation('rotationYear');
  const person = strip.groups.flatMap(({ people }) => people).find(({ key }) => key === place?.row);
  const isShown = place !== undefined && strip.mondays.includes(place.monday);
  if (!isShown) {
    return (
      <div className={styles['bar']}>
        <p className={styles['sentence']}>{t('bar.hint')}</p>
      </div>
    );
  }
  const { monday } = place;
  const sum = person?.weeks.get(monday);
  const told = sum ? words.sum(sum) : '';
  const closed = strip.byHouse.flatMap(({ house, closed: byWeek }) => {
    const days = byWeek.get(monday);
    return days ? [words.closed(house, days)] : [];
  });
  const what = told === '' ? closed : [told, ...closed];
  return (
    <div className={styles['bar']}>
      <p className={styles['sentence']}>
        {person ? words.cell(monday, person.name, what) : [words.week(monday), ...closed].join('; ')}
      </p>
      <Button size="small" onPress={() => onOpen(place)}>
        {t('bar.open')}
      </Button>
    </div>
  );
}
