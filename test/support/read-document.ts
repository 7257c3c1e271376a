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
  /** Pictures above the first page, with the bytes of their file. */
  logos: { alternative: string; bytes: Uint8Array }[];
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
  const { names, part, file } = readPackage(bytes);
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
    logos: logosOf(names, part, file),
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

/** Pictures of the header that the section names for its first page. */
function logosOf(
  names: readonly string[],
  part: (name: string) => XmlElement,
  file: (name: string) => Uint8Array | undefined,
): ReadDocument['logos'] {
  const section = within(part('word/document.xml'), 'w:sectPr')[0];
  const first =
    section && within(section, 'w:headerReference').find((each) => each.attributes['w:type'] === 'first');
  if (!first || within(section, 'w:titlePg').length === 0) return [];
  const target = (rels: string, id: string | undefined) =>
    within(part(rels), 'Relationship').find((each) => each.attributes['Id'] === id)?.attributes['Target'] ??
    '';
  const header = target('word/_rels/document.xml.rels', first.attributes['r:id']);
  if (!names.includes(`word/${header}`)) throw new Error(`no part ${header}`);
  return within(part(`word/${header}`), 'w:drawing').map((drawing) => {
    const [blip] = within(drawing, 'a:blip');
    const picture = target(`word/_rels/${header}.rels`, blip?.attributes['r:embed']);
    return {
      alternative: within(drawing, 'wp:docPr')[0]?.attributes['descr'] ?? '',
      bytes: file(`word/${picture}`) ?? new Uint8Array(),
    };
  });
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  return element.children.map(textOf).join('');
}
