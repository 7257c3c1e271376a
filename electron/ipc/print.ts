import * as v from 'valibot';
import { channels } from '../contract/channels';
import { printToPdf } from '../print-to-pdf';
import { currentLanguage } from '../settings-file';
import { handle } from './handle';
import { fileName } from './payloads';

const printRequest = v.strictObject({
  suggestedName: fileName,
  pageSize: v.picklist(['A4', 'A3']),
  landscape: v.boolean(),
});

/** Printing the page to a file. */
export function handlePrint(): void {
  handle(channels.printToPdf, printRequest, (request, window) =>
    printToPdf(window, currentLanguage(), request),
  );
}
