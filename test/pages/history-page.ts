import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** What was changed, and turning it round. */
export class HistoryPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/history';
    });
    await this.page.getByRole('heading', { level: 1, name: this.words('history:title') }).waitFor();
  }

  /** Entries, newest first. */
  get entries(): Locator {
    return this.page.getByRole('main').getByRole('listitem');
  }

  entry(sentence: string): Locator {
    return this.entries.filter({ has: this.page.getByText(sentence, { exact: true }) });
  }

  async undo(sentence: string): Promise<void> {
    const what = this.words('history:undoEntry', { what: sentence });
    await this.page.getByRole('button', { name: what, exact: true }).first().click();
  }

  async redo(sentence: string): Promise<void> {
    const what = this.words('history:redoEntry', { what: sentence });
    await this.page.getByRole('button', { name: what, exact: true }).first().click();
  }

  async filter(name: 'all' | 'contacts' | 'imports' | 'places'): Promise<void> {
    await this.page.getByRole('radio', { name: this.words(`history:filter.${name}`) }).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.words('history:search') }).fill(text);
  }
}
