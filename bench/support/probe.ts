import type { Page } from 'playwright';

/** What the probe notes in the page. Times in milliseconds since navigation began. */
export type Probe = {
  /** First rows (or the sentence for an empty store) are painted and the search box took a letter. */
  typingAt?: number;
  /** The worker holds all contacts. */
  indexedAt?: number;
  /** Round trips of questions to the worker, in the order of their answers. */
  answers: number[];
};

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var benchProbe: Probe;
}

/** Watches every page from its start on: the worker's messages, and the moment the contacts screen is of use. */
function watch(): void {
  const probe: Probe = { answers: [] };
  globalThis.benchProbe = probe;
  const asked = new Map<number, number>();
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent) => {
        const start = data?.type === 'directory' ? asked.get(data.id) : undefined;
        if (start !== undefined) probe.answers.push(performance.now() - start);
        if (data?.kind !== 'ready') return;
        probe.indexedAt = performance.now();
        performance.mark('bench:indexed');
      });
    }
    override postMessage(message: { id: number }, ...rest: unknown[]): void {
      asked.set(message.id, performance.now());
      super.postMessage(message, ...(rest as [Transferable[]]));
    }
  };

  const rowsArePainted = () => {
    const list = document.querySelector('main [aria-busy="false"]');
    const grid = list?.querySelector('[role="grid"]');
    return grid
      ? grid.querySelector('[data-index]:not([aria-busy])') !== null
      : (list?.textContent ?? '') !== '';
  };
  const look = () => {
    const box = document.querySelector<HTMLInputElement>('input[role="combobox"]');
    if (!box || !rowsArePainted()) {
      requestAnimationFrame(look);
      return;
    }
    performance.mark('bench:painted');
    box.focus();
    document.execCommand('insertText', false, 'a');
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // Runs after the frame in which the letter is drawn.
      channel.port1.addEventListener('message', () => {
        if (box.value === 'a') probe.typingAt = performance.now();
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  if (location.hash === '#/contacts') requestAnimationFrame(look);
}

/** Puts the probe into the page; it works from the next navigation on. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** Loads the contacts screen anew and waits until it is of use. Answers with the milliseconds it took. */
export async function loadContacts(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/contacts';
  });
  await page.reload();
  const typing = await page.waitForFunction(() => benchProbe.typingAt);
  return (await typing.jsonValue()) ?? Number.NaN;
}

/** Waits until the worker holds all contacts and the page has come to rest. */
export async function waitForIndex(page: Page): Promise<number> {
  const indexed = await page.waitForFunction(() => benchProbe.indexedAt, undefined, { timeout: 120_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  return (await indexed.jsonValue()) ?? Number.NaN;
}
