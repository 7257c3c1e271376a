import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { explainSituation } from '../../app/explain-error';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { FileDrop } from '../../ui/file-drop';
import { PageHeader } from '../../ui/page-header';
import { ProgressPanel } from '../../ui/progress-panel';
import styles from './calendar-exchange.module.css';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { calendarSizeLimit, useCalendarImport } from './use-calendar-import';

/** Bringing in calendar files: choose, look, say whose days they are, take in. */
export function CalendarImportScreen() {
  const { t } = useTranslation(['calendarExchange', 'common', 'errors']);
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const flow = useCalendarImport();
  const { state } = flow;
  const step = state.kind;
  useEffect(() => {
    // A new step is read from its heading on; the first one is reached by whoever came here.
    if (step === 'preview' || step === 'done') heading.current?.focus();
  }, [step]);

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('import.title')}
        subtitle={step === 'choose' ? t('import.subtitle') : undefined}
        headingRef={heading}
        actions={<Link href={paths.rotation}>{t('import.back')}</Link>}
      />
      {flow.problems.map(({ kind, name }) => (
        <Banner key={name} kind="error" live title={name}>
          {t(`import.problem.${kind}`, { limit: formats.number(calendarSizeLimit / 1_000_000) })}
        </Banner>
      ))}
      {state.kind === 'choose' && (
        <FileDrop
          label={t('import.drop')}
          chooseLabel={t('import.button')}
          accept={['.ics', '.ical', '.ifb', 'text/calendar']}
          multiple
          onFiles={flow.addFiles}
        >
          {t('import.kinds')}
        </FileDrop>
      )}
      {state.kind === 'reading' && (
        <ProgressPanel
          label={t('import.reading')}
          done={state.done}
          countText={t('import.found', { count: state.done, number: formats.number(state.done) })}
          onCancel={flow.restart}
        >
          {t('import.nothingYet')}
        </ProgressPanel>
      )}
      {state.kind === 'preview' && <ImportPreview preview={state.preview} flow={flow} />}
      {state.kind === 'writing' &&
        (state.total >= 500 ? (
          <ProgressPanel
            label={t('import.writing')}
            done={state.done}
            total={state.total}
            countText={t('import.progress', {
              done: formats.number(state.done),
              total: formats.number(state.total),
            })}
            onCancel={flow.stop}
            cancelling={state.stopping}
          >
            {t('import.staysWritten')}
          </ProgressPanel>
        ) : (
          <div aria-busy="true" />
        ))}
      {state.kind === 'done' && <ImportDone summary={state.summary} onMore={flow.restart} />}
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
