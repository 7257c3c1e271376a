import { beforeAll, describe, expect, it } from 'vitest';
import { emptyIdea, type Idea } from '../../../renderer/domain/idea';
import { dueList } from '../../../renderer/domain/idea-due';
import { setupI18n } from '../../../renderer/i18n/setup';
import { dueContent, dueCount, zonePlace } from '../../../renderer/print/due-sheet/due-content';
import { dueRows } from '../../../renderer/print/due-sheet/due-rows';
import { type SheetWords, sheetWords } from '../../../renderer/print/use-sheet-words';
import { banks } from '../../support/sheet-people';

const now = Date.parse('2026-06-10T08:00:00Z');
const owners = [{ houseId: 'venlo', contactId: '', name: 'Joris Voorbeeld' }];
const late: Idea = {
  ...emptyIdea('late'),
  title: { nl: 'Fietsroute' },
  houseIds: ['venlo', 'krefeld'],
  owners,
  next: { text: { de: 'Ämter fragen', nl: 'Afdelingen vragen' }, on: '2026-06-05' },
};
const call: Idea = {
  ...emptyIdea('call'),
  title: { de: 'Wochenmarkt', nl: 'Weekmarkt' },
  stage: 'inPreparation',
  funding: {
    call: 'Kleine Projekte',
    deadline: { kind: 'fixed', date: '2026-06-30', time: '17:00', timeZone: 'Europe/Amsterdam' },
    source: '',
    checkedOn: '',
  },
};
const far: Idea = { ...emptyIdea('far'), next: { text: {}, on: '2026-09-01' } };
const ideas = [late, call, far];
const entries = dueList(ideas, now).flatMap((item) => {
  const idea = ideas.find(({ id }) => id === item.ideaId);
  return idea ? [{ item, idea }] : [];
});
const groups = dueContent(entries, { houses: banks, ownId: 'krefeld', languages: 'both' });
let say: SheetWords;

beforeAll(async () => {
  say = sheetWords(await setupI18n('de'), 'both');
});

describe('the list of what is due', () => {
  it('begins with what is overdue, goes on week by week and leaves out what is further away', () => {
    expect(groups.map(({ kind }) => kind)).toEqual(['overdue', 'week']);
    expect(groups[1]).toMatchObject({ week: 27, monday: '2026-06-29', sunday: '2026-07-05' });
    expect(dueCount(groups)).toBe(2);
  });

  it('tells the step in both languages, a title in the one it has, and the own side first', () => {
    expect(groups[0]?.entries[0]).toMatchObject({
      what: [
        { text: 'Ämter fragen', language: 'de' },
        { text: 'Afdelingen vragen', language: 'nl' },
      ],
      title: [{ text: 'Fietsroute', language: 'nl' }],
      owners: [
        { city: 'Krefeld', name: '' },
        { city: 'Venlo', name: 'Joris Voorbeeld' },
      ],
      time: '',
    });
  });

  it('is a table with the same content, the time of a deadline with its zone', () => {
    const [header, overdue, deadline] = dueRows(groups, say);
    expect(header?.[0]).toBe('Fällig am / Uiterlijk op');
    expect(overdue).toEqual([
      '05.06.2026 / 05-06-2026',
      '',
      '',
      'seit 5 Tagen überfällig / 5 dagen te laat',
      'Nächster Schritt / Volgende stap',
      'Ämter fragen / Afdelingen vragen',
      'Fietsroute',
      'notiert / genoteerd',
      'Joris Voorbeeld, Venlo',
    ]);
    expect(deadline?.slice(1, 6)).toEqual([
      '17:00',
      'Europe/Amsterdam',
      'in 20 Tagen / over 20 dagen',
      'Antragsfrist / Indieningstermijn',
      'Kleine Projekte',
    ]);
    expect(zonePlace('America/New_York')).toBe('New York');
  });
});
