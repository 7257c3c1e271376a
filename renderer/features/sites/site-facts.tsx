import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Site } from '../../domain/site';
import { LocalizedText } from '../../ui/localized-text';
import styles from './sites.module.css';

/** What someone needs to find the desk: address, phone, the way, and which desks there are. */
export function SiteFacts({ site }: { site: Site }) {
  const { t } = useTranslation('sites');
  const { language, number } = useFormats();
  const { street, postalCode, town } = site.address;
  const place = [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <div className={styles['words']}>
      <h3>
        <LocalizedText text={site.name} language={language} />
      </h3>
      {place !== '' && <span className={styles['detail']}>{place}</span>}
      {site.phone !== '' && <span className={styles['detail']}>{t('phone', { phone: site.phone })}</span>}
      {(site.directions.de || site.directions.nl) && (
        <p className={styles['directions']}>
          <LocalizedText text={site.directions} language={language} />
        </p>
      )}
      {site.desks.length === 0 ? (
        <span className={styles['detail']}>{t('noDesks')}</span>
      ) : (
        <ul className={styles['desks']} aria-label={t('desks')}>
          {site.desks.map((desk) => (
            <li key={desk.id} className={styles['desk']}>
              <LocalizedText text={desk.name} language={language} />
              <span className={styles['detail']}>
                {t('seats', { count: desk.capacity, number: number(desk.capacity) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
