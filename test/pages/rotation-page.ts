import type { Locator, Page } from 'playwright';
import { FramePage } from './frame-page';
import { wordsOf } from './words';

/** The plan of weeks: people × weekdays, and what is to be settled below it. */
export class RotationPage {
  readonly page: Page;
  readonly language: 'de' | 'nl';
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.language = language;
    this.words = wordsOf(language);
  }

  async open(): Promise<void> {
    await new FramePage(this.page, this.language).open('/rotation');
    await this.grid.waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.words('rotation:grid.label') });
  }

  /** The row of a person. */
  row(person: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: person }) });
  }

  /** The cell of a person on a plain date. */
  cell(person: string, date: string): Locator {
    return this.row(person).locator(`td[data-date="${date}"]`);
  }

  /** Cells of a person whose spoken name holds the words. */
  cellsWith(person: string, words: string | RegExp): Locator {
    return this.row(person).getByRole('gridcell', { name: words });
  }

  get focused(): Locator {
    return this.page.locator('[role=grid] td:focus');
  }

  /** What is to be settled: the entries whose text holds the words. */
  problem(words: string | RegExp): Locator {
    return this.page
      .getByRole('region', { name: this.words('rotation:problem.title') })
      .getByRole('listitem')
      .filter({ hasText: words });
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words('common:undo') })
      .first()
      .click();
  }
}
