import { I18nProvider } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Services, ServicesProvider } from '../../../renderer/app/services';
import { SettingsProvider } from '../../../renderer/app/settings-context';
import { emptyContact } from '../../../renderer/domain/contact';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { housePresets } from '../../../renderer/domain/house-presets';
import { lenasDraft } from '../../support/plan-world';
import { PlanWizard } from '../../../renderer/features/rotation-wizard/plan-wizard';
import { planDraftKey } from '../../../renderer/features/rotation-wizard/plan-draft';
import { setupI18n } from '../../../renderer/i18n/setup';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { ToastProvider } from '../../../renderer/ui/toasts';
import '../../../renderer/ui/styles.css';
import { deskSettings } from '../../support/desk-settings';
import { silentSearch } from '../../support/silent-search';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

/** The machine may be busy; a wrong result would not become right by waiting. */
const patient = { timeout: 10_000 };

describe('the planning wizard over a store', () => {
  let desk: TestDesk;
  let place: HTMLElement;
  let root: Root | undefined;
  const onDone = vi.fn<(date: string) => void>();
  const onCancel = vi.fn<() => void>();

  beforeEach(async () => {
    desk = await openTestDesk();
    for (const house of housePresets.slice(0, 2)) await desk.storage.houses.save(house);
    place = document.createElement('div');
    document.body.append(place);
    onDone.mockReset();
    onCancel.mockReset();
  });
  afterEach(async () => {
    root?.unmount();
    place.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await desk.storage.drafts.list();
    await desk.close();
  });

  async function show(id?: string): Promise<void> {
    root?.unmount();
    const i18n = await setupI18n('de');
    const services = { storage: desk.storage, db: desk.db, search: silentSearch } as Services;
    root = createRoot(place);
    root.render(
      <I18nextProvider i18n={i18n}>
        <ServicesProvider services={services}>
          <SettingsProvider initial={deskSettings}>
            <I18nProvider locale="de-DE">
              <ToastProvider>
                <PlanWizard id={id} onDone={onDone} onCancel={onCancel} />
              </ToastProvider>
            </I18nProvider>
          </SettingsProvider>
        </ServicesProvider>
      </I18nextProvider>,
    );
    await vi.waitFor(() => {
      if (!document.querySelector('form')) throw new Error('no form yet');
    }, patient);
  }

  async function keptDraft(): Promise<string> {
    const { id } = await desk.storage.contacts.create(
      {
        ...fieldsOf(emptyContact('')),
        houseId: 'krefeld',
        name: { ...emptyContact('').name, given: 'Lena', family: 'Muster' },
      },
      { mainLanguage: 'de' },
    );
    await desk.storage.drafts.save(
      planDraftKey(undefined),
      lenasDraft({ personId: id, siteId: '', deskId: '', step: 2 }),
    );
    return id;
  }

  it('goes on with a kept entry, saves what it shows in both languages, and lets the entry go', async () => {
    await keptDraft();
    await show();
    await expect.element(page.getByText('25 Termine, 2 entfallen, nichts zu klären')).toBeVisible();
    await page.getByRole('button', { name: 'Plan übernehmen' }).click();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('2026-01-08'), patient);
    const [plan] = await desk.storage.rotations.list();
    if (!plan) throw new Error('nothing was saved');
    expect(plan.title).toEqual({ de: 'Lena Muster vor Ort in Venlo', nl: 'Lena Muster op locatie in Venlo' });
    expect(plan.place).toBe('Venlo');
    expect(expandRotation(plan, '2026-01-01', '2026-12-31')).toHaveLength(23);
    expect(await desk.storage.drafts.list()).toEqual([]);
  });

  it('asks on Escape what becomes of an entry, and keeps it if wanted', async () => {
    await keptDraft();
    await show();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Als Entwurf behalten' }).click();
    await vi.waitFor(() => expect(onCancel).toHaveBeenCalledOnce(), patient);
    expect(await desk.storage.drafts.list()).toHaveLength(1);
  });

  it('leads to what is missing by Enter, also when it was asked to apply before all was read', async () => {
    await desk.storage.drafts.save(planDraftKey(undefined), lenasDraft({ personId: '', step: 2 }));
    vi.spyOn(desk.storage.rotations, 'list').mockReturnValue(new Promise(() => undefined));
    await show();
    await page.getByRole('button', { name: 'Plan übernehmen' }).click();
    await expect.element(page.getByRole('button', { name: 'Zu diesem Schritt' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('opens a plan that exists and puts it into the trash', async () => {
    await keptDraft();
    await show();
    await page.getByRole('button', { name: 'Plan übernehmen' }).click();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce(), patient);
    const [plan] = await desk.storage.rotations.list();
    await show(plan?.id);
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Rotation von Lena Muster ändern');
    await page.getByRole('button', { name: 'Plan löschen' }).click();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(2), patient);
    expect(await desk.storage.rotations.list()).toEqual([]);
  });
});
