import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { packageFile, requireNode, requirePackages, root } from './setup.mjs';

// `npm run test:soak`: the long search in the properties of sync, some 20,000 histories; takes about an hour.

requireNode();
requirePackages();
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['test/property/sync', 'test/fault/sync'];
const { status } = spawnSync(
  process.execPath,
  [packageFile('vitest', 'vitest.mjs'), 'run', '--project', 'node', '--testTimeout', '14400000', ...folders],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TANDEM_SOAK: '1' } },
);
process.exit(status ?? 1);
