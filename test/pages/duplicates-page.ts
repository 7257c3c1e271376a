import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The screen that compares entries which may be one person. */
export class DuplicatesPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get groups(): Locator {
    return this.page.getByRole('list', { name: this.words('merge:title') }).locator('> li');
  }

  /** The card of a group by a name in it. */
  group(name: string): Locator {
    return this.groups.filter({ hasText: name });
  }

  async compare(name: string): Promise<void> {
    await this.group(name).getByText(this.words('merge:compare'), { exact: true }).click();
  }

  /** The values of a field to choose between, by the key of its name. */
  choice(name: string, key: string): Locator {
    return this.group(name).getByRole('group', { name: this.words(`merge:${key}`) });
  }

  preview(name: string): Locator {
    return this.group(name).getByRole('region', { name: this.words('merge:preview') });
  }

  async merge(name: string, count: number): Promise<void> {
    await this.group(name)
      .getByRole('button', { name: this.words('merge:merge_other', { count }) })
      .click();
  }
}
