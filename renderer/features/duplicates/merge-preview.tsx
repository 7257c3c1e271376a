import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useHouses, useTopics } from '../../app/use-places';
import type { ContactFields } from '../../domain/contact';
import { pickText } from '../../domain/localized';
import { fullName } from '../../domain/name';
import { DefinitionList, type DefinitionRow } from '../../ui/definition-list';
import { LocalizedText } from '../../ui/localized-text';
import styles from './duplicates.module.css';
import { valueText } from './field-words';

export type MergePreviewProps = {
  fields: ContactFields;
  /** Values nobody chose, as they will stand in the note. */
  leftovers: readonly string[];
};

/** What the one entry will say. */
export function MergePreview({ fields, leftovers }: MergePreviewProps) {
  const { t } = useTranslation('merge');
  const { settings, formats } = useSettings();
  const { language } = settings;
  const houses = useHouses();
  const topics = useTopics();
  const topicText = (id: string) => {
    const topic = topics.find((candidate) => candidate.id === id);
    return (topic && pickText(topic.label, language)?.text) ?? id;
  };
  const lines = (values: readonly string[]) =>
    values.length === 0 ? (
      ''
    ) : (
      <ul className={styles['plain']}>
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    );
  const house = fields.houseId && valueText('houseId', fields.houseId, { t, houses, language });
  const rows: DefinitionRow[] = [
    { id: 'name', label: t('part.name'), value: fullName(fields.name) || t('nameless') },
    { id: 'role', label: t('part.role'), value: <LocalizedText text={fields.role} language={language} /> },
    { id: 'unit', label: t('part.unit'), value: <LocalizedText text={fields.unit} language={language} /> },
    {
      id: 'house',
      label: t('part.house'),
      value: [...new Set([house, fields.company])].filter(Boolean).join(' · '),
    },
    { id: 'phones', label: t('part.phones'), value: lines(fields.phones.map((phone) => phone.value)) },
    { id: 'mails', label: t('part.mails'), value: lines(fields.mails.map((mail) => mail.value)) },
    {
      id: 'addresses',
      label: t('part.addresses'),
      value: lines(
        fields.addresses.map((address) =>
          [address.extra, address.street, `${address.postalCode} ${address.town}`.trim(), address.country]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    },
    { id: 'websites', label: t('part.websites'), value: lines(fields.websites) },
    { id: 'topics', label: t('part.topics'), value: formats.list(fields.topics.map(topicText)) },
    {
      id: 'languages',
      label: t('part.languages'),
      value: formats.list(fields.languages.map(({ tag }) => formats.languageName(tag))),
    },
    { id: 'availability', label: t('part.availability'), value: fields.availability },
    {
      id: 'note',
      label: t('part.note'),
      value: hasText(fields.note) && (
        <span className={styles['note']}>
          <LocalizedText text={fields.note} language={language} />
        </span>
      ),
    },
    { id: 'source', label: t('part.source'), value: fields.source },
    {
      id: 'confirmedOn',
      label: t('part.confirmedOn'),
      value: fields.confirmedOn && formats.date(fields.confirmedOn),
    },
  ];
  const isEmpty = (row: DefinitionRow) =>
    row.value === '' ||
    row.value === false ||
    (row.id === 'role' && !hasText(fields.role)) ||
    (row.id === 'unit' && !hasText(fields.unit));
  return (
    <section className={styles['preview']} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <DefinitionList rows={rows.filter((row) => !isEmpty(row))} />
      {leftovers.length > 0 && (
        <p className={styles['hint']}>{t('leftovers', { count: leftovers.length })}</p>
      )}
    </section>
  );
}

function hasText(text: { de?: string; nl?: string }): boolean {
  return Boolean(text.de) || Boolean(text.nl);
}
