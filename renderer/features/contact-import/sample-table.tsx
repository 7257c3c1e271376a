import { useTranslation } from 'react-i18next';
import { useFormats, useSettings } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { pickText } from '../../domain/localized';
import { Card } from '../../ui/card';
import { LocalizedText } from '../../ui/localized-text';
import styles from './import.module.css';
import type { ImportPreview } from './import-types';

/** How many contacts were found, and the first of them as they will stand in the list. */
export function SampleTable({ preview }: { preview: Pick<ImportPreview, 'total' | 'sample'> }) {
  const { t } = useTranslation('contactImport');
  const formats = useFormats();
  const { language } = useSettings().settings;
  const houses = useHouses();
  const { total, sample } = preview;
  const houseName = (id: string) => {
    const house = houses.find((candidate) => candidate.id === id);
    return (house && pickText(house.name, language)?.text) ?? '';
  };
  return (
    <Card title={t('sample.found', { count: total, formatted: formats.number(total) })} padding="none">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table must be scrollable by keyboard */}
      <section className={styles['scroll']} aria-label={t('sample.label')} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.role')}</th>
              <th scope="col">{t('column.house')}</th>
              <th scope="col">{t('column.phone')}</th>
              <th scope="col">{t('column.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name || (
                    <>
                      <span className={styles['quiet']}>{t('sample.nameless')}</span>
                      {row.standIn !== '' && <span className={styles['second']}>{row.standIn}</span>}
                    </>
                  )}
                </th>
                <td>
                  <LocalizedText text={row.role} language={language} />
                  <span className={styles['second']}>
                    <LocalizedText text={row.unit} language={language} />
                  </span>
                </td>
                <td>{houseName(row.houseId) || row.company}</td>
                <td className="tabular">{row.phone}</td>
                <td>{row.mail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > sample.length && (
        <p className={styles['tableFoot']}>
          {t('sample.more', {
            count: total - sample.length,
            formatted: formats.number(total - sample.length),
          })}
        </p>
      )}
    </Card>
  );
}
