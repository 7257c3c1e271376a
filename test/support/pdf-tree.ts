import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A node of what a screen reader is told of a PDF (ISO 32000-1 §14.8.4): "Table", "TR", "TH". */
export type TreeNode = { type: string; scope: string; parent: TreeNode | null; children: TreeNode[] };

/** Nodes that only hold others together. */
const holders = new Set(['Document', 'NonStruct', 'Art', 'Sect', 'Div', 'Part']);

/** Types of ISO 32000-1 §14.8.4. */
const known =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|Code|Link|Annot|Figure|Formula|Form)$/;

/** All nodes in the order in which they are read, as poppler finds them. Quick also for large tables, for it reads no texts. */
export function readTree(path: string): TreeNode[] {
  const lines = execFileSync('pdfinfo', ['-struct', path], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\n');
  const nodes: TreeNode[] = [];
  const open: TreeNode[] = [];
  for (const line of lines) {
    const scope = /^\s*\/Scope \/(\w+)/.exec(line)?.[1];
    const last = nodes.at(-1);
    if (scope && last) last.scope = scope;
    const [, blanks, type] = /^( *)([A-Z]\w*)/.exec(line) ?? [];
    if (blanks === undefined || type === undefined) continue;
    const depth = blanks.length / 2;
    const parent = open[depth - 1] ?? null;
    const node: TreeNode = { type, scope: '', parent, children: [] };
    parent?.children.push(node);
    open[depth] = node;
    nodes.push(node);
  }
  return nodes;
}

/** What poppler says of the document: a line each for title, pages, tags. */
export function readInfo(path: string): string {
  return execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** What is wrong with the structure of a sheet, in words; nothing if a screen reader can follow it. */
export function troublesOf(path: string, language: 'de' | 'nl'): string[] {
  const nodes = readTree(path);
  const raw = readFileSync(path, 'latin1');
  const troubles: string[] = [];
  const expectThat = (holds: boolean, trouble: string) => {
    if (!holds) troubles.push(trouble);
  };
  expectThat(/\/DisplayDocTitle true/.test(raw), 'its title is not shown');
  expectThat(new RegExp(`/S /Document\\s*/Lang \\(${language}\\)`).test(raw), `it is not in ${language}`);
  const told = nodes.filter(({ type }) => !holders.has(type));
  expectThat(told[0]?.type === 'H1', `it begins with ${told[0]?.type ?? 'nothing'}`);
  let level = 0;
  for (const { type } of nodes) {
    const next = Number(/^H(\d)$/.exec(type)?.[1] ?? Number.NaN);
    if (Number.isNaN(next)) continue;
    expectThat(next <= level + 1, `${type} follows H${level}`);
    level = next;
  }
  expectThat(nodes.filter(({ type }) => type === 'H1').length === 1, 'it has not one H1');
  for (const { type, scope, parent, children } of nodes) {
    if (type === 'TH' || type === 'TD')
      expectThat(parent?.type === 'TR', `a ${type} lies in ${parent?.type}`);
    if (type === 'TH') expectThat(scope !== '', 'a TH does not say of what it is the head');
    if (type === 'TR') {
      expectThat(
        children.every((cell) => cell.type === 'TH' || cell.type === 'TD'),
        `a row holds ${children.map((cell) => cell.type).join(', ')}`,
      );
      expectThat(
        children.some((cell) => cell.type === 'TH'),
        'a row has no head',
      );
    }
    if (type === 'Table') {
      expectThat(
        children.every((part) => ['Caption', 'TR', 'THead', 'TBody', 'TFoot'].includes(part.type)),
        `a table holds ${children.map((part) => part.type).join(', ')}`,
      );
    }
  }
  // Later ones ("Strong" of PDF 2.0) are left out by readers that know the first edition alone, with their texts.
  for (const [, type = ''] of raw.matchAll(/\/Type \/StructElem\s*\/S \/(\w+)/g)) {
    expectThat(known.test(type), `readers may not know ${type}`);
  }
  const figures = raw.split('endobj').filter((object) => /\/S \/Figure\b/.test(object));
  expectThat(
    figures.every((figure) => /\/Alt (?:\((?!\))|<FEFF[0-9A-F]{4})/i.test(figure)),
    'a figure has no text in its place',
  );
  return [...new Set(troubles)];
}

/** How many parts of a PDF say that they are in `language`. */
export function partsIn(path: string, language: 'de' | 'nl'): number {
  const raw = readFileSync(path, 'latin1');
  return raw.split(`/Lang (${language})`).length - 1;
}
