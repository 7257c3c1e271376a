import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scalePhoto } from '../../../renderer/features/contact-form/scale-photo';
import { type OpenForm, openForm } from './open-form';

async function picture(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function sizeOf(bytes: Uint8Array<ArrayBuffer>): Promise<[number, number]> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  return [bitmap.width, bitmap.height];
}

describe('the picture of a contact', () => {
  it('becomes a JPEG of at most 640 pixels, in its own proportions', async () => {
    const result = await scalePhoto(await picture(1600, 800));
    if (!result.ok) throw new Error(result.reason);
    expect(result.photo.bytes.slice(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
    expect(await sizeOf(new Uint8Array(result.photo.bytes))).toEqual([640, 320]);
  });

  it('is never blown up', async () => {
    const result = await scalePhoto(await picture(120, 90));
    if (!result.ok) throw new Error(result.reason);
    expect(await sizeOf(new Uint8Array(result.photo.bytes))).toEqual([120, 90]);
  });

  it('is refused above ten megabytes, of unknown kind, and when it only begins like a picture', async () => {
    expect(await scalePhoto(new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]))).toEqual({
      ok: false,
      reason: 'tooLarge',
    });
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/png' });
    expect(await scalePhoto(svg)).toEqual({ ok: false, reason: 'unknown' });
    const broken = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]);
    expect(await scalePhoto(broken)).toEqual({ ok: false, reason: 'unknown' });
  });

  describe('in the form', () => {
    let form: OpenForm;
    beforeEach(async () => {
      form = await openForm();
    });
    afterEach(async () => form.close());

    function paste(file: File) {
      const data = new DataTransfer();
      data.items.add(file);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }

    it('is pasted, survives leaving the form, and is saved with the contact', async () => {
      await form.show();
      await page.getByRole('textbox', { name: 'Nachname' }).fill('Muster');
      paste(new File([await picture(800, 800)], 'bild.png', { type: 'image/png' }));
      await expect.element(page.getByAltText('Bild dieses Kontakts')).toBeVisible();
      form.leave();
      await expect.poll(() => form.desk.storage.drafts.list()).toHaveLength(1);
      await form.show();
      await expect.element(page.getByAltText('Bild dieses Kontakts')).toBeVisible();
      await userEvent.keyboard('{Control>}s{/Control}');
      await expect.poll(() => form.onDone).toHaveBeenCalledOnce();
      const photo = await form.desk.storage.contacts.photo(form.onDone.mock.calls[0]?.[0] ?? '');
      expect(photo?.mediaType).toBe('image/jpeg');
      expect(photo && (await sizeOf(photo.bytes))).toEqual([640, 640]);
    });

    it('is waited for when the contact is saved at once', async () => {
      await form.show();
      await page.getByRole('textbox', { name: 'Nachname' }).fill('Muster');
      paste(new File([await picture(2000, 1000)], 'bild.png', { type: 'image/png' }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
      await expect.poll(() => form.onDone).toHaveBeenCalledOnce();
      const row = await form.desk.storage.contacts.get(form.onDone.mock.calls[0]?.[0] ?? '');
      expect(row?.hasPhoto).toBe(true);
    });

    it('is refused with a sentence that says what is safe', async () => {
      await form.show();
      paste(new File(['<svg/>'], 'bild.svg', { type: 'image/svg+xml' }));
      await expect.element(page.getByText(/Dieses Bildformat kennt Tandem nicht/)).toBeVisible();
      paste(new File([new Uint8Array(11 * 1024 * 1024)], 'gross.png', { type: 'image/png' }));
      await expect
        .element(page.getByText(/Das Bild ist zu groß \(11 MB\). Erlaubt sind höchstens 10 MB/))
        .toBeVisible();
    });
  });
});
