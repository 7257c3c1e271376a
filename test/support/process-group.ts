import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** Longest time (ms) that killed processes may take to let go of their files. */
const longestEnd = 30_000;

/** Kills all processes of a group at once, as a power cut would, and waits until none of them runs any more. */
export async function killGroup(group: number): Promise<void> {
  if (!send(group, 'SIGKILL')) return;
  const end = Date.now() + longestEnd;
  while (isRunning(group)) {
    if (Date.now() > end) throw new Error(`Processes of group ${group} still run after they were killed.`);
    await wait(5);
  }
}

/** Sends a signal to a group (0: only asks); `false` if none of it is left. */
function send(group: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? group : -group, signal);
  } catch {
    return false;
  }
}

/** Whether any process of the group runs. One that has ended but was not cleared away yet (a zombie) holds no file. */
function isRunning(group: number): boolean {
  if (process.platform !== 'linux') return send(group, 0);
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name in brackets may hold anything; behind it stand state, parent and group (proc(5)).
      const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(ofGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false; // It ended meanwhile.
    }
  });
}
