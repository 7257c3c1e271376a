import process from 'node:process';
import { app, BrowserWindow, dialog } from 'electron';
import { logEvent } from './log';
import { menuTexts } from './menu-texts';
import { isPaper } from './paper-windows';
import { currentLanguage } from './settings-file';
import { systemErrorCode } from './system-error';

/**
 * Nothing is sent anywhere. A fault in the shell is logged and the app goes on; a page that died is offered again:
 * what was saved is in the store, which is not part of the page.
 */
export function setupCrashReports(): void {
  process.on('uncaughtException', (error) => logEvent('uncaught', { systemError: systemErrorCode(error) }));
  process.on('unhandledRejection', (error) => logEvent('uncaught', { systemError: systemErrorCode(error) }));
  app.on('render-process-gone', (_event, contents, details) => {
    logEvent('pageGone', { exitCode: details.exitCode });
    const window = BrowserWindow.fromWebContents(contents);
    // Who prints a paper hears of it and says that there is no file.
    if (details.reason === 'clean-exit' || (window && isPaper(window))) return;
    const texts = menuTexts(currentLanguage()).pageGone;
    void dialog
      .showMessageBox({
        type: 'warning',
        title: texts.title,
        message: texts.message,
        detail: texts.detail,
        buttons: [texts.reload, texts.quit],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? contents.reload() : app.quit()));
  });
}
