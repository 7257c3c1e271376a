import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useSettings } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import { contactCountry } from '../../domain/contact-country';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { type Localized, pickText } from '../../domain/localized';
import { formatPhone } from '../../domain/phone';
import type { GridColumn } from '../../ui/grid-types';
import { HouseMark } from '../../ui/house-mark';
import { LanguageTag } from '../../ui/language-tag';
import { LocalizedText } from '../../ui/localized-text';
import styles from './contact-list.module.css';

/** The columns of the list: who first, then what for, then how to reach them. */
export function useContactColumns(places: Lookup): GridColumn<ContactRow>[] {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const formats = useFormats();
  return useMemo(() => {
    const plain = (text: Localized) => pickText(text, language)?.text ?? '';
    const phoneOf = (row: ContactRow) => {
      const phone = row.phones.find((each) => each.kind !== 'fax');
      return phone ? formatPhone(phone.value, contactCountry(row, places.houses), places.readerCountry) : '';
    };
    return [
      {
        id: 'house',
        header: t('detail.house'),
        headerHidden: true,
        width: '48px',
        render: (row) => {
          const house = places.house(row.houseId);
          return house ? (
            <HouseMark
              letter={house.letter}
              colour={house.colour}
              pattern={places.pattern(house.id)}
              label={house.city}
            />
          ) : null;
        },
        spoken: (row) => places.house(row.houseId)?.city ?? '',
      },
      {
        id: 'name',
        header: t('columns.name'),
        width: 'minmax(10rem, 2.2fr)',
        sortable: true,
        render: (row) => <NameCell row={row} unnamed={t('unnamed')} language={language} />,
        spoken: (row) =>
          [contactLabel(row) || t('unnamed'), plain(row.role), plain(row.unit)].filter(Boolean).join(', '),
      },
      {
        id: 'topic',
        header: t('columns.topic'),
        width: 'minmax(8.5rem, 1.6fr)',
        sortable: true,
        hideBelow: 480,
        render: (row) => {
          const [first, ...others] = row.topics;
          if (first === undefined) return null;
          const topic = places.topicText(first);
          return (
            <span className={styles['oneLine']}>
              <span lang={topic.language}>{topic.text}</span>
              {topic.language !== language && <LanguageTag language={topic.language} />}
              {others.length > 0 && <span className="muted">{` +${others.length}`}</span>}
            </span>
          );
        },
        spoken: (row) => row.topics.map((id) => places.topicText(id).text).join(', '),
      },
      {
        id: 'phone',
        header: t('columns.phone'),
        width: 'minmax(8.75rem, 1fr)',
        hideBelow: 340,
        render: (row) => <span className={`${styles['oneLine']} tabular`}>{phoneOf(row)}</span>,
      },
      {
        id: 'confirmed',
        header: t('columns.confirmed'),
        width: 'minmax(6.5rem, 0.8fr)',
        sortable: true,
        hideBelow: 760,
        render: (row) => (
          <span className="muted tabular">
            {row.confirmedOn ? formats.shortDate(row.confirmedOn) : t('detail.never')}
          </span>
        ),
      },
    ];
  }, [t, language, formats, places]);
}

type NameCellProps = { row: ContactRow; unnamed: string; language: 'de' | 'nl' };

/** Name in bold, function and unit below it. */
function NameCell({ row, unnamed, language }: NameCellProps) {
  const hasRole = Boolean(row.role.de || row.role.nl);
  const hasUnit = Boolean(row.unit.de || row.unit.nl);
  return (
    <span className={styles['who']}>
      <span className={styles['name']}>{contactLabel(row) || unnamed}</span>
      <span className={styles['what']}>
        <LocalizedText text={row.role} language={language} />
        {hasRole && hasUnit && ' · '}
        <LocalizedText text={row.unit} language={language} />
        {!hasRole && !hasUnit && row.company}
      </span>
    </span>
  );
}
