import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The form of a contact, used as a person does: fields by their labels. */
export class ContactFormPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get form(): Locator {
    return this.page.locator('form').filter({ has: this.save });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: this.words('common:save'), exact: true });
  }

  get cancel(): Locator {
    return this.page.getByRole('button', { name: this.words('common:cancel'), exact: true });
  }

  get given(): Locator {
    return this.box('name.given');
  }

  get family(): Locator {
    return this.box('name.family');
  }

  /** A function in one language. */
  role(language: 'de' | 'nl'): Locator {
    const name = this.words(`common:fieldIn.${language}`, { field: this.words('contactForm:work.role') });
    return this.page.getByRole('textbox', { name });
  }

  /** The number in a row, counted from 1. */
  phone(number: number): Locator {
    return this.page.getByRole('textbox', { name: this.words('contactForm:reach.phone', { number }) });
  }

  mail(number: number): Locator {
    return this.page.getByRole('textbox', { name: this.words('contactForm:reach.mail', { number }) });
  }

  async chooseHouse(name: string): Promise<void> {
    // The button of a choice is called by its value and its label.
    const label = new RegExp(`${this.words('contactForm:work.house')}$`);
    await this.form.getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name }).click();
  }

  async addTopic(search: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('contactForm:work.addTopic') }).click();
    await this.page.keyboard.type(search);
    await this.page.getByRole('option', { name }).click();
    // The first one empties the search, the second one closes the list.
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('option', { name }).waitFor({ state: 'detached' });
  }

  async confirmToday(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('contactForm:record.confirmedToday') }).click();
  }

  /** The question when an entry is left unsaved. */
  get question(): Locator {
    return this.page.getByRole('alertdialog', { name: this.words('recordForm:leave.title') });
  }

  async keepAsDraft(): Promise<void> {
    await this.question.getByRole('button', { name: this.words('recordForm:leave.keep') }).click();
  }

  async discard(): Promise<void> {
    await this.question.getByRole('button', { name: this.words('recordForm:leave.discard') }).click();
  }

  /** The line that an earlier entry goes on, with the button that throws it away. */
  get discardDraft(): Locator {
    return this.page.getByRole('button', { name: this.words('recordForm:draft.discard') });
  }

  private box(key: string): Locator {
    return this.page.getByRole('textbox', { name: this.words(`contactForm:${key}`), exact: true });
  }
}
