import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Select } from '../../ui/select';
import { charsets } from './decode-source';
import { ColumnMapping } from './column-mapping';
import styles from './import.module.css';
import type { ReadChoice } from './import-source';
import type { SourcePreview } from './import-types';

export type SourceCardProps = {
  source: SourcePreview;
  onChange: (choice: ReadChoice) => void;
  onRemove: (() => void) | undefined;
};

/** One file: what was found, whether its letters read well, and which column is what. */
export function SourceCard({ source, onChange, onRemove }: SourceCardProps) {
  const { t } = useTranslation('contactImport');
  const formats = useFormats();
  const { text, table, found } = source;
  return (
    <Card
      title={source.name}
      actions={
        onRemove && (
          <Button
            size="small"
            variant="quiet"
            onPress={onRemove}
            aria-label={t('source.removeOf', { name: source.name })}
          >
            {t('source.remove')}
          </Button>
        )
      }
    >
      <div className={styles['stack']}>
        <p>{t('source.found', { count: found, formatted: formats.number(found) })}</p>
        {text && text.accented.length > 0 && (
          <>
            <p>{t(text.guessed ? 'charset.ask' : 'charset.look')}</p>
            <ul className={styles['accented']} aria-label={t('charset.sample')} aria-live="polite">
              {text.accented.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Select
              label={t('charset.label')}
              description={t('charset.hint')}
              choices={charsets.map((id) => ({ id, text: t(`charset.name.${id}`) }))}
              value={text.charset}
              onChange={(charset) => onChange({ charset })}
            />
          </>
        )}
        {table && <ColumnMapping table={table} onChange={(choice) => onChange({ table: choice })} />}
      </div>
    </Card>
  );
}
