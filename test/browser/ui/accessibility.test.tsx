import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { loadAxe, violationsIn } from '../../support/axe-in-page';
import { Gallery } from '../../support/ui-gallery/gallery';
import { show } from './show';

type Session = { send: (method: string, parameters: unknown) => Promise<unknown> };

const looks = ['light', 'dark', 'forced'] as const;

beforeAll(() => {
  document.documentElement.lang = 'de';
  document.title = 'Bausteine';
  loadAxe();
});

async function setLook(look: (typeof looks)[number] | 'none'): Promise<void> {
  if (look === 'light' || look === 'dark') document.documentElement.dataset['theme'] = look;
  else delete document.documentElement.dataset['theme'];
  const forced = look === 'forced' ? 'active' : 'none';
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: forced },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

afterEach(() => setLook('none'));

const violations = async () => violationsIn(document);

describe.each(looks)('the kit in %s colours', (look) => {
  it('has no violation on the page', async () => {
    await setLook(look);
    show(<Gallery />);
    await expect.element(page.getByRole('grid', { name: 'Kontakte' })).toBeVisible();
    await expect.poll(() => document.querySelector('[data-index="2"]')).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['Dialog', 'dialog'],
    ['Rückfrage', 'alertdialog'],
    ['Seitenleiste', 'dialog'],
    ['Weitere Aktionen', 'menu'],
    ['Themen: Hinzufügen', 'dialog'],
  ] as const)('has none while %s is open, and closes it by Escape', async (name, role) => {
    await setLook(look);
    show(<Gallery />);
    const opener = page.getByRole('button', { name, exact: true });
    await opener.click();
    await expect.element(page.getByRole(role)).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector(`[role=${role}]`)).toBeNull();
    await expect.poll(() => document.activeElement).toBe(opener.element());
  });
});

it('colours that are read once are judged each time, in every light', async () => {
  const pale = { background: '#fff', color: '#999' };
  show(
    <main>
      <p style={pale}>Krefeld</p>
      <p style={pale}>Venlo</p>
      <p style={{ background: '#fff', color: '#595959' }}>Rotation</p>
    </main>,
  );
  for (const look of ['light', 'dark'] as const) {
    await setLook(look);
    const found = await violations();
    expect(found.map((each) => each.replace(/ style="[^"]*"/, ''))).toEqual([
      'color-contrast: <p>Krefeld</p>',
      'color-contrast: <p>Venlo</p>',
    ]);
  }
});
