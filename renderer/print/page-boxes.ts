export type PageBoxes = {
  paper: 'A4' | 'A3';
  landscape: boolean;
  /** At the foot on the left of every page. A single sheet for the wall has none, and smaller margins. */
  foot?: string;
  /** At the foot on the right; `{page}` and `{pages}` stand for the numbers. */
  pageOf?: string;
};

/**
 * The `@page` rule of a document: its paper and what stands at the foot of each page (CSS Paged Media 3 §4). The
 * margin on the left leaves room for a folder. In a tagged PDF the foot is no part of what is read aloud.
 */
export function pageRule({ paper, landscape, foot = '', pageOf = '' }: PageBoxes): string {
  const size = `size: ${paper} ${landscape ? 'landscape' : 'portrait'};`;
  if (foot === '' && pageOf === '') return `@page { ${size} margin: 11mm 12mm 9mm; }`;
  const margin = landscape ? '20mm 14mm 17mm 14mm' : '14mm 13mm 17mm 22mm';
  const font =
    'font: 8pt/1.3 "Source Sans 3 Variable", sans-serif; color: #59626a; vertical-align: top; padding-top: 3mm;';
  return [
    `@page { ${size} margin: ${margin};`,
    `@bottom-left { content: ${cssString(foot)}; text-align: left; width: 78%; ${font} }`,
    `@bottom-right { content: ${counted(pageOf)}; text-align: right; ${font} } }`,
  ].join('\n');
}

/** The text as a value of `content`, with counters where the numbers belong. */
function counted(text: string): string {
  return text
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
}

/** Any text as a CSS string: nothing in it can end the string or the rule (CSSOM §2.1, "serialize a string"). */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[\p{Cc}"\\<>]/gu,
    (character) => `\\${(character === '\u0000' ? 0xfffd : character.charCodeAt(0)).toString(16)} `,
  );
  return `"${escaped}"`;
}
