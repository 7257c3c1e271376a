import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

export type ImportFile = { name: string; mimeType: string; buffer: Buffer };

/** The screen that brings in contacts from files. */
export class ImportPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.words('contactImport:title') });
  }

  /** Chooses files as the system's chooser would; paths or contents. */
  async choose(files: string | string[] | ImportFile | ImportFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.words('contactImport:choose.button') }).click();
    await (await chooser).setFiles(files);
  }

  /** Chooses a file of many megabytes: the browser opens it itself, where `choose` would hand it over in small pieces. */
  async chooseByPath(path: string): Promise<void> {
    const input = this.page.locator('input[type="file"]');
    await input.waitFor({ state: 'attached' });
    const session = await this.page.context().newCDPSession(this.page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('input[type="file"]')`,
    });
    await session.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId ?? '' });
    await session.detach();
  }

  /** Chooses a file of this size (bytes) that the page need not be handed from outside. */
  async chooseLarge(name: string, size: number): Promise<void> {
    await this.page.locator('input[type="file"]').evaluate(
      (input: HTMLInputElement, file) => {
        const piece = new Uint8Array(1_000_000);
        const pieces = Array.from({ length: file.size / piece.length }, () => piece);
        const choice = new DataTransfer();
        choice.items.add(new File(pieces, file.name));
        input.files = choice.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { name, size },
    );
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel(this.words('contactImport:choose.pasteLabel')).fill(text);
    await this.page.getByRole('button', { name: this.words('contactImport:choose.pasteButton') }).click();
  }

  /** A panel of the preview by its heading's key. */
  panel(key: string): Locator {
    return this.page.getByRole('region', { name: this.words(`contactImport:${key}`) });
  }

  get sample(): Locator {
    return this.page.getByRole('region', { name: this.words('contactImport:sample.label') });
  }

  /** The button that writes `count` contacts. */
  importButton(count: number): Locator {
    const key = count === 1 ? 'preview.import_one' : 'preview.import_other';
    return this.page.getByRole('button', {
      name: this.words(`contactImport:${key}`, { formatted: count }),
      exact: true,
    });
  }

  async press(key: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words(`contactImport:${key}`), exact: true }).click();
  }

  get done(): Locator {
    return this.panel('done.title');
  }

  /** Messages that say what went wrong. */
  get alerts(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }
}
