import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The dialog that writes contacts to a file. */
export class ExportDialogPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async chooseFormat(format: 'vcard3' | 'vcard4' | 'csv'): Promise<void> {
    const name = this.words(`contactExport:format.${format}`);
    await this.dialog.locator('label').filter({ hasText: name }).click();
  }

  get fileName(): Locator {
    return this.dialog.getByLabel(this.words('contactExport:fileName'));
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('contactExport:save') }).click();
  }
}
