import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../renderer/ui/dialog';
import { find, show } from './show';

/** Lets focus go nowhere and takes it back a frame later, as the button of a menu does when an entry was chosen. */
function OpenedFromMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id="opener"
        onClick={({ currentTarget }) => {
          currentTarget.blur();
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) currentTarget.focus();
          });
          setOpen(true);
        }}
      >
        Mehr
      </button>
      <Dialog
        title="Kalender exportieren"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<button type="button">Speichern</button>}
      >
        Inhalt
      </Dialog>
    </>
  );
}

it('a dialog that opens while a menu gives focus back returns it to the menu’s button', async () => {
  show(<OpenedFromMenu />);
  await page.getByText('Mehr').click();
  await expect.poll(() => document.activeElement?.closest('[role=dialog]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(find('#opener'));
});
