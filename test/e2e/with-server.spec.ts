import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { findProgram } from '../../scripts/dav-servers.mjs';

test('a trial with a server ends well without a display once an edit has crossed the border', async () => {
  test.setTimeout(240_000);
  // oxlint-disable-next-line playwright/no-skipped-test -- without a server there is nothing to try
  test.skip(!findProgram('radicale'), 'Radicale is not installed.');
  const { TEST_WORKER_INDEX: _worker, TEST_PARALLEL_INDEX: _slot, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/try-with-server.mjs'], {
    env: environment,
  });
  expect(stdout).toContain('An edit of Krefeld has reached Venlo.');
  // What was started for the trial has gone with it.
  const address = /Radicale is at (\S+)\./.exec(stdout)?.[1] ?? '';
  await expect(fetch(address)).rejects.toThrow(/fetch failed/);
});
