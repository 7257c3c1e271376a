import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as deFirst from '../../locales/de/first-texts';
import * as deLater from '../../locales/de/later-texts';
import * as nlFirst from '../../locales/nl/first-texts';
import * as nlLater from '../../locales/nl/later-texts';

const renderer = resolve(import.meta.dirname, '../../renderer');

/** The file and all that it imports before it runs; what is fetched later (`import(…)`) and types are left out. */
function withImports(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  for (const [, target = ''] of source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm,
  )) {
    const path = resolve(dirname(file), target);
    const code = [`${path}.ts`, `${path}.tsx`].find((each) => existsSync(each));
    if (code) withImports(code, found);
  }
  return found;
}

/** Namespaces that a file names when it asks for texts. */
function namespacesIn(source: string): string[] {
  const asked = [...source.matchAll(/(?:useTranslation|getFixedT)\(([^)]*)\)/g)].flatMap(([, inside = '']) =>
    inside.trim() === '' ? ['common'] : [...inside.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
  );
  const prefixed = [...source.matchAll(/['`](\w+):[\w.$]/g)].map(([, name = '']) => name);
  return [...asked, ...prefixed];
}

describe('the texts of the first screen', () => {
  it('are all that the frame and the first screen say', () => {
    const files = [...withImports(join(renderer, 'main.tsx'))];
    const speakers = files.filter(([file]) =>
      /^(app|features|i18n|shell|ui)\//.test(relative(renderer, file)),
    );
    expect(speakers.length).toBeGreaterThan(80);
    const late = speakers.flatMap(([file, source]) =>
      namespacesIn(source)
        .filter((name) => name in deLater)
        .map((name) => `${relative(renderer, file)} says ${name}`),
    );
    expect(late).toEqual([]);
    const said = new Set(speakers.flatMap(([, source]) => namespacesIn(source)));
    expect(Object.keys(deFirst).filter((name) => !said.has(name))).toEqual([]);
  });

  it('are the same in both languages, and each namespace stands in one place', () => {
    expect(Object.keys(nlFirst)).toEqual(Object.keys(deFirst));
    expect(Object.keys(nlLater)).toEqual(Object.keys(deLater));
    expect(Object.keys(deFirst).filter((name) => name in deLater)).toEqual([]);
  });
});
