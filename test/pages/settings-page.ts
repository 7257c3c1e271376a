import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** The settings, section by section. */
export class SettingsPage {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl' = 'de') {
    this.page = page;
    this.words = wordsOf(language);
  }

  async open(section: 'me' | 'partnerships' | 'display' | 'data'): Promise<void> {
    await this.page.evaluate((name) => {
      location.hash = `/settings/${name}`;
    }, section);
    await this.page
      .getByRole('heading', { level: 1, name: this.words(`settings:section.${section}.title`) })
      .waitFor();
  }

  /** One partnership, by the cities in its name: "Krefeld – Venlo". */
  partnership(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  async endPartnership(name: string, reason: string): Promise<void> {
    await this.partnership(name)
      .getByRole('button', { name: this.words('partnerships:end') })
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.words('partnerships:change.reason') }).fill(reason);
    await dialog.getByRole('button', { name: this.words('partnerships:end') }).click();
  }

  async editLetter(city: string, letter: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('partnerships:editHouse', { city }) }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.words('partnerships:house.letter') }).fill(letter);
    await dialog.getByRole('button', { name: this.words('common:save') }).click();
  }

  async choose(text: string): Promise<void> {
    await this.page.getByText(text, { exact: true }).click();
  }

  async lockBackup(passphrase: string): Promise<void> {
    await this.page.getByText(this.words('data:backup.lock')).click();
    await this.passphrase(this.words('data:backup.passphrase')).fill(passphrase);
    await this.passphrase(this.words('data:backup.passphraseAgain')).fill(passphrase);
  }

  async backUp(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('data:backup.go') }).click();
  }

  async chooseBackup(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('data:restore.choose') }).click();
  }

  async unlock(fileName: string, passphrase: string): Promise<void> {
    await this.passphrase(this.words('data:restore.passphrase', { name: fileName })).fill(passphrase);
    await this.page.getByRole('button', { name: this.words('data:restore.unlock') }).click();
  }

  /** Goes on from the shown contents to the question; answers it. */
  async restore(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('data:restore.go'), exact: true }).click();
    const question = this.page.getByRole('alertdialog');
    await question.getByRole('button', { name: this.words('data:restore.askGo') }).click();
  }

  async makeArchive(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('archive:export.go') }).click();
  }

  async chooseArchive(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('archive:import.choose') }).click();
  }

  /** What the chosen archive holds, once it is checked. */
  get archiveContents(): Locator {
    return this.page.getByRole('region', { name: this.words('archive:import.contents') });
  }

  async removeSamples(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('data:sample.remove') }).click();
  }

  passphrase(label: string): Locator {
    return this.page.getByRole('textbox', { name: label + this.words('common:required') });
  }
}
