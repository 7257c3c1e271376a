import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskDatabase } from '../../../renderer/storage/desk-database';
import { createDeskStorage } from '../../../renderer/storage/desk-storage';
import { observe } from '../../../renderer/storage/live';
import type { StorageError } from '../../../renderer/storage/storage-errors';
import { useLive } from '../../../renderer/storage/use-live';
import { type TestDesk, openTestDesk } from '../../support/storage-desk';
import { house, person } from '../../support/storage-people';

describe('a live query', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('answers again after every change of what it read, until it is stopped', async () => {
    const counts: number[] = [];
    const stop = observe(() => desk.storage.contacts.count(), { next: (count) => counts.push(count) });
    await expect.poll(() => counts).toEqual([0]);
    await desk.storage.contacts.create(person('Erika', 'Muster'), { mainLanguage: 'de' });
    await expect.poll(() => counts.at(-1)).toBe(1);
    stop();
    const heard = counts.length;
    await desk.storage.contacts.create(person('Jan', 'Voorbeeld'), { mainLanguage: 'nl' });
    expect(await desk.storage.contacts.count()).toBe(2);
    expect(counts).toHaveLength(heard);
  });

  it('hears of what another connection wrote', async () => {
    const other = new DeskDatabase({ name: desk.db.name });
    await other.open();
    const elsewhere = createDeskStorage({ db: other, clock: { now: () => 0 }, newId: () => 'else' });
    const cities: string[][] = [];
    const stop = observe(async () => (await desk.storage.houses.list()).map((each) => each.city), {
      next: (value) => cities.push(value),
    });
    await expect.poll(() => cities).toEqual([[]]);
    await elsewhere.houses.save(house('venlo', 'Venlo'));
    await expect.poll(() => cities.at(-1)).toEqual(['Venlo']);
    stop();
    other.close();
  });

  it('says in a typed way why it failed', async () => {
    const error = vi.fn<(error: StorageError) => void>();
    observe(async () => Promise.reject(new DOMException('full', 'QuotaExceededError')), {
      next: () => {},
      error,
    });
    await expect.poll(() => error).toHaveBeenCalledWith({ kind: 'quotaExceeded' });
  });

  it('never draws one record under the name of another', async () => {
    await desk.storage.houses.save(house('krefeld', 'Krefeld'));
    await desk.storage.houses.save(house('venlo', 'Venlo'));
    const drawn: string[] = [];
    function City({ id }: { id: string }) {
      const found = useLive(async () => desk.storage.houses.get(id), [id], undefined);
      drawn.push(`${id}: ${found?.city ?? '…'}`);
      return <p>{found?.city}</p>;
    }
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    root.render(<City id="krefeld" />);
    await expect.poll(() => place.textContent).toBe('Krefeld');
    root.render(<City id="venlo" />);
    await expect.poll(() => place.textContent).toBe('Venlo');
    expect(drawn).not.toContain('venlo: Krefeld');
    root.unmount();
    place.remove();
  });
});
