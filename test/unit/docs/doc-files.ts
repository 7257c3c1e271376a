import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of the project. */
export const project = resolve(import.meta.dirname, '../../..');

/** Every document of the project by its path. */
export const documents: readonly string[] = [
  'README.md',
  'renderer/README.md',
  'test/stand-in/README.md',
  ...readdirSync(join(project, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Text of a file by its path from the project's folder; throws if it is not there. */
export function readDocument(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

/** Targets of links and pictures, as written. */
export function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

/**
 * File and folder names between backticks: something with a slash, or with an ending of ours. What the app and its
 * commands write is left out, and so are paths on a server.
 */
export function namedFiles(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/^ {4}.*$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => /^[\w.@/-]+$/.test(text) && /\w\/|\.(ts|tsx|mjs|json|yml|css|md)$/.test(text))
    .filter((text) => !/NAME|VERSION|^\/|^(out|dist|tour)\/|^(tour|settings)\.json$/.test(text));
}

/** Whether a name is a file of the project, seen from its root, from the page's folder, or from the document. */
export function isThere(name: string, document: string): boolean {
  const places = ['.', 'renderer', dirname(document), 'electron'];
  return places.some((place) => existsSync(join(project, place, name)));
}

/** Phrases in bold, and in German and Dutch guides that means: what stands on the screen. A gap is " … ". */
export function boldPhrases(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ' '));
}

/** Whether a text of the screen holds the phrase, its parts on both sides of a gap included. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const parts = phrase.endsWith(' …') ? [phrase] : phrase.split(' … ');
  return parts.every((part) => text.includes(part));
}

/** The anchors that headings can be reached by (GitHub's rule). */
export function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
