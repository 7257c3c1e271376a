import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import type { CalendarEntry } from '../../storage/calendar-import';
import { asStorageError, type StorageError } from '../../storage/storage-errors';
import type { CalendarReading } from './calendar-types';
import { placeCandidates, type PlacedCandidate } from './import-groups';
import type { ReadingNews } from './reading-worker';

/** Largest file that is read, in bytes. */
export const calendarSizeLimit = 20_000_000;

export type CalendarFileProblem = { kind: 'tooLarge' | 'unreadable' | 'noCalendar'; name: string };

export type CalendarPreview = Pick<CalendarReading, 'broken' | 'twins'> & {
  candidates: PlacedCandidate[];
  /** Names of the files, for the history and the sentences. */
  fileNames: string[];
  /** People whom the files name by ids of this desk. */
  people: ReadonlySet<string>;
};

export type CalendarSummary = {
  written: number;
  wanted: number;
  aside: number;
  historyId: number | undefined;
  /** Why it ended before its time. */
  error: StorageError | undefined;
};

export type CalendarImportState =
  | { kind: 'choose' }
  | { kind: 'reading'; done: number }
  | { kind: 'preview'; preview: CalendarPreview }
  | { kind: 'writing'; done: number; total: number; stopping: boolean }
  | { kind: 'done'; summary: CalendarSummary }
  | { kind: 'failed'; error: StorageError };

export type CalendarImport = {
  state: CalendarImportState;
  problems: readonly CalendarFileProblem[];
  addFiles: (files: readonly File[]) => void;
  write: (entries: readonly CalendarEntry[], preview: CalendarPreview) => void;
  /** Stops the writing; what is written stays. */
  stop: () => void;
  restart: () => void;
};

/** An import of calendar files, from choosing them to what came of it. */
export function useCalendarImport(): CalendarImport {
  const { storage } = useServices();
  const { language } = useSettings().settings;
  const [state, setState] = useState<CalendarImportState>({ kind: 'choose' });
  const [problems, setProblems] = useState<readonly CalendarFileProblem[]>([]);
  const worker = useRef<Worker>(undefined);
  const abort = useRef<AbortController>(undefined);
  const closeWorker = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  // What is being written is written to its end when the screen is left; what is only read is forgotten.
  useEffect(() => closeWorker, [closeWorker]);

  const show = async (reading: CalendarReading, fileNames: string[]) => {
    setProblems((before) => [
      ...before,
      ...reading.strange.map((name): CalendarFileProblem => ({ kind: 'noCalendar', name })),
    ]);
    const { candidates, broken, twins } = reading;
    if (candidates.length === 0 && broken.length === 0) {
      setState({ kind: 'choose' });
      return;
    }
    const uidsOf = (component: 'VEVENT' | 'VTODO') =>
      candidates.flatMap((each) => (each.component === component && each.uid !== '' ? [each.uid] : []));
    const [events, tasks, contacts] = await Promise.all([
      storage.calendarFiles.known('rotations', uidsOf('VEVENT')),
      storage.calendarFiles.known('ideas', uidsOf('VTODO')),
      storage.contacts.getMany([...new Set(candidates.map(({ personId }) => personId).filter(Boolean))]),
    ]);
    const preview = {
      broken,
      twins,
      candidates: placeCandidates(candidates, { VEVENT: events, VTODO: tasks }),
      fileNames: fileNames.filter((name) => !reading.strange.includes(name)),
      people: new Set(contacts.filter(({ deletedAt }) => deletedAt === 0).map(({ id }) => id)),
    };
    setState({ kind: 'preview', preview });
  };
  const fail = (error: unknown) => setState({ kind: 'failed', error: asStorageError(error) });

  const read = async (files: readonly File[]) => {
    const found: CalendarFileProblem[] = [];
    const texts: { name: string; bytes: Uint8Array }[] = [];
    for (const file of files) {
      const { name, size } = file;
      if (size > calendarSizeLimit) found.push({ kind: 'tooLarge', name });
      else {
        try {
          texts.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
        } catch {
          // On a drive that was unplugged, or held by another program.
          found.push({ kind: 'unreadable', name });
        }
      }
    }
    setProblems(found);
    if (texts.length === 0) return;
    setState({ kind: 'reading', done: 0 });
    closeWorker();
    const reader = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    worker.current = reader;
    reader.addEventListener('error', (event) => fail(new Error(event.message)));
    reader.addEventListener('message', ({ data }: MessageEvent<ReadingNews>) => {
      if (data.kind === 'reading') setState(data);
      else {
        closeWorker();
        if (data.kind === 'failed') setState(data);
        else
          show(
            data.reading,
            texts.map(({ name }) => name),
          ).catch(fail);
      }
    });
    reader.postMessage({ files: texts, language });
  };

  const write = async (entries: readonly CalendarEntry[], { broken, fileNames }: CalendarPreview) => {
    const controller = new AbortController();
    abort.current = controller;
    setProblems([]);
    setState({ kind: 'writing', done: 0, total: entries.length, stopping: false });
    const summary: CalendarSummary = {
      written: 0,
      wanted: entries.length,
      aside: 0,
      historyId: undefined,
      error: undefined,
    };
    try {
      // First of all: what could not be read is safe, whatever happens to the rest.
      await storage.aside.add(
        broken.map(({ reason, ...piece }) => ({ ...piece, reason: `calendar.${reason}` })),
      );
      summary.aside = broken.length;
      const done = await storage.calendarFiles.write(entries, {
        fileName: fileNames.join(', '),
        signal: controller.signal,
        onProgress: (count, total) => {
          summary.written = count;
          setState((now) => (now.kind === 'writing' ? { ...now, done: count, total } : now));
        },
      });
      summary.historyId = done.historyId;
      summary.written = done.written;
    } catch (error) {
      summary.error = asStorageError(error);
    }
    setState({ kind: 'done', summary });
  };

  return {
    state,
    problems,
    addFiles: (files) => void read(files).catch(fail),
    write: (entries, preview) => void write(entries, preview),
    stop() {
      abort.current?.abort();
      setState((now) => (now.kind === 'writing' ? { ...now, stopping: true } : now));
    },
    restart() {
      closeWorker();
      setProblems([]);
      setState({ kind: 'choose' });
    },
  };
}
