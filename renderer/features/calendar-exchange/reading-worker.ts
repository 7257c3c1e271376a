import { decodeBytes } from '../../codec/decode-bytes';
import type { Language } from '../../domain/localized';
import { asStorageError, type StorageError } from '../../storage/storage-errors';
import type { CalendarReading } from './calendar-types';
import { readCalendars } from './read-calendars';

export type ReadingAsk = { files: { name: string; bytes: Uint8Array }[]; language: Language };
export type ReadingNews =
  | { kind: 'reading'; done: number }
  | { kind: 'read'; reading: CalendarReading }
  | { kind: 'failed'; error: StorageError };

// Reads away from the page, so that typing and scrolling stay smooth however large the file is.

const tell = (news: ReadingNews) => postMessage(news);

addEventListener('message', ({ data: { files, language } }: MessageEvent<ReadingAsk>) => {
  const texts = files.map(({ name, bytes }) => ({ name, text: decodeBytes(bytes).text }));
  const onRead = (done: number) => done % 100 === 0 && tell({ kind: 'reading', done });
  readCalendars(texts, { language, onRead }).then(
    (reading) => tell({ kind: 'read', reading }),
    (error: unknown) => tell({ kind: 'failed', error: asStorageError(error) }),
  );
});
