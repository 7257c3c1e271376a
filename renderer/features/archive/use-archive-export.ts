import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../../electron/contract/result';
import { type ErrorKey, explainDeskError, explainError, explainSituation } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import { desk } from '../../platform/desk';
import { type ArchiveClient, openArchiveClient } from './archive-client';

export type ArchiveExportState =
  | { kind: 'idle' }
  /** `done` equals `total` while it is packed. */
  | { kind: 'working'; done: number; total: number }
  /** The dialog is open, or the file is being written. */
  | { kind: 'saving' }
  | { kind: 'done'; name: string }
  /** Nothing was written: stopped, or the dialog was closed. */
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: ErrorKey | Exclude<DeskErrorCode, 'cancelled' | 'tooLarge'> };

/** Makes an archive of the whole desk and saves it where the person says; leaving the screen ends it. */
export function useArchiveExport() {
  const { t } = useTranslation('archive');
  const { db } = useServices();
  const { language } = useSettings().settings;
  const [state, setState] = useState<ArchiveExportState>({ kind: 'idle' });
  const client = useRef<ArchiveClient | null>(null);
  const close = useCallback(() => {
    client.current?.close();
    client.current = null;
  }, []);
  useEffect(() => close, [close]);

  const save = async (content: Uint8Array) => {
    setState({ kind: 'saving' });
    try {
      const answer = await desk().saveFile({
        suggestedName: `${t('fileWord')}-${today()}.zip`,
        filters: [{ name: t('fileKind'), extensions: ['zip'] }],
        content,
      });
      if (answer.ok) return setState({ kind: 'done', name: answer.value.name });
      const error = explainDeskError(answer.code);
      setState(error ? { kind: 'failed', error } : { kind: 'cancelled' });
    } catch (error) {
      setState({ kind: 'failed', error: explainError(error) });
    }
  };

  const start = (withWorkDays: boolean) => {
    close();
    setState({ kind: 'working', done: 0, total: 0 });
    client.current = openArchiveClient((news) => {
      if (news.kind === 'making') setState({ kind: 'working', done: news.done, total: news.total });
      else {
        close();
        if (news.kind === 'made') void save(news.bytes);
        else if (news.kind === 'failed') setState({ kind: 'failed', error: explainSituation(news.error) });
      }
    });
    client.current.ask({ kind: 'make', databaseName: db.name, language, withWorkDays });
  };
  const cancel = () => {
    close();
    setState({ kind: 'cancelled' });
  };
  return { state, start, cancel };
}
