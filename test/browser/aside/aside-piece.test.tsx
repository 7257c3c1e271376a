import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AsideScreen } from '../../../renderer/features/aside/aside-screen';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const original = 'BEGIN:VCARD\nFN:Sanne Voorbeeld';
let screen: OpenScreen;

beforeEach(async () => {
  screen = await openScreen();
  await screen.desk.storage.aside.add([
    { fileName: 'kontakte.vcf', line: 7, reason: 'notClosed', text: original },
  ]);
  screen.show(<AsideScreen />);
});
afterEach(() => screen.close());

const text = () => page.getByRole('textbox');
const kept = async () => (await screen.desk.storage.drafts.list()).map(({ value }) => value);

it('keeps what is typed even if the screen is left in the middle of it', async () => {
  await text().fill(`${original}\nEND:VCARD`);
  screen.show(null);
  await expect.poll(kept).toEqual([`${original}\nEND:VCARD`]);
  screen.show(<AsideScreen />);
  await expect.element(text()).toHaveValue(`${original}\nEND:VCARD`);
});

it('keeps nothing once the text is as it came', async () => {
  await text().fill(`${original}\nEND:VCARD`);
  await expect.poll(kept).toHaveLength(1);
  await text().fill(original);
  await expect.poll(kept).toEqual([]);
});
