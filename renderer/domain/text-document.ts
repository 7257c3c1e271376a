import type { Language } from './localized';

/** A piece of text with the language it is in; `null` for names, numbers and free words, which have none. */
export type TextPiece = {
  text: string;
  language: Language | null;
  look?: 'strong' | 'muted';
};

/** One line or paragraph. A line break within a text begins a new line in the same paragraph. */
export type TextLine = {
  pieces: readonly TextPiece[];
  /** A little room before it, where something new begins within a cell. */
  apart?: boolean;
  /** Stands after the text. */
  picture?: TextPicture;
};

export type TextPicture = {
  kind: 'gif' | 'png' | 'jpg';
  /** A text is base64. */
  bytes: Uint8Array | string;
  /** In millimetres. */
  width: number;
  height: number;
  /** What it shows, for those who do not see it. */
  alternative: string;
};

/** Lines one under the other. */
export type TextCell = readonly TextLine[];

export type TextRow =
  | { kind: 'cells'; cells: readonly TextCell[] }
  /** A heading across the whole table for the rows that follow. */
  | { kind: 'heading'; line: TextLine };

export type TextBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; line: TextLine }
  /** `keep` holds it on the page of what follows. */
  | { kind: 'paragraph'; line: TextLine; style: 'body' | 'small' | 'item'; keep?: boolean }
  | {
      kind: 'table';
      caption: TextLine;
      /** Shares of the breadth, one a column. */
      widths: readonly number[];
      header: readonly TextCell[];
      rows: readonly TextRow[];
    };

/** A document of headings, paragraphs and tables, each word with its language: what a sheet is, without paper. */
export type TextDocument = {
  title: string;
  author: string;
  /** Language of the document; pieces may be in the other one. */
  language: Language;
  paper: 'A4' | 'A3';
  landscape: boolean;
  /** Side by side above the first page. */
  logos: readonly TextPicture[];
  /** At the foot of every page on the left; on the right the page, where `{page}` and `{pages}` stand for the numbers. */
  foot: TextLine;
  pageOf: TextLine;
  blocks: readonly TextBlock[];
};
