import * as v from 'valibot';
import { channels } from '../contract/channels';
import { paperIsReady } from '../paper-window';
import { cancelPaper, closePaper, layPaper, openPaper, printPaper, savePaper } from '../print-paper';
import { currentLanguage } from '../settings-file';
import { handle } from './handle';
import { fileName, nothing } from './payloads';

const pages = { pageSize: v.picklist(['A4', 'A3']), landscape: v.boolean() };
const paperId = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));

/** Bytes; more than ten thousand contacts with all their details. */
const longestMarkup = 100_000_000;
const ownStylesheets = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^\/assets\/[\w.~-]+\.css$/), v.maxLength(300))),
  v.maxLength(200),
);
const openRequest = v.strictObject({ stylesheets: ownStylesheets });
const layRequest = v.strictObject({
  id: paperId,
  paper: v.strictObject({
    title: v.pipe(v.string(), v.maxLength(1000)),
    language: v.picklist(['de', 'nl']),
    markup: v.pipe(v.instance(Uint8Array), v.maxLength(longestMarkup)),
    styles: v.pipe(v.string(), v.maxLength(10_000)),
    stylesheets: ownStylesheets,
  }),
});
const paperRequest = v.strictObject({ ...pages, id: paperId });
const savePaperRequest = v.strictObject({ ...pages, id: paperId, suggestedName: fileName });
const done = { ok: true, value: null } as const;

/** Printing: finished pages, in windows beside the page, to a file or on paper. */
export function handlePrint(): void {
  handle(channels.openPaper, openRequest, (request, window) => {
    openPaper(window, request);
    return done;
  });
  handle(channels.closePaper, nothing, () => {
    closePaper();
    return done;
  });
  handle(channels.layPaper, layRequest, layPaper);
  handle(channels.savePaper, savePaperRequest, (request, window) =>
    savePaper(window, currentLanguage(), request),
  );
  handle(channels.printPaper, paperRequest, (request, window) => printPaper(window, request));
  handle(channels.cancelPaper, paperId, (id) => {
    cancelPaper(id);
    return done;
  });
  const take = (_: undefined, window: Parameters<typeof paperIsReady>[0]) => {
    paperIsReady(window);
    return done;
  };
  handle(channels.paperReady, nothing, take, 'paper');
}
