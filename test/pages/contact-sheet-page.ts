import type { Locator, Page } from 'playwright';
import type { SheetFormat } from '../../renderer/features/contact-sheet/sheet-format';
import { wordsOf } from './words';

export type SheetLayoutName = 'byTopic' | 'byUnit' | 'alphabet' | 'askFirst' | 'crisis';

/** The screen on which a sheet of contacts is made. */
export class ContactSheetPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: this.words('contactSheet:preview') });
  }

  /** The choice of this layout. */
  layout(layout: SheetLayoutName): Locator {
    return this.page.getByRole('radio', { name: this.words(`contactSheet:layout.${layout}.name`) });
  }

  async chooseLayout(layout: SheetLayoutName): Promise<void> {
    await this.layout(layout).check({ force: true });
    await this.preview.locator(`[data-layout="${layout}"]`).waitFor();
  }

  async choose(label: 'languages' | 'paper' | 'format' | 'marking', value: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words(`contactSheet:choice.${label}`) }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }

  get pdfButton(): Locator {
    return this.page.getByRole('button', { name: this.words('contactSheet:write.pdf') });
  }

  async savePdf(): Promise<void> {
    await this.pdfButton.click();
  }

  get printButton(): Locator {
    return this.page.getByRole('button', { name: this.words('contactSheet:write.paper') });
  }

  /** Puts the sheet on paper. */
  async print(): Promise<void> {
    await this.printButton.click();
  }

  async saveTable(kind: 'workbook' | 'csv'): Promise<void> {
    await this.page.getByRole('button', { name: this.words('contactSheet:tables') }).click();
    await this.page.getByRole('menuitem', { name: this.words(`contactSheet:write.${kind}`) }).click();
  }

  /** Opens the menu of formats; Enter then writes the sheet as this one. */
  async focusFormat(format: SheetFormat): Promise<void> {
    await this.page.getByRole('button', { name: this.words('contactSheet:formats') }).click();
    await this.page.getByRole('menuitem', { name: this.words(`contactSheet:way.${format}.name`) }).focus();
  }

  /** Writes a contact sheet as one of the formats of its menu. */
  async saveAs(format: SheetFormat): Promise<void> {
    await this.page.getByRole('button', { name: this.words('contactSheet:formats') }).click();
    await this.page.getByRole('menuitem', { name: this.words(`contactSheet:way.${format}.name`) }).click();
  }

  /** The message that says what became of it. */
  told(name: string): Locator {
    return this.page.getByText(this.words('common:fileSaved', { name })).first();
  }
}
