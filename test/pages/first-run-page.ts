import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

export type Words = ReturnType<typeof wordsOf>;

/** The assistant of the first start, used as a person does. */
export class FirstRunPage {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async chooseLanguage(language: 'de' | 'nl'): Promise<void> {
    const name = wordsOf(language)('firstRun:language.name');
    await this.page.getByRole('radio', { name }).check({ force: true });
  }

  /** "Weiter" or "Verder". */
  async next(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('common:next'), exact: true }).click();
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('common:back'), exact: true }).click();
  }

  async chooseHouse(city: string): Promise<void> {
    await this.page.getByRole('radio', { name: city }).check({ force: true });
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: this.words('firstRun:own.name') });
  }

  async chooseStart(start: 'sample' | 'import' | 'empty' | 'restore'): Promise<void> {
    await this.page.getByText(this.words(`firstRun:start.${start}.title`), { exact: true }).click();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('firstRun:start.go') }).click();
  }

  /** Goes through all of it: Krefeld with Venlo, in the language of this page object. */
  async complete(start: 'sample' | 'import' | 'empty' = 'sample', name = 'Lena Muster'): Promise<void> {
    await this.next();
    await this.chooseHouse('Krefeld');
    await this.name.fill(name);
    await this.next();
    await this.chooseHouse('Venlo');
    await this.next();
    await this.chooseStart(start);
    await this.finish();
    // What is asked for before the assistant has written everything would be overtaken by its last step.
    await this.page.locator('main#content').waitFor();
  }
}
