import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import type { MeetingRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { HouseMark } from '../../ui/house-mark';
import { LocalizedText } from '../../ui/localized-text';
import styles from './detail.module.css';
import { otherNames } from './use-meeting-words';

/** Who took part: the contacts by house, the own one first, then those who are no contacts. */
export function MeetingPeople({ meeting, lookup }: { meeting: MeetingRow; lookup: Lookup }) {
  const { t } = useTranslation('meetings');
  const { storage } = useServices();
  const formats = useFormats();
  const ids = meeting.participantIds;
  const rows = useLive<ContactRow[] | undefined>(
    () => storage.contacts.getMany(ids),
    [storage, ids.join(' ')],
    undefined,
  );
  const contacts = (rows ?? []).filter(({ deletedAt }) => deletedAt === 0);
  const gone = rows ? ids.length - contacts.length : 0;
  const others = otherNames(meeting);
  const houses = lookup.houses.toSorted(
    (one, other) => Number(other.id === lookup.own?.id) - Number(one.id === lookup.own?.id),
  );
  const withoutHouse = contacts.filter(({ houseId }) => !lookup.house(houseId));
  return (
    <Card title={t('detail.participants')}>
      <div className={styles['groups']} aria-busy={rows === undefined}>
        {ids.length + others.length === 0 && <p className="muted">{t('detail.nobody')}</p>}
        {houses.map((house) => (
          <Group
            key={house.id}
            title={<HouseTitle house={house} lookup={lookup} />}
            contacts={contacts.filter(({ houseId }) => houseId === house.id)}
          />
        ))}
        <Group title={t('detail.withoutHouse')} contacts={withoutHouse} />
        {others.length > 0 && (
          <section>
            <h3 className={styles['groupTitle']}>{t('detail.others')}</h3>
            <ul className={styles['plain']}>
              {[...others.entries()].map(([at, name]) => (
                <li key={at}>{name}</li>
              ))}
            </ul>
          </section>
        )}
        {gone > 0 && (
          <p className="muted small">
            {t('detail.goneContacts', { count: gone, formatted: formats.number(gone) })}
          </p>
        )}
      </div>
    </Card>
  );
}

function HouseTitle({ house, lookup }: { house: House; lookup: Lookup }) {
  return (
    <>
      <HouseMark letter={house.letter} colour={house.colour} pattern={lookup.pattern(house.id)} />
      {house.city}
    </>
  );
}

function Group({ title, contacts }: { title: ReactNode; contacts: readonly ContactRow[] }) {
  const { collator, language } = useFormats();
  if (contacts.length === 0) return null;
  const sorted = contacts.toSorted((one, other) => collator.compare(contactLabel(one), contactLabel(other)));
  return (
    <section>
      <h3 className={styles['groupTitle']}>{title}</h3>
      <ul className={styles['plain']}>
        {sorted.map((contact) => (
          <li key={contact.id}>
            <Link href={paths.contact(contact.id)}>{contactLabel(contact)}</Link>
            {(contact.role.de || contact.role.nl) && (
              <span className={styles['role']}>
                <LocalizedText text={contact.role} language={language} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
