import type { IdeaLink } from '../domain/idea';
import type { LineEditor } from './line-editor';
import { type LineSet, linesNamed } from './line-values';
import { ideaLineNames, linkEntries } from './idea-lines';
import { normaliseLinks } from './normalise-idea';
import { type ListRules, patchList } from './patch-list';
import { cleanText, escapeText } from './text-value';

/** Links of a task: URL (RFC 5545 §3.8.4.6), which every program shows, then our own lines, which may label it. */
export function readLinks(lines: LineSet): IdeaLink[] {
  const own = linkEntries(lines).map(({ value }) => value);
  const url = readUrl(lines);
  if (url === '') return normaliseLinks(own);
  const label = own.find((link) => link.url === url)?.label ?? '';
  return normaliseLinks([{ url, label }, ...own]);
}

/** URL is no TEXT, so that commas stand bare; programs that escape them nevertheless are understood. */
function readUrl(lines: LineSet): string {
  for (const line of linesNamed(lines, 'URL')) {
    const text = cleanText(line.value.replace(/\\([\\,;])/g, '$1'));
    const [link] = normaliseLinks([{ url: text, label: '' }]);
    if (link) return link.url;
  }
  return '';
}

/** Writes the links: the first one as URL, all others and those with a label in our lines. */
export function patchLinks(editor: LineEditor<unknown>, wanted: readonly IdeaLink[]): void {
  setUrl(editor, wanted[0]?.url ?? '');
  const own = wanted.filter(({ url, label }, index) => index > 0 || url === '' || label !== '');
  patchList(editor, linkEntries(editor), own, linkRules);
}

function setUrl(editor: LineEditor<unknown>, url: string): void {
  if (readUrl(editor) === url) return;
  const [line, ...others] = linesNamed(editor, 'URL');
  for (const other of others) editor.remove(other);
  const value = url.replaceAll('\\', '\\\\');
  if (url === '') {
    if (line) editor.remove(line);
  } else if (line) editor.replace(line, line.parameters, value);
  else editor.add({ spelling: 'URL', parameters: [], value });
}

const linkRules: ListRules<IdeaLink> = {
  name: ideaLineNames.link,
  keyOf: ({ url, label }) => url || label,
  write: ({ url, label }, _, line) => ({
    parameters: line ? line.parameters : [],
    value: escapeText(`${url || '-'} ${label}`.trim()),
  }),
};
