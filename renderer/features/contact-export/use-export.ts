import { useEffect, useRef, useState } from 'react';
import type { FileFilter } from '../../../electron/contract/desk-api';
import type { DeskErrorCode } from '../../../electron/contract/result';
import type { TableChoices, TableWords } from '../../app/contact-table';
import { useServices } from '../../app/services';
import type { ExportVersion } from '../../codec/convert-card';
import { desk } from '../../platform/desk';
import { cardInFile, convertCards } from './export-cards';
import { exportedTable } from './export-table';

export type ExportOrder = {
  ids: readonly string[];
  format:
    | { kind: 'cards'; version: ExportVersion }
    | { kind: 'table'; choices: TableChoices; words: TableWords };
  withoutWithheld: boolean;
  fileName: string;
  filter: FileFilter;
};

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number }
  /** The save dialog is open, or the file is being written. */
  | { kind: 'saving' }
  /** Nothing was written. */
  | { kind: 'cancelled' }
  | { kind: 'refused'; code: Exclude<DeskErrorCode, 'cancelled'> }
  | { kind: 'failed'; error: unknown };

/** Makes the file and saves it; `onSaved` hears the name it got. */
export function useExport(onSaved: (name: string) => void): {
  state: ExportState;
  run: (order: ExportOrder) => Promise<void>;
  cancel: () => void;
} {
  const { storage } = useServices();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const contentOf = async ({ ids, format, withoutWithheld }: ExportOrder, signal: AbortSignal) => {
    const onProgress = (done: number) => setState({ kind: 'running', done });
    const readCards = (slice: string[]) => storage.contacts.cards(slice);
    const work = { withoutWithheld, onProgress, signal };
    if (format.kind === 'table') return exportedTable(ids, readCards, format, work);
    const cards = await convertCards(ids, readCards, ({ raw }) => cardInFile(raw, format.version), work);
    return cards?.join('');
  };

  const run = async (order: ExportOrder) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ kind: 'running', done: 0 });
    try {
      const content = await contentOf(order, controller.signal);
      if (content === undefined) {
        setState({ kind: 'cancelled' });
        return;
      }
      setState({ kind: 'saving' });
      const answer = await desk().saveFile({
        suggestedName: order.fileName,
        filters: [order.filter],
        content,
      });
      if (answer.ok) onSaved(answer.value.name);
      else if (answer.code === 'cancelled') setState({ kind: 'cancelled' });
      else setState({ kind: 'refused', code: answer.code });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };

  return { state, run, cancel: () => abort.current?.abort() };
}
