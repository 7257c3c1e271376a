import { childrenOf, readPackage, within, type XmlElement } from './read-package';

export type ReadRun = { text: string; language: string };

/** What stands in a Word document, read by other programs than the one that wrote it. */
export type ReadDocument = {
  /** Headings with their level. */
  headings: { level: number; text: string }[];
  /** Each table as rows of cells; a line a paragraph. */
  tables: { rows: string[][]; repeated: boolean[]; whole: boolean[]; spans: number[][] }[];
  /** Every run of the body with its language; '' where it has that of the document. */
  runs: ReadRun[];
  /** All paragraphs, one a line. */
  text: string;
  footer: string;
  fields: string[];
  section: XmlElement;
  properties: Record<string, string>;
  /** Language of words that say none. */
  language: string;
  pictures: { alternative: string; file: string }[];
};

/** Reads `word/document.xml` and its neighbours (ISO/IEC 29500-1 §17). */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const { names, part } = readPackage(bytes);
  const document = part('word/document.xml');
  const footer = part(names.find((name) => /^word\/footer\d+\.xml$/.test(name)) ?? '');
  const paragraphs = within(document, 'w:p');
  const style = (paragraph: XmlElement) => within(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
  return {
    headings: paragraphs.flatMap((paragraph) => {
      const [, level] = /^Heading(\d)$/.exec(style(paragraph)) ?? [];
      return level ? [{ level: Number(level), text: textOf(paragraph) }] : [];
    }),
    tables: within(document, 'w:tbl').map((table) => {
      const rows = childrenOf(table, 'w:tr');
      const cells = rows.map((row) => childrenOf(row, 'w:tc'));
      return {
        rows: cells.map((row) => row.map((cell) => childrenOf(cell, 'w:p').map(textOf).join('\n'))),
        repeated: rows.map((row) => within(row, 'w:tblHeader').length > 0),
        whole: rows.map((row) => within(row, 'w:cantSplit').length > 0),
        spans: cells.map((row) =>
          row.map((cell) => Number(within(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)),
        ),
      };
    }),
    runs: within(document, 'w:r').map((run) => ({
      text: textOf(run),
      language: within(run, 'w:lang')[0]?.attributes['w:val'] ?? '',
    })),
    text: paragraphs.map(textOf).join('\n'),
    footer: within(footer, 'w:p').map(textOf).join('\n'),
    fields: within(footer, 'w:instrText').map(({ text }) => text.trim()),
    section: within(document, 'w:sectPr')[0] ?? document,
    properties: Object.fromEntries(part('docProps/core.xml').children.map(({ name, text }) => [name, text])),
    language:
      within(within(part('word/styles.xml'), 'w:docDefaults')[0] ?? document, 'w:lang')[0]?.attributes[
        'w:val'
      ] ?? '',
    pictures: within(document, 'wp:docPr').map(({ attributes }) => ({
      alternative: attributes['descr'] ?? '',
      file: names.find((name) => name.startsWith('word/media/')) ?? '',
    })),
  };
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  return element.children.map(textOf).join('');
}
