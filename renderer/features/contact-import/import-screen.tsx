import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { explainError, explainSituation } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useUndoable } from '../../app/use-undoable';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProgressPanel } from '../../ui/progress-panel';
import { useToasts } from '../../ui/toasts';
import { useFormats } from '../../app/settings-context';
import { ChooseStep } from './choose-step';
import { DoneStep } from './done-step';
import { FileProblems } from './file-problems';
import styles from './import.module.css';
import { PreviewStep } from './preview-step';
import { type ImportEnd, useImport } from './use-import';

/** Bringing in contacts from files: choose, look, import, and see what came of it. */
export function ImportScreen() {
  const { t } = useTranslation(['contactImport', 'common', 'errors']);
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const toasts = useToasts();
  const { storage } = useServices();
  const undoable = useUndoable();

  const sayDone = (news: ImportEnd) => {
    if (news.kind === 'failed') {
      toasts.show({ kind: 'error', text: t(`errors:${explainSituation(news.error)}`) });
      return;
    }
    const { historyId, imported, end } = news.summary;
    const counted = { count: imported, formatted: formats.number(imported) };
    if (end.kind === 'failed') {
      const why = t(`errors:${explainSituation(end.error)}`);
      toasts.show({ kind: 'error', text: `${t('contactImport:done.failed', counted)} ${why}` });
      return;
    }
    void undoable(() => Promise.resolve(historyId), t('contactImport:done.imported', counted));
  };
  const flow = useImport(sayDone);
  const { state } = flow;

  const undo = async (historyId: number) => {
    try {
      await storage.history.undo(historyId);
      toasts.show({ kind: 'ok', text: t('contactImport:done.undone') });
      flow.restart();
      heading.current?.focus();
    } catch (error) {
      toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
  };

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('contactImport:title')}
        subtitle={state.kind === 'choose' ? t('contactImport:subtitle') : undefined}
        headingRef={heading}
        actions={<Link href={paths.aside}>{t('contactImport:toAside')}</Link>}
      />
      <FileProblems problems={flow.problems} />
      {state.kind === 'choose' && <ChooseStep onFiles={flow.addFiles} onText={flow.addText} />}
      {state.kind === 'reading' && (
        <ProgressPanel
          label={t('contactImport:reading.label')}
          done={state.done}
          countText={t('contactImport:reading.count', {
            count: state.done,
            formatted: formats.number(state.done),
          })}
          onCancel={flow.restart}
        >
          {t('contactImport:reading.safe')}
        </ProgressPanel>
      )}
      {state.kind === 'preview' && (
        <PreviewStep
          preview={state.preview}
          busy={state.busy}
          flow={flow}
          onCancel={() => {
            flow.restart();
            heading.current?.focus();
          }}
        />
      )}
      {state.kind === 'writing' && (
        <ProgressPanel
          label={t('contactImport:writing.label')}
          done={state.done}
          total={Math.max(state.total, 1)}
          countText={t('contactImport:writing.count', {
            done: formats.number(state.done),
            total: formats.number(state.total),
          })}
          onCancel={flow.stop}
          cancelling={state.stopping}
        >
          {t('contactImport:writing.safe')}
        </ProgressPanel>
      )}
      {state.kind === 'done' && (
        <DoneStep summary={state.summary} onUndo={(id) => void undo(id)} onMore={flow.restart} />
      )}
      {state.kind === 'failed' && (
        <Banner
          kind="error"
          live
          actions={
            <Button size="small" onPress={flow.restart}>
              {t('common:retry')}
            </Button>
          }
        >
          {t(`errors:${explainSituation(state.error)}`)}
        </Banner>
      )}
    </div>
  );
}
