import { join } from 'node:path';

/** Where the shell with the small page of `test/fixtures/shell-page` is built to. */
export const shellFixtureFolder = join(import.meta.dirname, '../../test-results/shell-fixture');
