import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { killGroup } from './process-group';

const register = pathToFileURL(join(import.meta.dirname, '../stand-in/register.mjs')).href;

export type StandInProcess = {
  child: ChildProcess;
  logs: string[];
  /** Address to attach to, once the page has loaded. */
  ready: Promise<string>;
  /** Resolves with the exit code, `null` after a signal. */
  ended: Promise<number | null>;
  /** Asks `test/stand-in/control.mjs`. */
  ask(name: string, value?: unknown): Promise<unknown>;
  /** SIGKILL for the app and its browser in one go, as when the battery is pulled. */
  kill(): Promise<void>;
};

type Reply = { ready?: string; id?: number; value?: unknown; error?: string };

/** Starts the built app in the stand-in, as the leader of a process group of its own. */
export function startStandIn(mainFile: string, environment: Record<string, string>): StandInProcess {
  const child = spawn(process.execPath, ['--import', register, mainFile], {
    env: { ...process.env, ...environment, TANDEM_STAND_IN_CONTROL: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const logs: string[] = [];
  child.stdout?.on('data', (text) => logs.push(String(text)));
  child.stderr?.on('data', (text) => logs.push(String(text)));

  const waiting = new Map<number, (reply: Reply) => void>();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (reply: Reply) => {
      if (reply.ready) resolve(reply.ready);
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    });
    void ended.then((code) => reject(new Error(`the app ended with ${code}:\n${logs.join('')}`)));
  });
  ready.catch(() => undefined);

  let count = 0;
  return {
    child,
    logs,
    ready,
    ended,
    ask(name, value) {
      const id = ++count;
      return new Promise((resolve, reject) => {
        waiting.set(id, (reply) => {
          waiting.delete(id);
          if (reply.error) reject(new Error(reply.error));
          else resolve(reply.value);
        });
        child.send({ id, name, value });
      });
    },
    async kill() {
      if (child.pid) await killGroup(child.pid);
      await ended;
    },
  };
}
