import { execFileSync } from 'node:child_process';

/** What poppler finds in a PDF. */
export type ReadPdf = {
  /** The text as it lies on the pages, foot included; blanks of any length are one. */
  text: string;
  pages: number;
  /** Lines of `pdfinfo`: "Title", "Tagged", "Page size". */
  info: Record<string, string>;
  /** The tree of what is read aloud, without its texts: "Table", "TH". */
  structure: string;
  /** What is read aloud, in its order, without blanks: at the end of a line the writer leaves them out. Slow for large tables. */
  spoken: () => string;
  /** Whether a text is read aloud as a whole. */
  says: (text: string) => boolean;
};

/** Reads a PDF back with poppler, another program than the one that wrote it. */
export function readPdf(path: string): ReadPdf {
  const run = (program: string, parameters: string[]) =>
    execFileSync(program, [...parameters], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const info = Object.fromEntries(
    run('pdfinfo', [path])
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf(':');
        return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trim()]] : [];
      }),
  );
  const tight = (text: string) => text.replace(/\s/g, '');
  let known: string | undefined;
  const spoken = (): string => {
    known ??= tight(
      [...run('pdfinfo', ['-struct-text', path]).matchAll(/"(.*)"$/gm)].map((match) => match[1]).join(''),
    );
    return known;
  };
  return {
    text: run('pdftotext', ['-layout', path, '-']).replace(/\s+/g, ' '),
    pages: Number(info['Pages']),
    info,
    structure: run('pdfinfo', ['-struct', path]),
    spoken,
    says: (text) => spoken().includes(tight(text)),
  };
}
