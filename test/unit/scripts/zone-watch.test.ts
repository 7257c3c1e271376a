import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const watch = pathToFileURL(join(import.meta.dirname, '../../support/zone-watch.mjs')).href;

/** Those of the expressions at which the zone was noted. */
function noted(expressions: string[]): string[] {
  const script = `
    const date = new Date(0), told = new Intl.DateTimeFormat('de', { timeZone: 'UTC' }), untold = Intl.DateTimeFormat('de');
    class Mocked extends Date {}
    const noted = ${JSON.stringify(expressions)}.filter((expression) => {
      let isNoted = false;
      globalThis[Symbol.for('zone read')] = () => (isNoted = true);
      eval(expression);
      return isNoted;
    });
    process.stdout.write(JSON.stringify(noted));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--import', watch, '--eval', script], { encoding: 'utf8' }),
  );
}

test('whatever depends on the time zone is noted', () => {
  const local = [
    'date.getHours()',
    'date.setDate(3)',
    'date.getTimezoneOffset()',
    'String(date)',
    'date + ""',
    'date.toLocaleDateString("de")',
    'new Date(2026, 5, 4)',
    'new Date("2026-06-04T10:00")',
    'new Mocked(2026, 5, 4)',
    'new Mocked().getDay()',
    'new date.constructor(2026, 5)',
    'Date()',
    'Date.parse("4 June 2026")',
    'untold.format(date)',
    'new Intl.DateTimeFormat().resolvedOptions()',
    'new untold.constructor("de").formatToParts(date)',
  ];
  expect(noted(local)).toEqual(local);
});

test('what is the same everywhere is not', () => {
  const everywhere = [
    'date.getUTCHours()',
    'date.toISOString()',
    'JSON.stringify(date)',
    'date - new Date()',
    'date < new Date()',
    'Date.now()',
    'new Date("2026-06-04")',
    'new Date("2026-06-04T10:00Z")',
    'new Date("2026-06-04T10:00+02:00")',
    'new Date(date)',
    'Date.parse("Thu, 04 Jun 2026 10:00:00 GMT")',
    'date.toLocaleTimeString("de", { timeZone: "Europe/Berlin" })',
    'told.format(date)',
    'date instanceof Date && new Mocked() instanceof Date',
  ];
  expect(noted(everywhere)).toEqual([]);
});
