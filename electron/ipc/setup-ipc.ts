import type { FoundDatabase } from '../mend-database';
import type { SettingsStore } from '../settings-file';
import { handleAppInfo } from './app-info';
import { handleDav } from './dav';
import { handleFiles } from './files';
import { handleLinks } from './links';
import { handlePrint } from './print';
import { handleSecrets } from './secrets';
import { handleSettings } from './settings';
import { handleSignIn } from './sign-in';
import { handleTrust } from './trust';

/** Answers every verb of `DeskApi`, one file a topic; `storage` is how the page's database was found at the start. */
export function setupIpc(settings: SettingsStore, storage: FoundDatabase): void {
  handleAppInfo();
  handleSettings(settings, storage);
  handleFiles();
  handlePrint();
  handleLinks();
  handleSecrets();
  handleDav();
  handleTrust();
  handleSignIn();
}
