import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocale } from '../../i18n/locale-files';
import {
  anchorsOf,
  boldPhrases,
  documents,
  holdsPhrase,
  isThere,
  linksOf,
  namedFiles,
  project,
  readDocument,
} from './doc-files';

const manifest = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> };
const guides = [
  { language: 'de', path: 'docs/user-guide.de.md' },
  { language: 'nl', path: 'docs/user-guide.nl.md' },
] as const;

describe.each(documents)('%s', (path) => {
  const text = readDocument(path);

  it('links only to files that are there', () => {
    const local = linksOf(text).filter((link) => !/^(https?:|mailto:|#)/.test(link));
    const missing = local.filter((link) => {
      const [file = ''] = link.split('#');
      return !existsSync(join(project, dirname(path), file));
    });
    expect(missing).toEqual([]);
  });

  it('links only to headings it has', () => {
    const anchors = anchorsOf(text);
    const inside = linksOf(text).filter((link) => link.startsWith('#'));
    expect(inside.filter((link) => !anchors.has(decodeURIComponent(link.slice(1))))).toEqual([]);
  });

  it('names only files that are there', () => {
    expect(namedFiles(text).filter((name) => !isThere(name, path))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z:-]+)/g)].map((match) => match[1] ?? '');
    const own = new Set([...Object.keys(manifest.scripts), 'ci', 'install']);
    expect(named.filter((name) => !own.has(name))).toEqual([]);
  });
});

describe('the README', () => {
  it('speaks of files, or the tests above would see nothing', () => {
    expect(namedFiles(readDocument('README.md')).length).toBeGreaterThan(15);
  });

  it('names every folder of the project that holds its files', () => {
    const text = readDocument('README.md');
    for (const folder of ['electron', 'renderer', 'locales', 'assets', 'test', 'bench', 'scripts', 'docs']) {
      expect(text).toContain(`    ${folder}/`);
    }
  });
});

describe('pictures', () => {
  const pictures = readdirSync(join(project, 'docs/pictures'));

  it('are small enough to be read over a slow line', () => {
    const large = pictures.filter((name) => statSync(join(project, 'docs/pictures', name)).size >= 250_000);
    expect(large).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const all = documents.map(readDocument).join('\n');
    expect(pictures.filter((name) => !all.includes(`pictures/${name}`))).toEqual([]);
  });

  it('are described for those who do not see them', () => {
    const described = documents.flatMap((path) => [...readDocument(path).matchAll(/!\[([^\]]*)\]/g)]);
    expect(described.length).toBeGreaterThan(0);
    expect(described.filter((match) => (match[1] ?? '').length < 10)).toEqual([]);
  });
});

/** Buttons below a sentence; and a sentence about passwords of accounts, which no screen asks for yet. */
const noSentences = ['retry', 'storageEvicted.restore', 'storageEvicted.startAnew', 'plainTextStore'];

describe.each(guides)('the user guide in $language', ({ language, path }) => {
  const texts = readLocale(language);
  const bold = boldPhrases(readDocument(path));

  it('prints in bold only what stands on the screen, word for word', () => {
    const other = texts.get(`contacts:languageAdverb.${language === 'de' ? 'nl' : 'de'}`) ?? '';
    const screen = [...texts.values()].map((text) => text.replace('{{language}}', other));
    // The word "bold" itself, in the introduction.
    const spoken = bold.filter((phrase) => phrase !== 'fett' && phrase !== 'vet');
    expect(spoken.length).toBeGreaterThan(60);
    expect(spoken.filter((phrase) => !screen.some((text) => holdsPhrase(text, phrase)))).toEqual([]);
  });

  it('explains every sentence about an error', () => {
    const sentences = [...texts].filter(
      ([key]) =>
        /^(errors:|data:restore\.problem)/.test(key) &&
        !key.endsWith('.body') &&
        !noSentences.some((name) => key === `errors:${name}`),
    );
    const unexplained = sentences.filter(([, text]) => !bold.some((phrase) => holdsPhrase(text, phrase)));
    expect(sentences.length).toBeGreaterThan(15);
    expect(unexplained.map(([key]) => key)).toEqual([]);
  });
});

it('both guides have the same sections in the same order', () => {
  const sections = guides.map(({ path }) => (readDocument(path).match(/^## /gm) ?? []).length);
  expect(sections[0]).toBe(sections[1]);
  expect(sections[0]).toBeGreaterThan(12);
});
