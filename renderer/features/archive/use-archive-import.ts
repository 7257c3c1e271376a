import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../../electron/contract/result';
import { type ErrorKey, explainDeskError, explainError, explainSituation } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import type { ArchiveProblem } from '../../codec/archive/read-archive';
import { desk } from '../../platform/desk';
import { type ArchiveClient, openArchiveClient } from './archive-client';
import type { ArchiveNews, ArchivePreview, ArchiveSummary, DifferenceChoice } from './archive-protocol';

/** No desk comes near it; a larger file is something else. */
export const mostArchiveBytes = 500_000_000;

export type ArchiveImportState =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'preview'; preview: ArchivePreview }
  | { kind: 'writing'; done: number; total: number; stopping: boolean }
  | { kind: 'done'; summary: ArchiveSummary }
  /** What the file is. */
  | { kind: 'refused'; problem: ArchiveProblem }
  /** What storage or shell said. */
  | { kind: 'failed'; error: ErrorKey | Exclude<DeskErrorCode, 'cancelled' | 'tooLarge'> };

/**
 * Takes in an archive: choose, check, look at what is new, confirm. Until then, and whenever it fails or is stopped,
 * nothing on this desk changes.
 */
export function useArchiveImport() {
  const { t } = useTranslation('archive');
  const { db } = useServices();
  const { language } = useSettings().settings;
  const [state, setState] = useState<ArchiveImportState>({ kind: 'idle' });
  const client = useRef<ArchiveClient | null>(null);
  const isWriting = useRef(false);
  const close = useCallback(() => {
    client.current?.close();
    client.current = null;
    isWriting.current = false;
  }, []);
  useEffect(
    () => () => {
      // What is being written is written to its end when the screen is left.
      if (!isWriting.current) close();
    },
    [close],
  );

  const hear = (news: ArchiveNews) => {
    switch (news.kind) {
      case 'preview':
        setState(news);
        return;
      case 'writing':
        setState((now) => ({ ...news, stopping: now.kind === 'writing' && now.stopping }));
        return;
      case 'refused':
        close();
        setState({ kind: 'refused', problem: news.problem });
        return;
      case 'summary':
        close();
        setState({ kind: 'done', summary: news.summary });
        return;
      case 'failed':
        close();
        setState({ kind: 'failed', error: explainSituation(news.error) });
        return;
      case 'making':
      case 'made':
    }
  };

  const choose = async () => {
    const filters = [{ name: t('fileKind'), extensions: ['zip'] }];
    const answer = await desk().openFile({ filters, maxBytes: mostArchiveBytes });
    if (!answer.ok) {
      const error = explainDeskError(answer.code);
      if (answer.code === 'tooLarge') setState({ kind: 'refused', problem: 'tooLarge' });
      else if (error) setState({ kind: 'failed', error });
      return;
    }
    close();
    setState({ kind: 'checking' });
    client.current = openArchiveClient(hear);
    const { name, bytes } = answer.value;
    client.current.ask({ kind: 'read', databaseName: db.name, language, name, bytes: new Uint8Array(bytes) });
  };

  return {
    state,
    choose: () => {
      choose().catch((error: unknown) => setState({ kind: 'failed', error: explainError(error) }));
    },
    write: (choice: DifferenceChoice, total: number) => {
      isWriting.current = true;
      setState({ kind: 'writing', done: 0, total, stopping: false });
      client.current?.ask({ kind: 'write', choice });
    },
    /** Stops the writing; everything is then as it was. */
    stop: () => {
      client.current?.ask({ kind: 'stop' });
      setState((now) => (now.kind === 'writing' ? { ...now, stopping: true } : now));
    },
    /** Forgets what was read. */
    reset: () => {
      close();
      setState({ kind: 'idle' });
    },
  };
}
