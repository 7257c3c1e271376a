import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const run = async (script: string) =>
  promisify(execFile)(process.execPath, [join('scripts', script)], {
    cwd: project,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });

beforeAll(async () => {
  await run('build.mjs');
}, 120_000);

it('npm start -- --with-server ends well without a display once an edit has crossed the border', {
  timeout: 240_000,
}, async () => {
  const { stdout } = await run('try-with-server.mjs');
  expect(stdout).toContain('An edit of Krefeld has reached Venlo.');
  // What was started for the trial has gone with it.
  const [, address = ''] = /Radicale is at (\S+)\./.exec(stdout) ?? [];
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
