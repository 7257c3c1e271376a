import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The list of contacts and the contact beside it. */
export class ContactsPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.words('contacts:list') });
  }

  /** A row by words it shows. */
  row(text: string | RegExp): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Brings a row into view; only those in view exist. */
  async reveal(text: string): Promise<Locator> {
    const row = this.row(text).first();
    await this.grid.hover();
    await this.page.mouse.wheel(0, -100_000);
    for (let tries = 0; tries < 60 && (await row.count()) === 0; tries += 1) {
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForTimeout(60);
    }
    return row;
  }

  /** Names in the order on screen. */
  async names(): Promise<string[]> {
    const rows = await this.grid.getByRole('row').all();
    const placed = await Promise.all(
      rows.slice(1).map(async (row) => ({
        at: Number(await row.getAttribute('aria-rowindex')),
        name: ((await row.getByRole('gridcell').nth(2).innerText()).split('\n')[0] ?? '').trim(),
      })),
    );
    return placed
      .filter(({ at }) => at > 1)
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name);
  }

  get detail(): Locator {
    return this.page.getByRole('article', {
      name: new RegExp(`^${this.words('contacts:detail.label').trim()}`),
    });
  }

  async openContact(name: string): Promise<void> {
    await (await this.reveal(name)).click();
    await this.detail.getByRole('heading', { name }).waitFor();
  }

  async tick(name: string): Promise<void> {
    await (await this.reveal(name)).getByRole('gridcell').first().click();
  }

  get selection(): Locator {
    return this.page.getByRole('group', { name: this.words('contacts:selection.label') });
  }

  filter(key: string, values: Record<string, string> = {}): Locator {
    return this.page
      .getByRole('group', { name: this.words('contacts:filters.label') })
      .getByRole('button', { name: this.words(`contacts:filters.${key}`, values) });
  }

  async press(key: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words(`contacts:${key}`), exact: true }).click();
  }
}
