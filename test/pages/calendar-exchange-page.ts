import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** Calendar files that come in and go out. */
export class CalendarExchangePage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async openImport(): Promise<void> {
    await this.go('/rotation/import');
    await this.page
      .getByRole('heading', { level: 1, name: this.words('calendarExchange:import.title') })
      .waitFor();
  }

  async choose(...files: { name: string; text: string }[]): Promise<void> {
    await this.page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })),
      );
  }

  get groups(): Locator {
    return this.page
      .getByRole('list', { name: this.words('calendarExchange:who.title') })
      .getByRole('listitem');
  }

  button(key: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('button', {
      name: this.words(`calendarExchange:${key}`, values),
      exact: true,
    });
  }

  text(key: string, values: Record<string, string | number> = {}): Locator {
    // A message may stand in the page twice: where it is read and where it is spoken.
    return this.page.getByText(this.words(`calendarExchange:${key}`, values)).first();
  }

  /** Names the person for everything that is read. */
  async nameEveryone(name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: this.words('calendarExchange:who.everyone') });
    await field.fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  /** By the menu of the plan, as a person does. */
  async openExport(): Promise<Locator> {
    await this.go('/rotation');
    await this.page.getByRole('button', { name: this.words('rotation:menu.label') }).click();
    await this.page.getByRole('menuitem', { name: this.words('rotation:menu.export') }).click();
    // The menu that fades out is a dialog too, for a moment.
    const dialog = this.page.getByRole('dialog', { name: this.words('calendarExchange:export.title') });
    await dialog.waitFor();
    return dialog;
  }

  private async go(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }
}
