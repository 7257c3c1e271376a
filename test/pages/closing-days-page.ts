import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The closing days in the settings, used as a person does. */
export class ClosingDaysPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '/settings/closingDays';
    });
    await this.page
      .getByRole('heading', { level: 1, name: this.words('settings:section.closingDays.title') })
      .waitFor();
  }

  /** The line of a day, by its name. */
  entry(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  /** Makes a computed day a half one with the keyboard alone. */
  async closeInTheAfternoonOnly(name: string): Promise<void> {
    await this.entry(name).getByRole('button').first().focus();
    await this.page.keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: this.words('closingDays:part.whole') }).focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('ArrowDown');
    await dialog.getByRole('button', { name: this.words('common:save'), exact: true }).focus();
    await this.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  async chooseImport(file: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('closingDays:import.button') }).click();
    await this.page.getByRole('dialog').locator('input[type="file"]').setInputFiles(file);
  }

  /** The tick before a row of the file. */
  importRow(name: string): Locator {
    return this.page.getByRole('dialog').getByRole('checkbox', { name: new RegExp(name) });
  }

  async takeOver(count: number): Promise<void> {
    const key = count === 1 ? 'take_one' : 'take_other';
    await this.page
      .getByRole('button', { name: this.words(`closingDays:import.${key}`, { count }), exact: true })
      .click();
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words('common:undo'), exact: true })
      .last()
      .click();
  }

  async compare(): Promise<void> {
    await this.page.getByRole('radio', { name: this.words('closingDays:view.compare') }).click();
    await this.page.getByRole('table').waitFor();
  }

  /** The line of a day in the comparison, by a piece of its date. */
  comparedDay(date: string): Locator {
    return this.page.getByRole('row').filter({ hasText: date });
  }

  async toYear(year: number): Promise<void> {
    const shown = this.page.locator('output');
    while ((await shown.textContent()) !== String(year)) {
      const direction = Number(await shown.textContent()) < year ? 'yearAfter' : 'yearBefore';
      await this.page
        .getByRole('button', { name: this.words(`closingDays:${direction}`), exact: true })
        .click();
    }
  }
}
