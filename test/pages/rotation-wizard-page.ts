import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The planning wizard and the form for leave, used as a person does: fields by their labels. */
export class RotationWizardPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  private own(key: string, values: Record<string, string | number> = {}): string {
    return this.words(`rotationWizard:${key}`, values);
  }

  /** Opens the wizard, or the form for leave, by its address, and waits until it is there. */
  async open(path: '/rotation/plan' | '/rotation/leave' = '/rotation/plan'): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
    const name = this.own(path === '/rotation/plan' ? 'title' : 'leave.title');
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Name of the step on screen: its heading. */
  step(name: 'who' | 'when' | 'check'): Locator {
    return this.page.getByRole('heading', { level: 2, name: this.own(`step.${name}.title`) });
  }

  get person(): Locator {
    return this.page.getByRole('combobox', { name: this.own('who.person') });
  }

  /** A choice of one from a list, by its label; it is called by its value and its label. */
  select(key: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`${this.own(key)}$`) });
  }

  /** Finds a contact by typing a part of the name. */
  async choosePerson(name: string): Promise<void> {
    await this.tabTo(this.person);
    await this.page.keyboard.type(name);
    await this.page.getByRole('option', { name }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  async tick(weekday: string): Promise<void> {
    await this.tabTo(this.page.getByRole('checkbox', { name: weekday, exact: true }));
    await this.page.keyboard.press('Space');
  }

  /** Brings focus to a button and presses it. */
  async press(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.page.keyboard.press('Enter');
  }

  /** The first of the three parts of a date. */
  datePart(key: string): Locator {
    // A field that must be filled says so behind its name.
    const name = new RegExp(`^${this.own(key)}\\s?(\\(|$)`);
    return this.page.getByRole('group', { name }).getByRole('spinbutton').first();
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: this.words('common:next'), exact: true });
  }

  get apply(): Locator {
    return this.page.getByRole('button', { name: this.own('apply'), exact: true });
  }

  /** The button of a step in the row above. */
  stepButton(name: 'who' | 'when' | 'check'): Locator {
    return this.page
      .getByRole('navigation', { name: this.own('steps') })
      .getByRole('button', { name: this.own(`step.${name}.name`) });
  }

  /** The line that says that the entry is safe. */
  get kept(): Locator {
    return this.page.getByText(this.own('kept', { when: '' }).trim().replace(/,$/, ''));
  }

  get leavePreview(): Locator {
    return this.page.getByRole('region', { name: this.own('leave.preview') });
  }

  get counts(): Locator {
    return this.page.locator('p[role="status"]');
  }

  /** The rule for all days of a reason, by the beginning of its label: "Venlo geschlossen". */
  rule(begin: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`${begin} \\(`) });
  }

  /** The line of a day: "Dienstag, 5. Mai". */
  row(date: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: date }) });
  }

  get hints(): Locator {
    return this.page.getByRole('region', { name: this.own('hint.title') });
  }

  /** Moves focus with Tab until it lies on the element, as someone without a mouse does. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor({ timeout: 10_000 });
    for (let press = 0; press < 120; press += 1) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not get there');
  }

  /** Chooses from an open list by typing the beginning of a word and Enter. */
  async choose(target: Locator, option: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('option', { name: option }).first().waitFor();
    for (let press = 0; press < 20; press += 1) {
      const focused = this.page.locator('[role="option"][data-focused]');
      if (((await focused.textContent().catch(() => '')) ?? '').startsWith(option)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Types a date into its parts, in the order of the reader: "02032026". */
  async typeDate(key: string, digits: string): Promise<void> {
    await this.tabTo(this.datePart(key));
    await this.page.keyboard.type(digits);
  }

  toast(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }
}
