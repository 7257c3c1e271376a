import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantedFaults } from '../../support/histories/planted-faults';

describe('the faults that are planted into the engine to see whether histories find them', () => {
  it.each(plantedFaults)('$name: still fits the engine as it is', ({ changes }) => {
    for (const { file, from } of changes) {
      const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
      expect(text.split(from).length - 1, `${from} in ${file}`).toBe(1);
    }
  });
});
