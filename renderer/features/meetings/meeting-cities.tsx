import type { Lookup } from '../../app/use-lookup';
import type { Meeting } from '../../domain/meeting';
import { HouseMark } from '../../ui/house-mark';
import styles from './meetings.module.css';

export type MeetingCitiesProps = { meeting: Pick<Meeting, 'houseIds' | 'otherCities'>; lookup: Lookup };

/** The cities that take part, the own one first, each house with its mark. */
export function MeetingCities({ meeting: { houseIds, otherCities }, lookup }: MeetingCitiesProps) {
  if (houseIds.length + otherCities.length === 0) return null;
  const ownFirst = houseIds.toSorted(
    (one, other) => Number(other === lookup.own?.id) - Number(one === lookup.own?.id),
  );
  return (
    <p className={styles['cities']}>
      {ownFirst.map((id) => {
        const house = lookup.house(id);
        return (
          <span key={id} className={styles['city']}>
            {house && <HouseMark letter={house.letter} colour={house.colour} pattern={lookup.pattern(id)} />}
            {house?.city ?? id}
          </span>
        );
      })}
      {otherCities.map((city) => (
        <span key={city}>{city}</span>
      ))}
    </p>
  );
}
