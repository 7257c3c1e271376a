import type * as Docx from 'docx';
import { assertNever } from '../domain/assert-never';
import type {
  TextBlock,
  TextCell,
  TextDocument,
  TextLine,
  TextPicture,
  TextPiece,
} from '../domain/text-document';
import { decodeBase64 } from './base64';
import { documentLanguages, pageMargins, paperSides, twips, withoutControls } from './document-format';

type Library = typeof Docx;
type Part = Docx.Paragraph | Docx.Table;
type Table = Extract<TextBlock, { kind: 'table' }>;

const muted = '59626A';
const line = '8A8F94';

/** Body, header of the first page and footer of a document in the words of the library, which is handed in because it is fetched when first used. */
export function documentParts(
  docx: Library,
  document: TextDocument,
): { body: Part[]; header: Docx.Header | null; footer: Docx.Footer } {
  const { left, right } = pageMargins(document.landscape);
  const [short, long] = paperSides[document.paper];
  const breadth = twips((document.landscape ? long : short) - left - right);
  return {
    body: document.blocks.flatMap((block) => partsOf(docx, block, breadth)),
    header: document.logos.length > 0 ? headerOf(docx, document) : null,
    footer: footerOf(docx, document),
  };
}

function partsOf(docx: Library, block: TextBlock, breadth: number): Part[] {
  switch (block.kind) {
    case 'heading': {
      const level = docx.HeadingLevel[`HEADING_${block.level}`];
      return [new docx.Paragraph({ heading: level, children: runsOf(docx, block.line) })];
    }
    case 'paragraph':
      return [
        new docx.Paragraph({
          children: runsOf(docx, block.line, block.style === 'small' ? { size: 17 } : {}),
          keepNext: block.keep ?? false,
          ...(block.style === 'item' && { bullet: { level: 0 } }),
          ...(block.style === 'small' && { spacing: { before: 80 } }),
        }),
      ];
    case 'table':
      return [
        new docx.Paragraph({ style: 'Caption', children: runsOf(docx, block.caption) }),
        tableOf(docx, block, breadth),
      ];
    default:
      return assertNever(block);
  }
}

function tableOf(docx: Library, { widths, header, rows }: Table, breadth: number): Docx.Table {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columnWidths = widths.map((width) => Math.floor((breadth * width) / sum));
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const thin = { style: docx.BorderStyle.SINGLE, size: 4, color: line };
  const cell = (children: readonly Docx.Paragraph[], columnSpan = 1) =>
    new docx.TableCell({ children, columnSpan });
  return new docx.Table({
    width: { size: breadth, type: docx.WidthType.DXA },
    columnWidths,
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: {
      top: thin,
      bottom: thin,
      insideHorizontal: thin,
      left: none,
      right: none,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((lines) => cell(paragraphsOf(docx, lines, { bold: true }))),
      }),
      ...rows.map((row) =>
        row.kind === 'heading'
          ? new docx.TableRow({
              cantSplit: true,
              keepNext: true,
              children: [cell(paragraphsOf(docx, [row.line], { bold: true }), widths.length)],
            })
          : new docx.TableRow({
              cantSplit: true,
              children: row.cells.map((lines) => cell(paragraphsOf(docx, lines))),
            }),
      ),
    ],
  });
}

/** A cell must hold a paragraph, even an empty one (ISO/IEC 29500-1 §17.4.65). */
function paragraphsOf(docx: Library, lines: TextCell, look: Docx.IRunOptions = {}): Docx.Paragraph[] {
  if (lines.length === 0) return [new docx.Paragraph({ children: [] })];
  return lines.map(
    (each) =>
      new docx.Paragraph({
        children: runsOf(docx, each, look),
        spacing: { before: each.apart ? 120 : 0, after: 0 },
      }),
  );
}

function runsOf(
  docx: Library,
  { pieces, picture }: TextLine,
  look: Docx.IRunOptions = {},
): Docx.ParagraphChild[] {
  const runs = pieces.flatMap((piece) =>
    withoutControls(piece.text)
      .split(/\r\n|[\r\n]/)
      .map((text, at) => new docx.TextRun({ ...look, ...runLook(piece), text, ...(at > 0 && { break: 1 }) })),
  );
  return picture ? [...runs, pictureOf(docx, picture)] : runs;
}

function runLook({ look, language }: TextPiece): Docx.IRunOptions {
  return {
    ...(look === 'strong' && { bold: true }),
    ...(look === 'muted' && { color: muted, bold: false }),
    ...(language && { language: { value: documentLanguages[language] } }),
  };
}

function pictureOf(docx: Library, { kind, bytes, width, height, alternative }: TextPicture): Docx.ImageRun {
  // The library counts in pixels of 1/96 inch.
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
  const text = withoutControls(alternative);
  return new docx.ImageRun({
    type: kind,
    data: typeof bytes === 'string' ? (decodeBase64(bytes) ?? new Uint8Array()) : bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: text, title: text, description: text },
  });
}

/** Logos on the right, as on the sheet on paper. */
function headerOf(docx: Library, { logos }: TextDocument): Docx.Header {
  const runs = logos.flatMap((logo, at) => [
    ...(at > 0 ? [new docx.TextRun({ text: '    ' })] : []),
    pictureOf(docx, logo),
  ]);
  return new docx.Header({
    children: [
      new docx.Paragraph({ alignment: docx.AlignmentType.RIGHT, spacing: { after: 160 }, children: runs }),
    ],
  });
}

/** What stands on every page: the words on the left, page x of y as fields on the right. */
function footerOf(docx: Library, { foot, pageOf }: TextDocument): Docx.Footer {
  const look = { size: 16, color: muted };
  const numbered = pageOf.pieces.map((piece) => {
    const children = piece.text
      .split(/(\{pages?\})/)
      .filter(Boolean)
      .map((part) =>
        part === '{page}'
          ? docx.PageNumber.CURRENT
          : part === '{pages}'
            ? docx.PageNumber.TOTAL_PAGES
            : withoutControls(part),
      );
    return new docx.TextRun({ ...runLook(piece), ...look, children });
  });
  return new docx.Footer({
    children: [
      new docx.Paragraph({ children: runsOf(docx, foot, look) }),
      new docx.Paragraph({ alignment: docx.AlignmentType.RIGHT, children: numbered }),
    ],
  });
}
