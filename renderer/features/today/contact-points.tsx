import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { showContacts } from '../../app/contact-list-choices';
import { paths } from '../../app/paths';
import { useFormats, useSettings } from '../../app/settings-context';
import { useDirectoryAnswer, useDirectoryState } from '../../app/use-directory';
import { useOwnHouse } from '../../app/use-places';
import { contactLabel } from '../../domain/contact-label';
import type { House } from '../../domain/house';
import { diallingForm } from '../../domain/phone';
import { topicLabel } from '../../domain/topic-table';
import { noFilters } from '../../search/directory-query';
import { Card } from '../../ui/card';
import { HouseMark } from '../../ui/house-mark';
import { LocalizedText } from '../../ui/localized-text';
import styles from './today.module.css';

/** The topic that marks whom to ask first in a house ("Anlaufstelle" / "aanspreekpunt"). */
const contactPoint = 'contact-point';

/** Whom to ask in one house, with the number as it is dialled from here. */
export function ContactPoints({ house }: { house: House }) {
  const { t } = useTranslation(['today', 'contacts']);
  const { language } = useSettings().settings;
  const formats = useFormats();
  const own = useOwnHouse();
  const { ready } = useDirectoryState();
  const ask = useMemo(
    () =>
      ({
        text: '',
        sort: { column: 'name', direction: 'ascending' },
        language,
        offset: 0,
      }) as const,
    [language],
  );
  const here = { ...noFilters, houseIds: [house.id] };
  const people = useDirectoryAnswer(
    { ...ask, filters: { ...here, topics: [contactPoint] }, limit: 3 },
    `points-${house.id}`,
  );
  const everyone = useDirectoryAnswer({ ...ask, filters: here, limit: 0 }, `all-${house.id}`);
  const topic = topicLabel(contactPoint, language);
  return (
    <Card
      colour={house.colour}
      title={
        <span className={styles['bank']}>
          <HouseMark
            letter={house.letter}
            colour={house.colour}
            pattern={house.id === own?.id ? 'plain' : 'hatched'}
          />
          {t('contactPoints', { city: house.city })}
        </span>
      }
    >
      <div className={styles['points']} aria-busy={!ready && !people}>
        {people?.rows.map((row) => {
          const phone = row.phones[0];
          return (
            <div key={row.id} className={styles['point']}>
              <Link href={paths.contact(row.id)} className={styles['name']}>
                {contactLabel(row) || t('contacts:unnamed')}
              </Link>
              {phone && (
                <span className="tabular">
                  {diallingForm(phone.value, house.country, own?.country ?? house.country)}
                </span>
              )}
              <span className={styles['role']}>
                <LocalizedText text={row.role} language={language} />
                {row.availability && ` · ${row.availability}`}
              </span>
            </div>
          );
        })}
        {people?.total === 0 && ready && (
          <div>
            <p className={styles['nobody']}>{t('nobody')}</p>
            <p className="muted">{t('nobodyBody', { topic: topic.text })}</p>
          </div>
        )}
        {everyone && (
          <Link
            href={paths.contacts}
            className={styles['all']}
            onClick={() => showContacts({ filters: { houseIds: [house.id] } })}
          >
            {t('allContacts', {
              count: everyone.total,
              formatted: formats.number(everyone.total),
              city: house.city,
            })}
          </Link>
        )}
      </div>
    </Card>
  );
}
