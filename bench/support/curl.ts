import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DavRequest } from '../../electron/contract/dav';
import { findProgram } from '../../scripts/dav-servers.mjs';

/**
 * Sends the same requests by one curl and throws the answers away: what a server needs for them, whoever asks. Answers
 * with milliseconds. `atOnce` above 1 sends so many of them side by side.
 * @throws if one of them is not answered by success
 */
export async function replayByCurl(
  requests: readonly DavRequest[],
  { user, password, atOnce = 1 }: { user: string; password: string; atOnce?: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-curl-'));
  try {
    const config = join(folder, 'config');
    const each = requests.map((request, index) => settingsOf(request, join(folder, String(index))));
    const common = [`user = ${quoted(`${user}:${password}`)}`, 'silent', 'output = "/dev/null"'];
    const withCommon = each.map((lines) => [...lines, ...common, 'write-out = "%{http_code}\\n"'].join('\n'));
    writeFileSync(config, `${withCommon.join('\nnext\n')}\n`, { mode: 0o600 });
    const parallel = atOnce > 1 ? ['--parallel', '--parallel-max', String(atOnce)] : [];
    const began = performance.now();
    const output = await run(['--config', config, ...parallel]);
    const taken = performance.now() - began;
    const statuses = output.trim().split('\n');
    const failed = statuses.filter((status) => !/^2\d\d$/.test(status));
    if (failed.length > 0 || statuses.length !== requests.length) {
      throw new Error(
        `curl: ${statuses.length} answers to ${requests.length} requests, among them ${failed[0]}`,
      );
    }
    return taken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsOf({ method, url, headers, body }: DavRequest, file: string): string[] {
  const lines = [`url = ${quoted(url)}`, `request = ${quoted(method)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`header = ${quoted(`${name}: ${value}`)}`);
  if (body === undefined) return lines;
  writeFileSync(file, body);
  return [...lines, `data-binary = ${quoted(`@${file}`)}`];
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

function run(parameters: readonly string[]): Promise<string> {
  const program = findProgram('curl');
  if (program === null) throw new Error('curl is not installed, and nothing can be compared with it.');
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let problems = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (problems += String(text)));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`curl ended with ${code}. ${problems}`)),
    );
  });
}
