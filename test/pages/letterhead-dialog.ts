import type { Locator, Page } from 'playwright';
import { wordsOf } from './words';

/** What a house puts on its sheets, set under the houses in the settings. */
export class LetterheadDialog {
  readonly page: Page;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: Page, language: 'de' | 'nl') {
    this.page = page;
    this.words = wordsOf(language);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** From the section of houses and partnerships. */
  async open(city: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words('letterhead:edit', { city }) }).click();
    await this.dialog.waitFor();
  }

  async takeFile(name: string, content: Buffer): Promise<void> {
    const mimeType = name.endsWith('.png') ? 'image/png' : 'application/octet-stream';
    await this.dialog.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: content });
  }

  /** A logo of this shape, drawn in the page: letters on a coloured ground. */
  async takeLogo(letters: string, colour: string, [width, height]: readonly [number, number]): Promise<void> {
    const base64 = await this.page.evaluate(
      async ([text, ground, across, down]) => {
        const canvas = new OffscreenCanvas(across, down);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = ground;
        context.roundRect(0, 0, across, down, down / 4);
        context.fill();
        context.fillStyle = '#ffffff';
        context.font = `700 ${down * 0.55}px sans-serif`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillText(text, across / 2, down / 2);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(String.fromCharCode(...bytes));
      },
      [letters, colour, width, height] as const,
    );
    await this.takeFile('logo.png', Buffer.from(base64, 'base64'));
    await this.dialog.getByRole('img').waitFor();
  }

  async writeFooter(de: string, nl: string): Promise<void> {
    const footer = this.dialog.getByRole('group', { name: this.words('letterhead:footer') });
    await footer.locator('textarea[lang="de"]').fill(de);
    await footer.locator('textarea[lang="nl"]').fill(nl);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words('common:save') }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
