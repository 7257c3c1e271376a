import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { MeetingForm } from '../../../renderer/features/meetings/form/meeting-form';
import { type OpenIdeas, openIdeas } from '../ideas/open-ideas';

/** The machine may be busy; a wrong result would not become right by waiting. */
const patient = { timeout: 10_000 };

describe('the form of a meeting', () => {
  let screen: OpenIdeas;
  const onDone = vi.fn<(id: string) => void>();
  const onCancel = vi.fn<() => void>();
  beforeEach(async () => {
    screen = await openIdeas();
    onDone.mockClear();
    onCancel.mockClear();
  });
  afterEach(async () => screen.close());

  const title = (language = 'Deutsch') => page.getByRole('textbox', { name: `Titel auf ${language}` });
  const show = async (id?: string) => {
    screen.show(<MeetingForm id={id} onDone={onDone} onCancel={onCancel} />);
    await expect.element(title()).toBeVisible();
  };

  it('keeps what is typed when it leaves the screen, and through a switch of the language', async () => {
    await show();
    await title().fill('Runde');
    screen.leave();
    await show();
    await expect.element(title()).toHaveValue('Runde');
    await expect.element(page.getByText(/Hier geht es weiter mit Ihrer letzten Eingabe/)).toBeVisible();
    screen.switchLanguage('nl');
    await expect.element(page.getByRole('textbox', { name: 'Titel in het Duits' })).toHaveValue('Runde');
  });

  it('writes a meeting in one language, leaves out rows without words, and throws the draft away', async () => {
    await show();
    await title('Niederländisch').fill('  Overleg ');
    await page.getByText('Konferenz', { exact: true }).click();
    await page.getByRole('button', { name: 'Folgeaufgabe hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Folgeaufgabe 1 auf Deutsch' }).fill('Karte zeichnen');
    await page.getByRole('button', { name: 'Folgeaufgabe hinzufügen' }).click();
    await page.getByRole('button', { name: 'Stadt hinzufügen' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce(), patient);
    const [stored] = await screen.desk.storage.meetings.list();
    expect(stored).toMatchObject({
      kind: 'conference',
      title: { nl: 'Overleg' },
      otherCities: [],
      houseIds: ['krefeld'],
      followUps: [{ text: { de: 'Karte zeichnen' }, ideaId: '' }],
    });
    expect(stored?.followUps).toHaveLength(1);
    expect(await screen.desk.storage.drafts.list()).toEqual([]);
  });

  it('says what looks odd and saves all the same', async () => {
    await screen.desk.storage.meetings.save({
      ...emptyMeeting('m'),
      title: { de: 'Runde' },
      date: '2026-06-10',
      until: '2026-06-08',
    });
    await show('m');
    await expect.element(page.getByText(/^Achtung: Das Ende liegt vor/)).toBeVisible();
    const time = page.getByRole('textbox', { name: 'Beginn' });
    await time.fill('halb3');
    await userEvent.tab();
    await expect.element(page.getByText(/^Achtung: Bitte eine Uhrzeit wie 10:00/)).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('m'), patient);
    expect((await screen.desk.storage.meetings.get('m'))?.time).toBe('halb3');
  });

  it('takes over that a follow-up became an idea meanwhile, and saves only what was typed here', async () => {
    const { storage } = screen.desk;
    const followUps = [{ id: 'f', text: { de: 'Karte zeichnen' }, ideaId: '' }];
    await storage.meetings.save({ ...emptyMeeting('m'), title: { de: 'Runde' }, followUps });
    await show('m');
    await title().fill('Tisch');
    const { id } = await storage.meetings.makeIdea('m', 'f', { language: 'de' });
    await expect.element(page.getByText('ist schon eine Idee')).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('m'), patient);
    expect(await storage.meetings.get('m')).toMatchObject({
      title: { de: 'Tisch' },
      followUps: [{ id: 'f', ideaId: id }],
    });
  });

  it('asks before a half-typed meeting is left; Escape stays', async () => {
    await show();
    await title().fill('Runde');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    expect(onCancel).not.toHaveBeenCalled();
    await expect.element(title()).toHaveValue('Runde');
  });
});
