import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

export type Credentials = { address: string; user: string; password: string };

/** Connecting a server, the state in the top bar, the sync screen and its questions. */
export class SyncPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  /** The words of the state in the top bar. */
  state(key: 'off' | 'inStepNow' | 'offline' | 'unbound' | 'never' | 'troubleOfOne'): Locator {
    return this.button(`sync:state.${key}`);
  }

  get needsYou(): Locator {
    return this.page.getByRole('banner').getByRole('button', {
      name: this.words('sync:state.needsYou_one', { number: 1 }),
    });
  }

  /** Opens the assistant from the settings and finds the server. */
  async findServer(address: string): Promise<void> {
    await this.open('/settings/sync');
    await this.button('sync:accounts.add').or(this.button('sync:accounts.addOther')).click();
    await this.box('sync:connect.address').fill(address);
    await this.button('sync:connect.search').click();
  }

  /** Signs in; agrees to an unencrypted password where the system has no other way. */
  async signIn({ user, password }: Pick<Credentials, 'user' | 'password'>): Promise<void> {
    await this.box('sync:connect.user').fill(user);
    await this.box('sync:connect.password').fill(password);
    await this.button('sync:connect.signIn').click();
    await this.agreeBefore(this.chooseHeading);
  }

  get chooseHeading(): Locator {
    return this.page.getByRole('heading', { name: this.words('sync:connect.heading.collections') });
  }

  /** Waits for what comes next, and agrees on the way to an unencrypted password where the system has no other way. */
  async agreeBefore(next: Locator): Promise<void> {
    const agree = this.button('sync:connect.plainText.agree');
    await agree.or(next).first().waitFor();
    if (await agree.isVisible()) await agree.click();
  }

  /** The new password of the only account. */
  async changePassword(password: string): Promise<void> {
    await this.open('/settings/sync');
    await this.button('sync:action.password').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(password);
    await dialog.getByRole('button', { name: this.words('common:save') }).click();
    const saved = new RegExp(this.words('sync:passwordDialog.saved', { name: '.*' }));
    await this.agreeBefore(dialog.getByRole('alert').or(this.page.getByText(saved)));
  }

  /** Picks a collection of the server by its name. */
  async pick(kind: 'contact' | 'rotation' | 'idea', name: string | RegExp): Promise<void> {
    // The button of a choice is called by its value and its label.
    const label = new RegExp(`${this.words(`sync:kind.${kind}`)}$`);
    await this.page.getByRole('main').getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name }).click();
  }

  /** Chooses what the only account keeps in step anew: in another main language, and what stands there in it too. */
  async turnLanguage(to: 'de' | 'nl'): Promise<void> {
    await this.open('/settings/sync');
    await this.button('sync:screen.choose').click();
    const label = new RegExp(`${this.words('sync:collections.language')}$`);
    await this.page.getByRole('main').getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name: this.words(`common:language.${to}`) }).click();
    await this.page.getByText(this.words('sync:collections.turn')).click();
  }

  async finish(): Promise<void> {
    await this.button('sync:connect.finish').click();
    await this.page.getByRole('heading', { level: 1, name: this.words('sync:screen.title') }).waitFor();
  }

  async connect(credentials: Credentials, contacts: string): Promise<void> {
    await this.findServer(credentials.address);
    await this.signIn(credentials);
    await this.pick('contact', contacts);
    await this.finish();
  }

  /** Opens the sync screen and runs by hand; over when the button is there again. */
  async syncNow(): Promise<void> {
    await this.open('/sync');
    const now = this.page.getByRole('main').getByRole('button', { name: this.words('sync:panel.now') });
    await now.click();
    await this.page.waitForTimeout(300);
    await now.waitFor();
  }

  /** One field that waits, by its name. */
  question(field: string): Locator {
    return this.page.getByRole('region', { name: field });
  }

  async openQuestions(): Promise<void> {
    await this.open('/sync/questions');
    await this.page.getByRole('heading', { level: 1, name: this.words('sync:questions.title') }).waitFor();
  }

  async open(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true });
  }

  private box(key: string): Locator {
    return this.page.getByRole('textbox', { name: this.words(key) });
  }
}
