import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** List, detail and form of meetings, used as a person does. */
export class MeetingsPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(path = '/ideas/meetings'): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  }

  /** A link of the list. */
  entry(title: string | RegExp): Locator {
    return this.page.getByRole('listitem').getByRole('link', { name: title });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.words('meetings:search') });
  }

  get newMeeting(): Locator {
    return this.page.getByRole('button', { name: this.words('meetings:new') }).first();
  }

  get detail(): Locator {
    return this.page.getByRole('article', {
      name: new RegExp(`^${this.words('meetings:detail.label').trim()}`),
    });
  }

  get followUps(): Locator {
    return this.page.getByRole('region', { name: this.words('meetings:followUps.title') });
  }

  makeIdea(text: string): Locator {
    return this.followUps.getByRole('button', {
      name: this.words('meetings:followUps.makeIdeaOf', { text }),
    });
  }

  ideaLink(title: string): Locator {
    return this.followUps.getByRole('link', { name: this.words('meetings:followUps.idea', { title }) });
  }

  /** A bilingual field, by the key of its name. */
  field(key: string, language: 'de' | 'nl', values: Record<string, string | number> = {}): Locator {
    const field = this.words(`meetings:${key}`, values);
    return this.page.getByRole('textbox', { name: this.words(`common:fieldIn.${language}`, { field }) });
  }

  /** A field with one text. */
  text(key: string): Locator {
    return this.page.getByRole('textbox', { name: this.words(`meetings:${key}`), exact: true });
  }

  /** Types a day (YYYY-MM-DD) into the segments of a date field. */
  async typeDate(key: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const group = this.page.getByRole('group', { name: this.words(`meetings:${key}`), exact: true });
    await group.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(`${day}${month}${year}`);
  }

  /** Takes back what the message with these words tells, once it is there. */
  async undo(message: string): Promise<void> {
    await this.page
      .locator('.announcer[role="status"]')
      .filter({ hasText: message })
      .waitFor({ state: 'attached' });
    await this.page
      .getByRole('button', { name: this.words('common:undo') })
      .last()
      .click();
  }
}
