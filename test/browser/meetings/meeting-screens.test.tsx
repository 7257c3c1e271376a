import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { MeetingDetail } from '../../../renderer/features/meetings/meeting-detail';
import { MeetingsScreen } from '../../../renderer/features/meetings/meetings-screen';
import { type OpenIdeas, openIdeas } from '../ideas/open-ideas';

let screen: OpenIdeas;
beforeEach(async () => {
  sessionStorage.clear();
  screen = await openIdeas();
});
afterEach(async () => screen.close());

const meeting = {
  ...emptyMeeting('m'),
  title: { nl: 'Overleg' },
  date: '2024-06-03',
  until: '2024-06-05',
  agenda: { nl: 'Welkom\nRoute' },
  otherParticipants: 'Kim Muster\n\nNoor Voorbeeld ',
  followUps: [{ id: 'f', text: { de: 'Karte zeichnen' }, ideaId: '' }],
};

it('says what belongs in an empty list and how to begin', async () => {
  screen.show(<MeetingsScreen />);
  await expect.element(page.getByText('Noch kein Treffen festgehalten')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Neues Treffen' }).first()).toBeVisible();
});

it('lists several days in words, counts people by name and open follow-ups, and tags the other language', async () => {
  await screen.desk.storage.meetings.save(meeting);
  screen.show(<MeetingsScreen />);
  const entry = page.getByRole('region', { name: '2024' }).getByRole('listitem');
  await expect.element(entry).toHaveTextContent(/3\.–5\. Juni 2024/);
  await expect.element(entry).toHaveTextContent(/2 Personen/);
  await expect.element(entry).toHaveTextContent(/1 offene Folgeaufgabe/);
  expect(entry.getByText('Overleg').element().getAttribute('lang')).toBe('nl');
});

it('finds a meeting by a word of its agenda and says so when there is none', async () => {
  await screen.desk.storage.meetings.save(meeting);
  screen.show(<MeetingsScreen />);
  const search = page.getByRole('searchbox');
  await search.fill('route voorbeeld');
  await expect.element(page.getByRole('link', { name: /Overleg/ })).toBeVisible();
  await search.fill('xyz');
  await expect.element(page.getByText('Kein Treffen passt zu dieser Suche')).toBeVisible();
  await page.getByRole('button', { name: 'Suche leeren' }).click();
  await expect.element(page.getByRole('link', { name: /Overleg/ })).toBeVisible();
});

it('an idea in the trash leaves its follow-up ready to be opened again', async () => {
  const { storage } = screen.desk;
  await storage.meetings.save(meeting);
  screen.show(<MeetingDetail id="m" />);
  await page.getByRole('button', { name: 'Als Idee anlegen: Karte zeichnen' }).click();
  const link = page.getByRole('link', { name: /Idee: Karte zeichnen/ });
  await expect.element(link).toHaveFocus();
  const [idea] = await storage.ideas.list();
  await storage.ideas.trash([idea?.id ?? '']);
  await expect.element(page.getByText('Die Idee liegt im Papierkorb.')).toBeVisible();
  await page.getByRole('button', { name: 'Wieder öffnen: Karte zeichnen' }).click();
  await expect.element(page.getByRole('button', { name: 'Als Idee anlegen: Karte zeichnen' })).toBeVisible();
});

it('a half-typed follow-up stays for the next time and goes once it is written down', async () => {
  const { storage } = screen.desk;
  await storage.meetings.save(meeting);
  const field = page.getByRole('textbox', { name: 'Neue Folgeaufgabe auf Niederländisch' });
  screen.show(<MeetingDetail id="m" />);
  await field.fill('Kaart delen');
  screen.leave();
  screen.show(<MeetingDetail id="m" />);
  await expect.element(field).toHaveValue('Kaart delen');
  await field.click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Als Idee anlegen: Kaart delen' })).toBeVisible();
  await expect.element(field).toHaveValue('');
  await expect.poll(async () => storage.drafts.list()).toEqual([]);
});
