import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** Deleted contacts. */
export class TrashPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/trash';
    });
    await this.page.getByRole('heading', { level: 1, name: this.words('history:trash.title') }).waitFor();
  }

  get entries(): Locator {
    return this.page.getByRole('list', { name: this.words('history:trash.list') }).getByRole('listitem');
  }

  async restore(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('history:trash.restoreEntry', { name }) }).click();
  }

  /** Asks for the end of one contact; the question is open afterwards. */
  async askToErase(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: this.words('history:trash.eraseEntry', { name }) }).click();
    return this.page.getByRole('alertdialog');
  }
}
