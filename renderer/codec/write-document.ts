import type { TextDocument } from '../domain/text-document';
import { documentLanguages, pageMargins, paperSides, twips, withoutControls } from './document-format';
import { documentParts } from './document-parts';

/**
 * A Word document (WordprocessingML, ISO/IEC 29500-1): headings as headings, heads of tables on every page, rows that
 * stay whole, each run in its language, page numbers as fields. The library is fetched with the first document.
 */
export async function writeDocument(document: TextDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const { body, header, footer } = documentParts(docx, document);
  const { language, paper, landscape, title, author } = document;
  const [short, long] = paperSides[paper];
  const { top, right, bottom, left } = pageMargins(landscape);
  const file = new docx.Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: stylesOf(paper, language),
    sections: [
      {
        properties: {
          titlePage: header !== null,
          page: {
            // Width and height of the upright sheet: the library turns them itself.
            size: {
              width: twips(short),
              height: twips(long),
              orientation: docx.PageOrientation[landscape ? 'LANDSCAPE' : 'PORTRAIT'],
            },
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              header: twips(8),
              footer: twips(8),
            },
          },
        },
        // A header of its own makes the first page one of another kind, which needs its footer too.
        ...(header && { headers: { first: header } }),
        footers: { default: footer, ...(header && { first: footer }) },
        children: body,
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(document) };
  return new Uint8Array(await docx.Packer.toArrayBuffer(file, undefined, [properties]));
}

/** Sizes are half points, room is twentieths of a point. */
function stylesOf(paper: TextDocument['paper'], language: TextDocument['language']) {
  const base = paper === 'A3' ? 23 : 19;
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1B2126', font: 'Calibri' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: base, language: { value: documentLanguages[language] } },
        paragraph: { spacing: { after: 40 } },
      },
      heading1: heading(36, 0),
      heading2: heading(26, 280),
      heading3: heading(21, 160),
      caption: {
        run: { size: 17, color: '59626A', italics: false, bold: false },
        paragraph: { spacing: { before: 80, after: 80 }, keepNext: true },
      },
    },
  };
}

/** Title, author and language (Dublin Core, ISO/IEC 29500-2 §11): the library writes no language. */
function coreProperties({ title, author, language }: TextDocument): string {
  const spaces = {
    cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    dc: 'http://purl.org/dc/elements/1.1/',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties xmlns:cp="${spaces.cp}" xmlns:dc="${spaces.dc}">`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:creator>${xmlText(author)}</dc:creator>`,
    `<dc:language>${documentLanguages[language]}</dc:language>`,
    `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>`,
    '</cp:coreProperties>',
  ].join('');
}

function xmlText(text: string): string {
  return withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
