import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { plainDateOf } from '../../domain/plain-date';
import type { CheckedBackup } from '../../storage/backup/backup-format';
import { DefinitionList } from '../../ui/definition-list';

const counted = ['contacts', 'houses', 'partnerships', 'topics', 'history'] as const;

/** What is in a backup that was checked: when it was made and how much it holds. */
export function RestorePreview({ name, backup }: { name: string; backup: CheckedBackup }) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  const made = new Date(backup.at);
  return (
    <section aria-label={t('restore.contents')}>
      <DefinitionList
        rows={[
          { id: 'file', label: t('restore.file'), value: name },
          {
            id: 'at',
            label: t('restore.at'),
            value: `${formats.longDate(plainDateOf(made))}, ${formats.time(made.getTime())}`,
          },
          ...counted.map((table) => ({
            id: table,
            label: t(`restore.table.${table}`),
            value: formats.number(backup.counts[table] ?? 0),
          })),
        ]}
      />
    </section>
  );
}
