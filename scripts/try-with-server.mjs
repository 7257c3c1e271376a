import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startDavServers } from './dav-servers.mjs';
import { packageFile, root } from './setup.mjs';

/**
 * `npm start -- --with-server`: a server on this computer alone and two officers connected to it, so that anyone can
 * watch an edit cross the border. Everything lies in a folder of the trial's own, which goes when it is over.
 *
 *     node scripts/try-with-server.mjs
 *
 * does the same headless as a check, with what is in `out/`.
 */

/** @typedef {{ kind: 'check' } | { kind: 'windows', program: string, parameters: string[] }} Trial */

/**
 * Answers with the exit code: of a check 0 if an edit crossed, of windows 0 once both are closed.
 * @param {Trial} trial
 */
export async function tryWithServer(trial) {
  const { servers, missing, stop } = await startDavServers(['radicale']);
  const folder = mkdtempSync(join(tmpdir(), 'tandem-trial-'));
  const profiles = { krefeld: join(folder, 'krefeld'), venlo: join(folder, 'venlo') };
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  let isInterrupted = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      isInterrupted = true;
      for (const child of running) child.kill('SIGTERM');
    });
  }
  /** @param {string} program @param {string[]} parameters @param {NodeJS.ProcessEnv} environment */
  const open = (program, parameters, environment) => {
    const child = spawn(program, parameters, { cwd: root, stdio: 'inherit', env: environment });
    running.add(child);
    return new Promise((resolve) => {
      const over = (/** @type {number | null} */ code) => {
        running.delete(child);
        resolve(code ?? 1);
      };
      child.once('exit', over);
      child.once('error', () => over(1));
    });
  };
  try {
    const [server] = servers;
    if (!server) {
      process.stderr.write(`There is no server to try Tandem with: ${missing.join(' ')}\n`);
      return 1;
    }
    process.stdout.write(`Radicale is at ${server.url}. Two desks are being connected to it.\n`);
    const environment = {
      ...process.env,
      TANDEM_TRIAL: JSON.stringify({ server, profiles, check: trial.kind === 'check' }),
      ...(trial.kind === 'check' && { TANDEM_SHELL: 'stand-in' }),
    };
    const playwright = packageFile('@playwright/test', 'cli.js');
    const config = join('test', 'trial', 'trial.config.ts');
    const code = await open(process.execPath, [playwright, 'test', '--config', config], environment);
    if (code !== 0 || trial.kind === 'check' || isInterrupted) return code;
    process.stdout.write(
      'Krefeld and Venlo are open. Close both windows, or press Ctrl+C, to end the trial.\n',
    );
    await Promise.all(
      Object.values(profiles).map((profile) =>
        open(trial.program, trial.parameters, { ...process.env, TANDEM_PROFILE: profile }),
      ),
    );
    return 0;
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await tryWithServer({ kind: 'check' }));
}
