import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import type { Lookup } from '../../app/use-lookup';
import { useOpenLink } from '../../app/use-open-link';
import { contactCountry } from '../../domain/contact-country';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { ownerSides } from '../../domain/idea-owner-sides';
import { dialLink, diallingForm } from '../../domain/phone';
import type { IdeaRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { HouseMark } from '../../ui/house-mark';
import { Icon } from '../../ui/icon';
import styles from './detail.module.css';

const nobody: ContactRow[] = [];

/** Who answers for the idea on each side, with the number to call, and who else takes part. */
export function IdeaPeople({ idea, lookup }: { idea: IdeaRow; lookup: Lookup }) {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const sides = ownerSides(idea, lookup.own?.id);
  const ids = [...sides.map(({ contactId }) => contactId).filter(Boolean), ...idea.peopleIds];
  const rows = useLive(() => storage.contacts.getMany(ids), [storage, ids.join(' ')], nobody);
  const contactOf = (id: string) => rows.find((row) => row.id === id && row.deletedAt === 0);
  const people = idea.peopleIds.flatMap((id) => contactOf(id) ?? []);
  return (
    <Card title={t('detail.owners')}>
      <div className={styles['sidesOf']}>
        {sides.length === 0 && <p className="muted">{t('detail.nobody')}</p>}
        {sides.map(({ houseId, name, contactId }) => {
          const house = lookup.house(houseId);
          const contact = contactOf(contactId);
          const city = house?.city ?? houseId;
          return (
            <div key={houseId} className={styles['ownerOf']}>
              {house && (
                <HouseMark
                  letter={house.letter}
                  colour={house.colour}
                  pattern={lookup.pattern(houseId)}
                  size="large"
                />
              )}
              <div className={styles['ownerWords']}>
                <p className={styles['caption']}>{t('detail.ownerIn', { city })}</p>
                {contact ? (
                  <Person contact={contact} lookup={lookup} />
                ) : (
                  <p className={name ? styles['name'] : 'muted'}>{name || t('detail.nobody')}</p>
                )}
              </div>
            </div>
          );
        })}
        {people.length > 0 && (
          <div className={styles['others']}>
            <h3 className={styles['caption']}>{t('detail.people')}</h3>
            <ul className={styles['plain']}>
              {people.map((contact) => (
                <li key={contact.id}>
                  <Link href={paths.contact(contact.id)}>{contactLabel(contact)}</Link>
                  <span className="muted small">{` ${lookup.house(contact.houseId)?.city ?? contact.company}`}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}

function Person({ contact, lookup }: { contact: ContactRow; lookup: Lookup }) {
  const { t } = useTranslation('ideas');
  const openLink = useOpenLink();
  const country = contactCountry(contact, lookup.houses);
  const name = contactLabel(contact);
  const phone = contact.phones.find(({ kind }) => kind !== 'fax')?.value;
  const link = phone && dialLink(phone, country);
  return (
    <>
      <p className={styles['name']}>
        <Link href={paths.contact(contact.id)}>{name}</Link>
      </p>
      {phone && link && (
        <button
          type="button"
          className={styles['phone']}
          aria-label={`${t('detail.call', { name })}: ${diallingForm(phone, country, lookup.readerCountry)}`}
          onClick={() => openLink(link)}
        >
          <Icon icon={Phone} size={14} />
          {diallingForm(phone, country, lookup.readerCountry)}
        </button>
      )}
    </>
  );
}
