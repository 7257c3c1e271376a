import type { Occurrence } from '../../domain/rotation';
import type { Site } from '../../domain/site';
import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import type { ContentSource } from '../../print/contact-sheet/sheet-content';
import type { StorageError } from '../../storage/storage-errors';
import type { SheetFormat } from './sheet-format';

/** A sheet as it is asked for: all but the contacts themselves, which the worker reads. */
export type SheetOrder = Pick<
  ContactSheetProps,
  'choices' | 'sides' | 'houses' | 'issuer' | 'today' | 'editor'
> & {
  ids: readonly string[];
  /** Another number means that contacts may have changed and are read again. */
  version: number;
  source: Omit<ContentSource, 'languageName'>;
  /** What the card of whom to ask first tells; empty for every other layout. */
  days: readonly Occurrence[];
  sites: readonly Site[];
};

/** A look at the sheet. */
export type SheetPreview = {
  /** Its beginning; `count` in it is of the whole sheet. */
  props: ContactSheetProps;
  /** The beginning is not all. */
  more: boolean;
  /** How many of those asked for are there. */
  chosen: number;
  /** How many stand on the sheet. */
  count: number;
};

/** What a file says about itself: its title, and the name of the table in a workbook. */
export type SheetNames = { title: string; tableName: string };

export type SheetAsk =
  | { kind: 'start'; databaseName: string }
  | { kind: 'prepare'; id: number; order: SheetOrder }
  /** These are about the sheet that was prepared last. */
  | { kind: 'file'; id: number; format: SheetFormat; names: SheetNames }
  | { kind: 'markup'; id: number };

export type SheetNews =
  | { kind: 'preview'; id: number; preview: SheetPreview }
  | { kind: 'file'; id: number; content: string | Uint8Array }
  /** UTF-8, handed over as bytes: a string of thousands of contacts would be copied at each step of its way. */
  | { kind: 'markup'; id: number; markup: Uint8Array }
  /** Another `prepare` came before this one was begun. */
  | { kind: 'superseded'; id: number }
  | { kind: 'failed'; id: number; error: StorageError };
