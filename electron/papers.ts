import { pageOrigin, securityHeaders } from './page-origin';

/** A page that is finished: markup and its own styles, beside the stylesheets of the app. */
export type Paper = {
  title: string;
  language: string;
  /** What stands in the body, in UTF-8: markup that the page has drawn, every text in it escaped. */
  markup: Uint8Array;
  /** Rules of this paper alone, as for its size and foot. */
  styles: string;
  /** Paths of the app's own stylesheets. */
  stylesheets: readonly string[];
};

/**
 * Nothing runs in a paper and nothing is fetched but styles, fonts and pictures. Its colours stand in style attributes,
 * so these are allowed here and only here.
 */
export const paperPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const papers = new Map<string, Paper>();
const folder = '/paper/';

/** Lays a paper out for the window that prints it, and answers with its address. It stays until it is taken away. */
export function layPaper(id: string, paper: Paper): string {
  papers.set(id, paper);
  return `${pageOrigin}${folder}${id}.html`;
}

export function takePaperAway(id: string): void {
  papers.delete(id);
}

/** The answer to a path that belongs to a paper; `null` if it is none. */
export function answerPaper(path: string): Response | null {
  if (!path.startsWith(folder) || !path.endsWith('.html')) return null;
  const paper = papers.get(path.slice(folder.length, -'.html'.length));
  if (!paper) return null;
  return new Response(documentOf(paper), {
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': paperPolicy,
      'Content-Type': 'text/html; charset=utf-8',
    },
  });
}

/** Put together as bytes: markup of thousands of contacts is neither read nor written anew on its way. */
function documentOf({ title, language, markup, styles, stylesheets }: Paper): Uint8Array<ArrayBuffer> {
  const links = stylesheets.map((path) => `<link rel="stylesheet" href="${escaped(path)}">`).join('');
  const head = bytesOf(
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
      `${links}<style>${styles.replaceAll('<', '\\3c ')}</style></head><body data-printed><div class="printed">`,
  );
  const end = bytesOf('</div></body></html>');
  const whole = new Uint8Array(head.length + markup.length + end.length);
  whole.set(head);
  whole.set(markup, head.length);
  whole.set(end, head.length + markup.length);
  return whole;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
