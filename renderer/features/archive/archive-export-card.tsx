import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ProgressPanel } from '../../ui/progress-panel';
import { Switch } from '../../ui/switch';
import styles from './archive.module.css';
import { useArchiveExport } from './use-archive-export';

/** Writes everything to one zip in formats that other programs read. */
export function ArchiveExportCard() {
  const { t } = useTranslation(['archive', 'errors']);
  const formats = useFormats();
  const { state, start, cancel } = useArchiveExport();
  const [withWorkDays, setWithWorkDays] = useState(true);
  const isPacking = state.kind === 'working' && state.total > 0 && state.done === state.total;

  return (
    <Card title={t('archive:export.title')}>
      <div className={styles['stack']}>
        <p className={styles['text']}>
          {t('archive:export.body')} {t('archive:export.care')}
        </p>
        <Switch on={withWorkDays} onChange={setWithWorkDays} detail={t('archive:export.workDaysDetail')}>
          {t('archive:export.workDays')}
        </Switch>
        {state.kind === 'working' ? (
          <ProgressPanel
            label={isPacking ? t('archive:export.packing') : t('archive:export.working')}
            done={state.done}
            {...(state.total > 0 && !isPacking ? { total: state.total } : {})}
            countText={t('archive:export.count', {
              done: formats.number(state.done),
              total: formats.number(state.total),
            })}
            onCancel={cancel}
          >
            {t('archive:export.cancelSafe')}
          </ProgressPanel>
        ) : (
          <div>
            <Button icon={Archive} pending={state.kind === 'saving'} onPress={() => start(withWorkDays)}>
              {t('archive:export.go')}
            </Button>
          </div>
        )}
        {state.kind === 'done' && (
          <Banner kind="ok" live title={t('archive:export.done', { name: state.name })}>
            {t('archive:export.doneDetail')}
          </Banner>
        )}
        {state.kind === 'cancelled' && (
          <Banner kind="info" live>
            {t('archive:export.nothingWritten')}
          </Banner>
        )}
        {state.kind === 'failed' && (
          <Banner kind="error" live>
            {t(`errors:${state.error}`)}
          </Banner>
        )}
      </div>
    </Card>
  );
}
