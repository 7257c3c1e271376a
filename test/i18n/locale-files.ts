import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A locale's texts by `namespace:path.to.key`. */
export type FlatTexts = Map<string, string>;

const locales = resolve(import.meta.dirname, '../../locales');

/**
 * Reads all namespaces of a language, and the texts in `files/`, which stand in files that the app writes and on no
 * screen; throws if a value is neither text nor an object of texts.
 */
export function readLocale(language: 'de' | 'nl'): FlatTexts {
  const flat: FlatTexts = new Map();
  for (const folder of ['', 'files/']) {
    const names = readdirSync(join(locales, language, folder)).filter((name) => name.endsWith('.json'));
    for (const name of names) {
      const json: unknown = JSON.parse(readFileSync(join(locales, language, folder, name), 'utf8'));
      flatten(json, `${folder}${name}`.replace(/\.json$/, ':'), flat);
    }
  }
  return flat;
}

function flatten(value: unknown, path: string, into: FlatTexts): void {
  if (typeof value === 'string') {
    into.set(path, value);
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(value)) {
      flatten(child, path.endsWith(':') ? path + key : `${path}.${key}`, into);
    }
  } else {
    throw new Error(`${path} is neither a text nor an object`);
  }
}
