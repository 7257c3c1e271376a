import { expect, test } from '@playwright/test';
import { addDays, plainDateOf } from '../../renderer/domain/plain-date';
import { FramePage } from '../pages/frame-page';
import { IdeasPage } from '../pages/ideas-page';
import { MeetingsPage } from '../pages/meetings-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

const conference = '6. Grenzlandkonferenz Nordrhein-Westfalen – Niederlande';
const open = 'Ansprechpersonen der anderen Städte im Grenzraum sammeln';
const own = 'Runde zur gemeinsamen Radroute';

let desk: Desk;
let meetings: MeetingsPage;
let ideas: IdeasPage;

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  desk.page.setDefaultTimeout(10_000);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  meetings = new MeetingsPage(desk.page, 'de');
  ideas = new IdeasPage(desk.page, 'de');
});
test.afterAll(async () => desk?.close());

test('the list has what is ahead first and the conference of 2024 in its year; the search narrows it', async () => {
  const { page } = desk;
  await meetings.open();
  const ahead = page.getByRole('region', { name: meetings.words('meetings:ahead') });
  await expect(ahead.getByRole('link', { name: 'Austausch der Verbindungspersonen' })).toBeVisible();
  const past = page.getByRole('region', { name: '2024' }).getByRole('listitem');
  await expect(past).toContainText('Donnerstag, 26. September 2024');
  await expect(past).toContainText('1 offene Folgeaufgabe');
  await meetings.search.fill('ijsvogel krefeld');
  await expect(meetings.entry('Austausch der Verbindungspersonen')).toHaveCount(0);
  await meetings.entry(conference).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the conference is read in both languages, with those who took part by house', async () => {
  const { detail } = meetings;
  await expect(detail.getByText('Politisches Treffen')).toBeVisible();
  await expect(detail.getByText('Politiek overleg')).toBeVisible();
  const people = detail.getByRole('region', { name: meetings.words('meetings:detail.participants') });
  await expect(people.getByRole('heading', { level: 3 })).toHaveText([/Krefeld/, /Venlo/]);
  await expect(people.getByRole('link', { name: 'Joris Voorbeeld' })).toBeVisible();
});

test('an open follow-up becomes an idea by keyboard, which names the conference as its origin', async () => {
  const { page } = desk;
  await meetings.makeIdea(open).focus();
  await page.keyboard.press('Enter');
  await expect(meetings.ideaLink(open)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ideas.detail.getByRole('link', { name: conference })).toBeVisible();
  await ideas.open('/ideas');
  await expect(ideas.cardIn('noted', open)).toBeVisible();
});

test('undone, the idea is gone and the follow-up open again', async () => {
  await meetings.undo(meetings.words('meetings:followUps.made', { text: open }));
  await expect(ideas.card(open)).toHaveCount(0);
  await meetings.open('/ideas/meetings/item/sample-meeting-grenzlandkonferenz-2024');
  await expect(meetings.makeIdea(open)).toBeVisible();
});

test('a meeting is written down in both languages; leaving keeps it as a draft, Ctrl+S saves it', async () => {
  const { page } = desk;
  const day = addDays(plainDateOf(new Date()), 20);
  await meetings.open();
  await meetings.search.fill('');
  await meetings.newMeeting.click();
  await expect(meetings.field('form.what.meetingTitle', 'de')).toBeFocused();
  await page.keyboard.type(own);
  await meetings.field('form.what.agenda', 'nl').fill('Welkom\nRoute');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: meetings.words('recordForm:leave.keep') }).click();
  await meetings.newMeeting.click();
  await expect(meetings.field('form.what.meetingTitle', 'de')).toHaveValue(own);
  await meetings.typeDate('form.when.date', day);
  await meetings.text('form.when.time').fill('14:30');
  await meetings.text('form.when.place').fill('Rathaus Krefeld');
  await page.getByRole('combobox', { name: meetings.words('meetings:form.who.people') }).fill('Emine');
  await page.getByRole('option', { name: /Emine Beispiel/ }).click();
  // The list offers the next one at once; it closes when the field is left.
  await page.keyboard.press('Tab');
  await meetings.text('form.who.others').fill('Kim Muster, Radverband');
  await page.getByRole('button', { name: meetings.words('meetings:form.followUps.add') }).click();
  await meetings.field('form.followUps.text', 'de', { number: 1 }).fill('Karte zeichnen');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own);
  await expect(meetings.detail).toContainText('14.30 Uhr');
  await expect(meetings.detail).toContainText('Rathaus Krefeld');
  await expect(meetings.detail).toContainText('Kim Muster, Radverband');
  await expect(meetings.detail.getByRole('link', { name: 'Emine Beispiel' })).toBeVisible();
  await expect(meetings.makeIdea('Karte zeichnen')).toBeVisible();
});

test('a follow-up is added while reading; the meeting goes to the trash and comes back', async () => {
  const { page } = desk;
  await meetings.field('followUps.new', 'de').fill('Termin mit dem Radverband');
  await page.keyboard.press('Enter');
  await expect(meetings.makeIdea('Termin mit dem Radverband')).toBeVisible();
  await expect(meetings.field('followUps.new', 'de')).toHaveValue('');
  await page.getByRole('button', { name: meetings.words('meetings:detail.delete') }).click();
  await expect(meetings.makeIdea('Termin mit dem Radverband')).toHaveCount(0);
  await meetings.undo(meetings.words('meetings:detail.trashedNow', { title: own }));
  await expect(meetings.makeIdea('Termin mit dem Radverband')).toBeVisible();
  await meetings.open();
  await expect(meetings.entry(own)).toBeVisible();
});

test('in Dutch the conference speaks Dutch, and its follow-up becomes an idea named in Dutch', async () => {
  await new FramePage(desk.page, 'de').switchLanguage('nl');
  const dutch = new MeetingsPage(desk.page, 'nl');
  await dutch.open('/ideas/meetings/item/sample-meeting-grenzlandkonferenz-2024');
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(/6e Grenslandconferentie/);
  await expect(dutch.detail).toContainText('donderdag 26 september 2024');
  const text = 'Contactpersonen van de andere steden in de grensstreek verzamelen';
  await dutch.makeIdea(text).click();
  await expect(dutch.ideaLink(text)).toBeFocused();
  await dutch.ideaLink(text).click();
  await expect(new IdeasPage(desk.page, 'nl').detail.getByRole('link', { name: /6e Grens/ })).toBeVisible();
});
