import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The bar and the navigation around every screen. */
export class FramePage {
  readonly page: Page;
  readonly language: 'de' | 'nl';

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.language = language;
  }

  get words() {
    return wordsOf(this.language);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.words('frame:search.label') });
  }

  /** The people that the search box offers. */
  get results(): Locator {
    return this.page.getByRole('listbox', { name: this.words('frame:search.label') }).getByRole('option');
  }

  async go(place: 'today' | 'contacts' | 'ideas' | 'rotation' | 'history' | 'settings'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.words('frame:navigation.label') })
      .getByRole('link', { name: this.words(`frame:navigation.${place}`) })
      .click();
  }

  /** Opens an address of the app directly. */
  async open(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  }

  async switchLanguage(to: 'de' | 'nl'): Promise<FramePage> {
    await this.page.getByRole('radio', { name: to === 'de' ? 'Deutsch' : 'Nederlands' }).click();
    const frame = new FramePage(this.page, to);
    await frame.page.locator(`html[lang="${to}"]`).waitFor();
    return frame;
  }
}
