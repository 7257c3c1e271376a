import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Where the shell with the small page of `test/fixtures/shell-page` is built to: a folder of this run alone.
 * The first process to ask makes it; those it starts find it in their surroundings.
 */
export const shellFixtureFolder = (process.env['TANDEM_SHELL_FIXTURE'] ??= mkdtempSync(
  join(tmpdir(), 'tandem-shell-'),
));
