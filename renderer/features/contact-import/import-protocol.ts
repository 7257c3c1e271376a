import type { Language } from '../../domain/localized';
import type { StorageError } from '../../storage/storage-errors';
import type { ReadChoice } from './import-source';
import type { ImportOrder, ImportPreview, ImportSummary } from './import-types';

export type ImportFile = { name: string; bytes: Uint8Array };

/** What the page asks of the import's worker; each is answered by one `preview`, `unreadable` or `summary`. */
export type ImportAsk =
  | { kind: 'start'; databaseName: string; language: Language }
  | { kind: 'add'; files: ImportFile[] }
  | { kind: 'change'; id: number; choice: ReadChoice }
  | { kind: 'remove'; id: number }
  | { kind: 'write'; order: ImportOrder }
  | { kind: 'stop' };

export type ImportNews =
  | { kind: 'reading'; done: number }
  | { kind: 'preview'; preview: ImportPreview; unreadable: string[] }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'summary'; summary: ImportSummary }
  /** Nothing was written. */
  | { kind: 'failed'; error: StorageError };
