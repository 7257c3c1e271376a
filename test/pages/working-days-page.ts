import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The own record of working days per country. */
export class WorkingDaysPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/rotation/work-days';
    });
    await this.page.getByRole('heading', { level: 1, name: this.words('workDays:title') }).waitFor();
  }

  get days(): Locator {
    return this.page.getByRole('region', { name: this.words('workDays:days.title') }).getByRole('listitem');
  }

  get marks(): Locator {
    return this.page.getByRole('list', { name: this.words('workDays:marks.title') }).getByRole('listitem');
  }

  button(key: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('button', { name: this.words(`workDays:${key}`, values), exact: true });
  }

  /** Confirmed and planned days as the table of the year says; `name` is a country or one of the lines below. */
  async sums(name: string): Promise<string[]> {
    const row = this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    return row.getByRole('cell').allInnerTexts();
  }

  /** Adds a number of one's own for a country. */
  async addMark(label: string, country: string, days: number): Promise<void> {
    await this.button('marks.add').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.words('workDays:marks.label') }).fill(label);
    const combo = dialog.getByRole('combobox', { name: this.words('workDays:marks.country') });
    await combo.fill(country);
    await this.page.getByRole('option', { name: country, exact: true }).click();
    await dialog.getByRole('textbox', { name: this.words('workDays:marks.days') }).fill(String(days));
    await dialog.getByRole('button', { name: this.words('common:save') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
