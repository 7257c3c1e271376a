import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats, useSettings } from '../../app/settings-context';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { usePlanWords } from '../../app/use-plan-words';
import type { ContactRow } from '../../domain/contact-row';
import { diallingForm } from '../../domain/phone';
import type { Occurrence } from '../../domain/rotation';
import { useLive } from '../../storage/use-live';
import { lastEnd } from './presence';
import styles from './presence.module.css';

/** One visitor of today: name, number as it is dialled from here, room, until when. */
export function VisitorLine({ days }: { days: readonly Occurrence[] }) {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const words = usePlanWords();
  const { storage } = useServices();
  const { me } = useSettings().settings;
  const houses = useHouses();
  const own = useOwnHouse();
  const [first] = days;
  const personId = first?.personId ?? '';
  const contact = useLive<ContactRow | undefined>(
    async () => (personId === '' ? undefined : storage.contacts.get(personId)),
    [storage, personId],
    undefined,
  );
  if (!first) return null;
  const isHere = contact !== undefined && contact.deletedAt === 0;
  const phone = isHere ? contact.phones[0] : undefined;
  const country = houses.find(({ id }) => id === first.homeHouseId)?.country ?? own?.country ?? '';
  const end = lastEnd(days);
  const hour = days.find(({ kind }) => kind === 'officeHour');
  const facts = [
    me?.contactId === personId && personId !== '' ? t('presence.you') : '',
    words.where(first),
    end === '' ? '' : t('presence.until', { time: formats.wallClock(end) }),
    hour && days.length > 1 ? `${words.kind(hour.kind)} ${words.time(hour.time)}` : '',
    hour && days.length === 1 ? words.kind(hour.kind) : '',
  ];
  return (
    <div className={styles['visitor']}>
      {isHere ? (
        <Link href={paths.contact(personId)} className={styles['name']}>
          {first.personName}
        </Link>
      ) : (
        <span className={styles['name']}>{first.personName}</span>
      )}
      {phone && (
        <span className="tabular">{diallingForm(phone.value, country, own?.country ?? country)}</span>
      )}
      <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
    </div>
  );
}
