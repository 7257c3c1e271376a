import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ideaStages } from '../../renderer/domain/idea';
import { dismissNotices } from '../pages/dismiss-notices';
import { IdeasPage } from '../pages/ideas-page';
import { IdeaSheetsPage } from '../pages/idea-sheets-page';
import { MeetingsPage } from '../pages/meetings-page';
import { expectNoOverflow, startWalk, tabTo, walks } from './start-walk';
import { tourFolder } from './tour-steps';

const titles = { de: 'Rechenzentren in der Stadtplanung', nl: 'Datacenters in de stedenbouw' } as const;
const conference = /6(\.|e) Gren[sz]land/;
const followUps = {
  de: 'Ansprechpersonen der anderen Städte im Grenzraum sammeln',
  nl: 'Contactpersonen van de andere steden in de grensstreek verzamelen',
} as const;

for (const walk of walks) {
  const { language, scheme } = walk;
  const title = titles[language];
  const followUp = followUps[language];
  test(`an idea through its stages, one out of a meeting, ${language}, ${scheme}`, async () => {
    const { desk, page, words, step } = await startWalk('ideas', walk);
    const ideas = new IdeasPage(page, language);
    const meetings = new MeetingsPage(page, language);
    const sheets = new IdeaSheetsPage(page, language);
    const savePdf = async (name: string) => {
      await dismissNotices(page, language);
      await desk.answerSave(join(tourFolder, name));
      await sheets.savePdf();
      await expect(sheets.told(name)).toBeVisible();
    };
    try {
      await step('board', async () => {
        await ideas.open('/ideas');
        await expect(ideas.card(title)).toBeVisible();
      });
      // Tab leads to one card; the arrows lead from it to the others.
      await tabTo(page, ideas.board.locator('[data-card] a[tabindex="0"]').first());
      await page.keyboard.press('ArrowDown');
      await expect(ideas.cardIn('noted', title)).toBeFocused();
      for (const stage of ideaStages.slice(1, -1)) {
        await step(stage, async () => {
          await page.keyboard.press('Control+Shift+ArrowRight');
          await expect(ideas.cardIn(stage, title)).toBeFocused();
        });
      }
      await step('idea', async () => {
        await dismissNotices(page, language);
        await ideas.cardIn('done', title).focus();
        await page.keyboard.press('Enter');
        await expect(ideas.detail).toBeVisible();
      });
      await step('idea-on-one-page', async () => {
        await sheets.openIdeaPage();
        await savePdf(`${words('ideaSheets:page.file')}-${language}.pdf`);
      });
      await step('missing-in-the-other-language', async () => {
        await ideas.open('/ideas/list');
        const other = language === 'de' ? 'nl' : 'de';
        await ideas.filter('missing', { language: words(`ideas:languageAdverb.${other}`) }).click();
        await expect(ideas.grid).toBeVisible();
      });
      await step('due', async () => ideas.open('/ideas/due'));
      await step('due-list-on-paper', async () => {
        await dismissNotices(page, language);
        await sheets.openDueList();
        await savePdf(`${words('ideaSheets:due.file')}-${language}.pdf`);
      });
      await step('due-list-as-workbook', async () => {
        const name = `${words('ideaSheets:due.file')}-${language}.xlsx`;
        await dismissNotices(page, language);
        await desk.answerSave(join(tourFolder, name));
        await sheets.saveTable('workbook');
        await expect(sheets.told(name)).toBeVisible();
      });
      await step('new-idea', async () => ideas.open('/ideas/new'));
      await step('meetings', async () => {
        await meetings.open();
        await expect(meetings.entry(conference)).toBeVisible();
      });
      await step('meeting', async () => {
        await tabTo(page, meetings.entry(conference));
        await page.keyboard.press('Enter');
        await expect(meetings.detail).toBeVisible();
      });
      await step('follow-up-becomes-an-idea', async () => {
        const makeIdea = meetings.makeIdea(followUp);
        await tabTo(page, makeIdea);
        await page.keyboard.press('Enter');
        await expect(meetings.ideaLink(followUp)).toBeFocused();
      });
      await step('idea-from-the-meeting', async () => {
        await dismissNotices(page, language);
        await meetings.ideaLink(followUp).focus();
        await page.keyboard.press('Enter');
        await expect(ideas.detail.getByRole('link', { name: conference })).toBeVisible();
      });
      await step('narrow-board', async () => {
        await page.setViewportSize({ width: 320, height: 800 });
        await ideas.open('/ideas');
        await ideas.clearFilters.click();
        await expectNoOverflow(page);
      });
      await step('narrow-due', async () => {
        await ideas.open('/ideas/due');
        await expectNoOverflow(page);
      });
    } finally {
      await desk.close();
    }
  });
}
