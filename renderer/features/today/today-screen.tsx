import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { useHouses, useOwnHouse } from '../../app/use-places';
import type { House } from '../../domain/house';
import { isoWeek } from '../../domain/plain-date';
import { PageHeader } from '../../ui/page-header';
import { ContactPoints } from './contact-points';
import { DueSoon } from './due-soon';
import { PresenceCards } from './presence-cards';
import { RecentChanges } from './recent-changes';
import styles from './today.module.css';
import { ToDo } from './to-do';
import { useShownPartnerships } from './use-shown-partnerships';

/** The first screen of the morning: which day, whom to ask in either house, what waits, what changed. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const day = useToday();
  const banks = useBanks();
  return (
    <div className={styles['screen']}>
      <PageHeader title={formats.longDate(day)} subtitle={t('week', { week: isoWeek(day).week })} />
      <PresenceCards today={day} />
      <div className={styles['banks']}>
        {banks.map((house) => (
          <ContactPoints key={house.id} house={house} />
        ))}
      </div>
      <div className={styles['below']}>
        <DueSoon />
        <ToDo />
        <RecentChanges />
      </div>
    </div>
  );
}

/** The houses of the partnership in the top bar, own one first; with all partnerships, those of the active ones. */
function useBanks(): House[] {
  const houses = useHouses();
  const own = useOwnHouse();
  const chosen = useShownPartnerships();
  const ids = [...new Set([own?.id, ...chosen.flatMap((each) => each.houseIds)])];
  return ids.flatMap((id) => houses.find((house) => house.id === id) ?? []);
}
