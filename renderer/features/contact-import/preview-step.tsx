import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { AssignmentFields } from './assignment-fields';
import { BrokenList } from './broken-list';
import styles from './import.module.css';
import type { Assignments, ImportPreview, MatchChoice } from './import-types';
import { MatchList } from './match-list';
import { SampleTable } from './sample-table';
import { SourceCard } from './source-card';
import type { Import } from './use-import';

export type PreviewStepProps = {
  preview: ImportPreview;
  /** The files are being read again. */
  busy: boolean;
  flow: Pick<Import, 'addFiles' | 'change' | 'remove' | 'write'>;
  onCancel: () => void;
};

/** What the files hold and what will happen with it; nothing is written before the last button. */
export function PreviewStep({ preview, busy, flow, onCancel }: PreviewStepProps) {
  const { t } = useTranslation(['contactImport', 'common']);
  const formats = useFormats();
  const [choices, setChoices] = useState<Record<number, MatchChoice>>({});
  const [again, setAgain] = useState(false);
  const [assignments, setAssignments] = useState<Assignments>({
    house: { kind: 'proposed' },
    partnershipIds: [],
    topics: [],
    source: null,
  });
  const known = preview.unchanged + preview.twins;
  const left = preview.matches.filter(({ key, proposed }) => (choices[key] ?? proposed) === 'skip').length;
  const count = preview.total - left - (again ? 0 : known);
  const counted = { count, formatted: formats.number(count) };
  const onlyAside = count === 0 && preview.brokenTotal > 0;

  return (
    <div className={styles['stack']} aria-busy={busy}>
      {preview.sources.map((source) => (
        <SourceCard
          key={source.id}
          source={source}
          onChange={(choice) => flow.change(source.id, choice)}
          onRemove={preview.sources.length > 1 ? () => flow.remove(source.id) : undefined}
        />
      ))}
      {preview.total > 0 && <SampleTable preview={preview} />}
      <BrokenList broken={preview.broken} total={preview.brokenTotal} oddLines={preview.oddLines} />
      <MatchList
        matches={preview.matches}
        known={known}
        again={again}
        onAgain={setAgain}
        choices={choices}
        onChoose={(keys, choice) => {
          setChoices({ ...choices, ...Object.fromEntries(keys.map((key) => [key, choice])) });
        }}
      />
      {preview.total > 0 && (
        <AssignmentFields
          value={assignments}
          onChange={setAssignments}
          houses={preview.houses}
          fileNames={preview.sources.map((source) => source.name)}
        />
      )}
      <Card>
        <div className={styles['bar']}>
          <Button
            variant="primary"
            disabled={busy || (count === 0 && !onlyAside)}
            onPress={() => flow.write({ assignments, choices, again })}
          >
            {onlyAside ? t('contactImport:preview.onlyAside') : t('contactImport:preview.import', counted)}
          </Button>
          <Button onPress={onCancel}>{t('common:cancel')}</Button>
          <span className={styles['quiet']}>{t('contactImport:preview.safe')}</span>
        </div>
      </Card>
    </div>
  );
}
