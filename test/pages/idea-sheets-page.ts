import type { Locator } from 'playwright';
import { ContactSheetPage } from './contact-sheet-page';

/** The screens on which the page of an idea and the list of what is due are made. */
export class IdeaSheetsPage extends ContactSheetPage {
  /** From the idea that is open to its page. */
  async openIdeaPage(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('ideaSheets:page.button') }).click();
    await this.ideaPage.getByRole('heading', { level: 1 }).waitFor();
  }

  /** From the list of what is due to its sheet. */
  async openDueList(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('ideaSheets:due.button') }).click();
    await this.dueList.getByRole('rowheader').first().waitFor();
  }

  get ideaPage(): Locator {
    return this.page.getByRole('region', { name: this.words('ideaSheets:page.preview') });
  }

  get dueList(): Locator {
    return this.page.getByRole('region', { name: this.words('ideaSheets:due.preview') });
  }
}
