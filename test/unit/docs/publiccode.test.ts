import { describe, expect, it } from 'vitest';
import { readDocument } from './doc-files';

const text = readDocument('publiccode.yml');
const manifest = JSON.parse(readDocument('package.json')) as { version: string; license: string };

describe('publiccode.yml', () => {
  it('names both languages and describes the project in each', () => {
    expect(text).toMatch(/^ {2}availableLanguages: \[de, nl\]$/m);
    for (const language of ['de', 'nl']) {
      const from = text.indexOf(`\n  ${language}:`, text.indexOf('\ndescription:'));
      expect(from).toBeGreaterThan(0);
      const part = text.slice(from + 1).split(/\n {2}\w\w:/)[0] ?? '';
      expect(part).toContain('shortDescription:');
      expect(part).toContain('longDescription:');
      expect(part).toContain('features:');
    }
  });

  it('keeps short descriptions to the 150 characters that catalogues show', () => {
    const short = [...text.matchAll(/shortDescription: (.+)/g)].map((match) => match[1] ?? '');
    expect(short).toHaveLength(2);
    for (const line of short) expect(line.length).toBeLessThanOrEqual(150);
  });

  it('agrees with package.json on version and licence', () => {
    expect(text).toContain(`softwareVersion: ${manifest.version}`);
    expect(text).toContain(`license: ${manifest.license}`);
  });
});
