import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import type { Partnership } from '../../domain/partnership';
import type { Occurrence } from '../../domain/rotation';
import { Card } from '../../ui/card';
import { presenceOf } from './presence';
import styles from './presence.module.css';
import { VisitColumn } from './visit-column';
import { WeekStrip } from './week-strip';

export type PresenceCardProps = {
  partnership: Partnership;
  /** From Monday of this week on, by date; `undefined` until they are there. */
  occurrences: readonly Occurrence[] | undefined;
  today: string;
};

/** Who of either house is in the other one today, or who comes next, and the week in short. */
export function PresenceCard({ partnership, occurrences, today }: PresenceCardProps) {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const houses = useHouses();
  const visits = useMemo(
    () => occurrences && presenceOf(occurrences, partnership, today),
    [occurrences, partnership, today],
  );
  const cities = partnership.houseIds.flatMap((id) => houses.find((house) => house.id === id)?.city ?? []);
  const isPlanned = visits?.some(({ there, next }) => there.length > 0 || next !== undefined) ?? true;
  return (
    <Card
      title={t('presence.title', { cities: formats.list(cities) })}
      actions={<Link href={paths.rotation}>{t('presence.rotation')}</Link>}
    >
      <div aria-busy={visits === undefined} className={styles['columns']}>
        {isPlanned ? (
          visits?.map((each) => <VisitColumn key={each.homeId} visits={each} today={today} />)
        ) : (
          <p className="muted">{t('presence.nothing')}</p>
        )}
      </div>
      {occurrences && <WeekStrip partnership={partnership} occurrences={occurrences} today={today} />}
    </Card>
  );
}
