import { useTranslation } from 'react-i18next';
import { explainDeskError, explainError } from '../../app/explain-error';
import { Banner } from '../../ui/banner';
import type { ExportState } from './use-export';

/** What became of an attempt that wrote no file. */
export function ExportNotice({ state }: { state: ExportState }) {
  const { t } = useTranslation(['contactExport', 'errors']);
  switch (state.kind) {
    case 'cancelled':
      return (
        <Banner kind="info" live>
          {t('contactExport:nothingWritten')}
        </Banner>
      );
    case 'refused':
      return (
        <Banner kind="error" live>
          {t(`errors:${explainDeskError(state.code) ?? 'unexpected'}`)}
        </Banner>
      );
    case 'failed':
      return (
        <Banner kind="error" live>
          {t(`errors:${explainError(state.error)}`)}
        </Banner>
      );
    case 'idle':
    case 'running':
    case 'saving':
      return null;
    default:
      return null;
  }
}
