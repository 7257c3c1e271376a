import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** Templates: kept on the screens of sheets, listed on one of their own. */
export class TemplatesPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get list(): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('group') });
  }

  async openMenu(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('templates:open'), exact: true }).click();
  }

  async choose(entry: string): Promise<void> {
    await this.openMenu();
    await this.page
      .getByRole('menuitem', { name: entry })
      .or(this.page.getByRole('menuitemradio', { name: entry }))
      .click();
  }

  /** Keeps the sheet that is shown under a name. */
  async keep(name: string): Promise<void> {
    await this.choose(this.words('templates:keep'));
    await this.answer(name, 'keep');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async answer(name: string, verb: 'keep' | 'rename'): Promise<void> {
    await this.dialog.getByRole('textbox').fill(name);
    await this.dialog.getByRole('button', { name: this.words(`templates:dialog.${verb}`) }).click();
  }

  /** The file of a template, from the list of templates. */
  async make(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('templates:makeOf', { name }) }).click();
  }
}
