import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocale } from './locale-files';

const project = resolve(import.meta.dirname, '../..');

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = [...sourcesBelow(join(project, 'renderer')), ...sourcesBelow(join(project, 'electron'))];
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const everything = sources.map(({ text }) => text).join('\n');

describe('texts and screens', () => {
  it('has no text in the locales that no screen uses', () => {
    const unused = [...readLocale('de').keys()].filter((key) => {
      const path = key.slice(key.indexOf(':') + 1).replace(/_(one|other)$/, '');
      if (everything.includes(path)) return false;
      const parts = path.split('.');
      return !parts.some((part, at) => {
        if (at === 0) return false;
        const [before, after] = [parts.slice(0, at).join('.'), parts.slice(at).join('.')];
        // Keys put together of a fixed and a changing part, and objects of texts that the shell takes whole.
        return (
          everything.includes(`${before}.\${`) ||
          everything.includes(`}.${after}`) ||
          (everything.includes(`.${before};`) && everything.includes(`.${part}`))
        );
      });
    });
    expect(unused).toEqual([]);
  });

  it('writes no readable text into attributes of components', () => {
    const attribute =
      /\b(?:aria-label|aria-description|title|alt|placeholder|label)="([^"{]*\p{L}{2,}[^"]*)"/gu;
    const found = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, text }) => [...text.matchAll(attribute)].map((match) => `${file}: ${match[0]}`));
    expect(found).toEqual([]);
  });
});
