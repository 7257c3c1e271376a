import * as v from 'valibot';
import { channels } from '../contract/channels';
import { openFile } from '../open-file';
import { saveFile } from '../save-file';
import { currentLanguage } from '../settings-file';
import { handle } from './handle';
import { fileFilters, fileName } from './payloads';

const saveRequest = v.strictObject({
  suggestedName: fileName,
  filters: fileFilters,
  content: v.union([v.string(), v.instance(Uint8Array)]),
});

const openRequest = v.strictObject({
  filters: fileFilters,
  maxBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Saving and opening, always through the system's dialog: the page never names a path. */
export function handleFiles(): void {
  handle(channels.saveFile, saveRequest, (request, window) => saveFile(window, currentLanguage(), request));
  handle(channels.openFile, openRequest, (request, window) => openFile(window, currentLanguage(), request));
}
