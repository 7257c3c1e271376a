import type { Locator, Page } from 'playwright';
import type { IdeaStage } from '../../renderer/domain/idea';
import { wordsOf } from './words';

/** Board, list, due list, detail and form of ideas, used as a person does. */
export class IdeasPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(path: '/ideas' | '/ideas/list' | '/ideas/due' | '/ideas/new'): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  }

  get board(): Locator {
    return this.page.getByRole('group', { name: this.words('ideas:board.label') });
  }

  /** A column of the board; folded ones too. */
  column(stage: IdeaStage): Locator {
    return this.board.locator(`[data-stage="${stage}"]`);
  }

  /** The link of a card, which is called by its title and what is to be seen on it. */
  card(title: string): Locator {
    return this.board.getByRole('link', { name: title });
  }

  cardIn(stage: IdeaStage, title: string): Locator {
    return this.column(stage).getByRole('link', { name: title });
  }

  /** Picks the card up with the mouse and lays it into another column. */
  async drag(title: string, stage: IdeaStage): Promise<void> {
    const from = await this.card(title).boundingBox();
    const to = await this.column(stage).boundingBox();
    if (!from || !to) throw new Error('card or column is not on screen');
    const { mouse } = this.page;
    await mouse.move(from.x + 20, from.y + 8);
    await mouse.down();
    await mouse.move(from.x + 40, from.y + 20, { steps: 3 });
    await mouse.move(to.x + to.width / 2, to.y + 120, { steps: 8 });
    await mouse.up();
  }

  filter(key: string, values: Record<string, string> = {}): Locator {
    return this.page
      .getByRole('group', { name: this.words('ideas:filters.label') })
      .getByRole('button', { name: this.words(`ideas:filters.${key}`, values) });
  }

  get clearFilters(): Locator {
    return this.filter('clear');
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.words('ideas:list.label') });
  }

  row(title: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: title });
  }

  get newIdea(): Locator {
    return this.page.getByRole('button', { name: this.words('ideas:new') }).first();
  }

  get detail(): Locator {
    return this.page.getByRole('article', {
      name: new RegExp(`^${this.words('ideas:detail.label').trim()}`),
    });
  }

  /** A bilingual field of the form. */
  field(key: 'what.ideaTitle' | 'what.text' | 'next.text', language: 'de' | 'nl'): Locator {
    const field = this.words(`ideaForm:${key}`);
    return this.page.getByRole('textbox', { name: this.words(`common:fieldIn.${language}`, { field }) });
  }

  /** Types a day (YYYY-MM-DD) into the segments of a date field. */
  async typeDate(label: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    await this.page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
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
