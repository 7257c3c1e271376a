import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { archivePaths } from '../../codec/archive/archive-content';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ProgressPanel } from '../../ui/progress-panel';
import styles from './archive.module.css';
import { ArchiveDone } from './archive-done';
import { ArchivePreviewPanel } from './archive-preview-panel';
import { useArchiveImport } from './use-archive-import';

/** Takes in an archive that Tandem has written: choose, look at what is new, confirm. */
export function ArchiveImportCard() {
  const { t } = useTranslation(['archive', 'errors']);
  const formats = useFormats();
  const { state, choose, write, stop, reset } = useArchiveImport();
  const isAsking = state.kind !== 'preview' && state.kind !== 'writing' && state.kind !== 'checking';

  return (
    <Card title={t('archive:import.title')}>
      <div className={styles['stack']}>
        <p className={styles['text']}>{t('archive:import.body')}</p>
        {isAsking && (
          <div>
            <Button icon={FolderOpen} onPress={choose}>
              {t('archive:import.choose')}
            </Button>
          </div>
        )}
        {state.kind === 'checking' && (
          <ProgressPanel label={t('archive:import.checking')} done={0} countText="" onCancel={reset}>
            {t('archive:import.cancelSafe')}
          </ProgressPanel>
        )}
        {state.kind === 'preview' && (
          <ArchivePreviewPanel preview={state.preview} onWrite={write} onCancel={reset} />
        )}
        {state.kind === 'writing' && (
          <ProgressPanel
            label={t('archive:import.working')}
            done={state.done}
            total={state.total}
            countText={t('archive:export.count', {
              done: formats.number(state.done),
              total: formats.number(state.total),
            })}
            onCancel={stop}
            cancelling={state.stopping}
          >
            {t('archive:import.cancelSafe')}
          </ProgressPanel>
        )}
        {state.kind === 'done' && <ArchiveDone summary={state.summary} />}
        {state.kind === 'refused' && (
          <Banner kind="error" live>
            {t(`archive:import.problem.${state.problem}`, { desk: archivePaths.desk })}
          </Banner>
        )}
        {state.kind === 'failed' && (
          <Banner kind={state.error === 'cancelled' ? 'info' : 'error'} live>
            {t(`errors:${state.error}`)}
          </Banner>
        )}
      </div>
    </Card>
  );
}
