import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

test('a tour whose app does not open ends badly, and its report says which step failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-tour-'));
  const { TEST_WORKER_INDEX: _worker, TEST_PARALLEL_INDEX: _slot, ...environment } = process.env;
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config=test/tour/tour.config.ts',
      '--grep=the other light',
    ],
    {
      encoding: 'utf8',
      env: {
        ...environment,
        TANDEM_TOUR_DIR: folder,
        TANDEM_SHELL: 'stand-in',
        TANDEM_BROWSER: join(folder, 'no-browser'),
      },
    },
  );
  expect(status).not.toBe(0);
  const report = JSON.parse(readFileSync(join(folder, 'tour.json'), 'utf8')) as {
    ok: boolean;
    steps: { step: string; ok: boolean; error?: string }[];
  };
  expect(report.ok).toBe(false);
  expect(report.steps).toEqual([expect.objectContaining({ ok: false, error: expect.stringMatching(/\S/) })]);
  expect(stdout).toContain(`FAIL ${report.steps[0]?.step}`);
});
