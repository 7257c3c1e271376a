import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { paths } from '../../../renderer/app/paths';
import { resetPlanWindow } from '../../../renderer/features/rotation/plan-window';
import { RotationDay } from '../../../renderer/features/rotation/rotation-day';
import { RotationScreen } from '../../../renderer/features/rotation/rotation-screen';
import type { Language } from '../../../renderer/domain/localized';
import type { Rotation } from '../../../renderer/domain/rotation';
import { openScreen, type OpenScreen } from '../settings/open-screen';
import { samples } from './sample-rotations';

/** The rotation screen on Wednesday, 10 June 2026, or another `date`, with the sample people or others; call `close` when done. */
export async function openRotation({
  rotations = samples,
  language = 'de',
  date = '2026-06-10',
  path = paths.rotation,
}: {
  rotations?: readonly Rotation[];
  language?: Language;
  date?: string;
  path?: string;
} = {}): Promise<OpenScreen & { history: readonly string[] }> {
  await page.viewport(1240, 900);
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date(`${date}T09:00`) });
  sessionStorage.clear();
  resetPlanWindow();
  const screen = await openScreen(language);
  await screen.desk.storage.sites.save({
    id: 'stadskantoor',
    houseId: 'venlo',
    name: { nl: 'Stadskantoor' },
    address: { street: 'Hanzeplaats 1', postalCode: '5912 AT', town: 'Venlo' },
    directions: {},
    phone: '',
    desks: [{ id: 'platz-3', name: { de: 'Platz 3', nl: 'werkplek 3' }, capacity: 1 }],
  });
  await screen.desk.storage.rotations.apply({ create: rotations }, { mainLanguage: 'de' });
  const { hook, history } = memoryLocation({ path, record: true });
  screen.show(
    // oxlint-disable-next-line react/hooks -- wouter takes its source of locations as a hook.
    <Router hook={hook}>
      <Switch>
        <Route path={paths.rotationDayOf(':date', ':person')}>
          {({ date: day, person }) => <RotationDay date={day} person={person} />}
        </Route>
        <Route path={paths.rotation} component={RotationScreen} />
      </Switch>
    </Router>,
  );
  return {
    ...screen,
    history,
    close: async () => {
      vi.useRealTimers();
      await screen.close();
    },
  };
}

/** The one cell of a person on a date, by its spoken name. */
export function cell(person: string, date: string): HTMLElement {
  const row = [...document.querySelectorAll('[role=grid] tr')].find((each) =>
    each.querySelector('th[scope=row]')?.textContent?.includes(person),
  );
  const found = row?.querySelector<HTMLElement>(`[data-date="${date}"]`);
  if (!found) throw new Error(`No cell of ${person} on ${date}`);
  return found;
}

/** Waits until the grid is drawn with its people. */
export async function gridReady(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('[role=grid] [data-chip]').length).toBeGreaterThan(0);
}

/** The spoken name of the cell that has focus. */
export function focusedName(): string {
  return document.activeElement?.getAttribute('aria-label') ?? '';
}
