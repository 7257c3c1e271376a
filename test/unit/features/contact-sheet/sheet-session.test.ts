import { describe, expect, it } from 'vitest';
import { entriesOn } from '../../../../renderer/print/contact-sheet/sheet-people';
import { contactSheetMarkup } from '../../../../renderer/print/contact-sheet/contact-sheet-markup';
import {
  defaultSheetChoices,
  type SheetChoices,
} from '../../../../renderer/print/contact-sheet/sheet-choices';
import type { SheetOrder } from '../../../../renderer/features/contact-sheet/sheet-protocol';
import { SheetSession } from '../../../../renderer/features/contact-sheet/sheet-session';
import { wordsOf } from '../../../../renderer/i18n/words-of';
import type { ContactRow } from '../../../../renderer/domain/contact-row';
import { banks, headedBanks, sheetDay, sheetPerson, sheetSource } from '../../../support/sheet-people';

const words = wordsOf('de');
const crowd = Array.from({ length: 100 }, (_, at) =>
  sheetPerson(`p${at}`, `Muster${String(at).padStart(3, '0')}`, {
    houseId: at % 2 === 0 ? 'krefeld' : 'venlo',
    topics: at < 3 ? ['fire-brigade'] : [],
  }),
);

/** A session over these contacts; `reads` counts how often they were read. */
function sessionOver(rows: readonly ContactRow[]) {
  let reads = 0;
  const session = new SheetSession({
    getMany: async (ids) => {
      reads += 1;
      return rows.filter(({ id }) => ids.includes(id));
    },
  });
  return { session, reads: () => reads };
}

function orderOf(chosen: Partial<SheetChoices>, more: Partial<SheetOrder> = {}): SheetOrder {
  const choices = { ...defaultSheetChoices, ...chosen };
  const { languageName: _, ...source } = sheetSource(choices.languages);
  return {
    ids: crowd.map(({ id }) => id),
    version: 1,
    choices,
    source,
    sides: banks,
    houses: headedBanks,
    issuer: headedBanks[0] ?? null,
    today: '2026-11-27',
    editor: 'Lena Muster, Stadt Krefeld',
    days: [],
    sites: [],
    ...more,
  };
}

describe('a sheet that is put together beside the page', () => {
  it('shows its beginning, counts everybody, and holds everybody when it is made', async () => {
    const { session } = sessionOver(crowd);
    const { props, more, count, chosen } = await session.prepare(orderOf({ layout: 'alphabet' }));
    expect({ more, count, chosen, shown: entriesOn(props.content).length }).toEqual({
      more: true,
      count: 100,
      chosen: 100,
      shown: 40,
    });
    expect(contactSheetMarkup(props, words)).toContain('100 Kontakte');
    const whole = await session.whole();
    expect(entriesOn(whole.content)).toHaveLength(100);
    const markup = contactSheetMarkup(whole, words);
    for (const { name } of crowd) expect(markup).toContain(name.family);
  });

  it('reads the contacts again only when others are asked for or something may have changed', async () => {
    const { session, reads } = sessionOver(crowd);
    await session.prepare(orderOf({ layout: 'alphabet' }));
    await session.prepare(orderOf({ layout: 'byUnit', languages: 'nl' }));
    expect(reads()).toBe(1);
    await session.prepare(orderOf({}, { version: 2 }));
    await session.prepare(orderOf({}, { version: 2, ids: ['p1'] }));
    expect(reads()).toBe(3);
  });

  it('leaves out who was thrown away, and says how many of those asked for are there', async () => {
    const [first, ...others] = crowd;
    const { session } = sessionOver(first ? [{ ...first, deletedAt: 1 }, ...others] : others);
    expect((await session.prepare(orderOf({ layout: 'alphabet' }))).chosen).toBe(99);
  });

  it('counts on a crisis sheet who stands on it, and draws the codes of all of them', async () => {
    const { session } = sessionOver(crowd);
    const { count, chosen, props } = await session.prepare(orderOf({ layout: 'crisis' }));
    expect({ count, chosen }).toEqual({ count: 3, chosen: 100 });
    expect([...props.codes.keys()].toSorted()).toEqual(['p0', 'p1', 'p2']);
    expect((await session.whole()).codes.size).toBe(3);
    await session.prepare(orderOf({ layout: 'crisis', codes: false }));
    expect((await session.whole()).codes.size).toBe(0);
  });

  it('is a card of the next days where that is asked for, whole at once', async () => {
    const { session } = sessionOver(crowd);
    const days = [{ ...sheetDay, personId: 'p0', personName: 'Kim Muster000' }];
    const { props, more, count } = await session.prepare(orderOf({ layout: 'askFirst' }, { days }));
    expect({ kind: props.content.kind, more, count }).toEqual({ kind: 'askFirst', more: false, count: 1 });
    expect(props.codes.size).toBe(1);
  });

  it('is drawn with every text escaped, whatever a field holds', async () => {
    const { session } = sessionOver([
      sheetPerson('x', '</th><script>alert(1)</script>', { houseId: 'krefeld' }),
    ]);
    await session.prepare(orderOf({ layout: 'alphabet' }, { ids: ['x'] }));
    const markup = contactSheetMarkup(await session.whole(), words);
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;');
  });
});
