import process from 'node:process';
import { app } from 'electron';
import { channels } from '../contract/channels';
import type { AppInfo } from '../contract/desk-api';
import { secretsAreEncrypted } from '../credentials';
import { handle } from './handle';
import { nothing } from './payloads';

/** What the page says about the app and the computer it runs on. */
export function handleAppInfo(): void {
  handle(channels.appInfo, nothing, async () => {
    const value: AppInfo = {
      version: app.getVersion(),
      platform: process.platform,
      shell: process.versions['electron'] ? 'electron' : 'stand-in',
      secretsEncrypted: await secretsAreEncrypted(),
    };
    return { ok: true, value };
  });
}
