import type { DeskApi } from '../../electron/contract/desk-api';

declare global {
  interface Window {
    /** Put there by `electron/preload.ts` before the page loads. Use `desk()`. */
    readonly desk: DeskApi;
  }
}

/** The shell, as the page sees it. The only way to it: nothing else reads `window.desk`. */
export function desk(): DeskApi {
  return window.desk;
}
