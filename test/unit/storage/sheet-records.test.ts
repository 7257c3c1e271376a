import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainLetterhead } from '../../../renderer/domain/letterhead';
import type { SheetTemplate } from '../../../renderer/domain/sheet-template';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

const template: SheetTemplate = {
  id: 't',
  name: 'Rathaus, Eingang',
  kind: 'contacts',
  partnershipId: 'krefeld-venlo',
  choices: { layout: 'byTopic', languages: 'both', columns: ['role', 'phone'] },
  contacts: { from: 'selection', ids: ['a', 'b'] },
};

describe('what is kept for sheets', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('a template is kept, renamed and deleted, and each of it is taken back by name', async () => {
    const { templates, history } = desk.storage;
    await templates.save(template);
    const renamed = await templates.save({ ...template, name: 'Bürgerbüro' });
    const removed = await templates.remove('t');
    expect(await templates.list()).toEqual([]);
    expect(await history.list(2)).toMatchObject([
      { kind: 'templateRemoved', values: { name: 'Bürgerbüro' } },
      { kind: 'templateSaved', values: { name: 'Bürgerbüro' } },
    ]);
    await history.undo(removed.historyId ?? 0);
    expect(await templates.list()).toEqual([{ ...template, name: 'Bürgerbüro' }]);
    await history.undo(renamed.historyId ?? 0);
    expect(await templates.list()).toEqual([template]);
  });

  it('deleting a template that is gone changes nothing', async () => {
    expect(await desk.storage.templates.remove('t')).toEqual({ historyId: undefined });
  });

  it('the head of a house is told by its city, and taken back as it was', async () => {
    const { letterheads, history } = desk.storage;
    const plain = plainLetterhead('krefeld');
    await letterheads.save(plain, 'Krefeld');
    const { historyId = 0 } = await letterheads.save({ ...plain, footer: { de: 'Am Markt 1' } }, 'Krefeld');
    expect(await history.list(1)).toMatchObject([{ kind: 'letterheadSaved', values: { name: 'Krefeld' } }]);
    await history.undo(historyId);
    expect(await letterheads.list()).toEqual([plain]);
  });
});
