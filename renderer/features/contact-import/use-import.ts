import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import type { StorageError } from '../../storage/storage-errors';
import { type ImportClient, openImportClient } from './import-client';
import type { ImportFile, ImportNews } from './import-protocol';
import type { ReadChoice } from './import-source';
import type { ImportOrder, ImportPreview, ImportSummary } from './import-types';
import { sizeLimit } from './source-kind';

/** A file that was not taken in, and why; nothing was changed. */
export type FileProblem =
  | { kind: 'tooLarge'; name: string; size: number; limit: number }
  | { kind: 'unreadable'; name: string };

export type ImportState =
  | { kind: 'choose' }
  | { kind: 'reading'; done: number }
  | { kind: 'preview'; preview: ImportPreview; busy: boolean }
  | { kind: 'writing'; done: number; total: number; stopping: boolean }
  | { kind: 'done'; summary: ImportSummary }
  | { kind: 'failed'; error: StorageError };

export type Import = {
  state: ImportState;
  problems: readonly FileProblem[];
  /** Reads files; those over the limit are refused before a byte is read. */
  addFiles: (files: readonly File[]) => void;
  addText: (name: string, text: string) => void;
  change: (id: number, choice: ReadChoice) => void;
  remove: (id: number) => void;
  write: (order: ImportOrder) => void;
  /** Stops the writing; what is written stays. */
  stop: () => void;
  /** Back to the beginning; nothing that is only read is kept. */
  restart: () => void;
};

/** How an import ended; `failed`: nothing was written. */
export type ImportEnd = Extract<ImportNews, { kind: 'summary' | 'failed' }>;

/**
 * An import from choosing files to its summary. An import that is being written goes on when the screen is left;
 * `onDoneUnseen` then hears how it ended.
 */
export function useImport(onDoneUnseen: (end: ImportEnd) => void): Import {
  const { db } = useServices();
  const { language } = useSettings().settings;
  const [state, setState] = useState<ImportState>({ kind: 'choose' });
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const client = useRef<ImportClient | null>(null);
  const isWriting = useRef(false);
  const isSeen = useRef(true);
  const unseen = useRef(onDoneUnseen);
  useEffect(() => {
    unseen.current = onDoneUnseen;
  });

  const close = useCallback(() => {
    client.current?.close();
    client.current = null;
    isWriting.current = false;
  }, []);

  useEffect(() => {
    isSeen.current = true;
    return () => {
      isSeen.current = false;
      if (!isWriting.current) close();
    };
  }, [close]);

  const hear = (news: ImportNews) => {
    switch (news.kind) {
      case 'reading':
        setState((now) => (now.kind === 'reading' ? { kind: 'reading', done: news.done } : now));
        return;
      case 'preview':
        setProblems((before) => [...before, ...news.unreadable.map(unreadable)]);
        if (news.preview.sources.length === 0) {
          close();
          setState({ kind: 'choose' });
        } else setState({ kind: 'preview', preview: news.preview, busy: false });
        return;
      case 'writing':
        setState((now) => ({ ...news, stopping: now.kind === 'writing' && now.stopping }));
        return;
      case 'summary':
        close();
        if (isSeen.current) setState({ kind: 'done', summary: news.summary });
        else unseen.current(news);
        return;
      case 'failed':
        close();
        if (isSeen.current) setState({ kind: 'failed', error: news.error });
        else unseen.current(news);
    }
  };

  const open = (): ImportClient => {
    if (!client.current) {
      client.current = openImportClient((news) => hear(news));
      client.current.ask({ kind: 'start', databaseName: db.name, language });
    }
    return client.current;
  };

  const add = async (fresh: FileProblem[], files: Promise<ImportFile | FileProblem>[]) => {
    setProblems(fresh);
    if (files.length === 0) return;
    setState((now) => (now.kind === 'preview' ? { ...now, busy: true } : { kind: 'reading', done: 0 }));
    const read = await Promise.all(files);
    setProblems([...fresh, ...read.filter((file) => 'kind' in file)]);
    // Asked even if none could be read: the answer brings back what was there before.
    open().ask({ kind: 'add', files: read.filter((file) => 'bytes' in file) });
  };

  return {
    state,
    problems,
    addFiles(files) {
      const tooLarge = files.flatMap(({ name, size }): FileProblem[] => {
        const limit = sizeLimit(name);
        return size > limit ? [{ kind: 'tooLarge', name, size, limit }] : [];
      });
      const fitting = files.filter(({ name, size }) => size <= sizeLimit(name));
      void add(tooLarge, fitting.map(readFile));
    },
    addText(name, text) {
      void add([], [Promise.resolve({ name, bytes: new TextEncoder().encode(text) })]);
    },
    change(id, choice) {
      setState((now) => (now.kind === 'preview' ? { ...now, busy: true } : now));
      client.current?.ask({ kind: 'change', id, choice });
    },
    remove(id) {
      setState((now) => (now.kind === 'preview' ? { ...now, busy: true } : now));
      client.current?.ask({ kind: 'remove', id });
    },
    write(order) {
      isWriting.current = true;
      setProblems([]);
      setState({ kind: 'writing', done: 0, total: 0, stopping: false });
      client.current?.ask({ kind: 'write', order });
    },
    stop() {
      setState((now) => (now.kind === 'writing' ? { ...now, stopping: true } : now));
      client.current?.ask({ kind: 'stop' });
    },
    restart() {
      close();
      setProblems([]);
      setState({ kind: 'choose' });
    },
  };
}

function unreadable(name: string): FileProblem {
  return { kind: 'unreadable', name };
}

/** Files on a drive that was unplugged, or that another program holds, cannot be read. */
async function readFile(file: File): Promise<ImportFile | FileProblem> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return unreadable(file.name);
  }
}
