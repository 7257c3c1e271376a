import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocale } from './locale-files';

const de = readLocale('de');
const nl = readLocale('nl');
const both = [...de].filter(([key]) => nl.has(key));

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?(\w+)>/g)].map((match) => match[0]).sort();
}

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...nl.keys()].filter((key) => !de.has(key))).toEqual([]);
    expect([...de.keys()].filter((key) => !nl.has(key))).toEqual([]);
    expect(de.size).toBeGreaterThan(50);
  });

  it('have the same placeholders in every text', () => {
    const different = both.filter(([key, text]) => {
      return placeholders(text).join() !== placeholders(nl.get(key) ?? '').join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have both plural forms wherever they have one', () => {
    for (const texts of [de, nl]) {
      const lonely = [...texts.keys()].filter((key) => {
        if (key.endsWith('_one')) return !texts.has(key.replace(/_one$/, '_other'));
        if (key.endsWith('_other')) return !texts.has(key.replace(/_other$/, '_one'));
        return /_(zero|two|few|many)$/.test(key);
      });
      expect(lonely).toEqual([]);
    }
  });

  it('leave no text empty or with stray spaces', () => {
    for (const texts of [de, nl]) {
      const odd = [...texts].filter(([, text]) => text === '' || text !== text.trim() || text.includes('  '));
      expect(odd.map(([key]) => key)).toEqual([]);
    }
  });

  it('speak to the user as the administrations do: Sie in German, u in Dutch', () => {
    const informalGerman = /\b(du|dich|dir|dein|deine|deinen|deinem|deiner|euch|euer)\b/i;
    const informalDutch = /\b(je|jij|jou|jouw|jullie)\b/i;
    // The agreed form of address of a contact names the informal words themselves.
    const aboutAddressing = (key: string) => /addressForm|salutation/i.test(key);
    expect([...de].filter(([key, text]) => informalGerman.test(text) && !aboutAddressing(key))).toEqual([]);
    expect([...nl].filter(([key, text]) => informalDutch.test(text) && !aboutAddressing(key))).toEqual([]);
  });

  it('avoid words of machines that no officer says', () => {
    const jargon =
      /\b(queue|pending|cache|commit|token|timestamp|payload|JSON|IndexedDB|Query|Error|Bug|Tag\(s\))\b/i;
    for (const texts of [de, nl]) {
      expect([...texts].filter(([, text]) => jargon.test(text.replace(/\{\{[^}]*\}\}/g, '')))).toEqual([]);
    }
  });

  it('register every namespace for the page', () => {
    const folder = resolve(import.meta.dirname, '../../locales');
    for (const language of ['de', 'nl']) {
      const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
      const index = ['first-texts.ts', 'later-texts.ts']
        .map((name) => readFileSync(join(folder, language, name), 'utf8'))
        .join('');
      expect(files.filter((file) => !index.includes(`'./${file}'`))).toEqual([]);
    }
  });
});
