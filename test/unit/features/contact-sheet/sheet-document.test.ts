import { beforeAll, describe, expect, it } from 'vitest';
import { sheetFile } from '../../../../renderer/features/contact-sheet/sheet-file';
import { setupI18n } from '../../../../renderer/i18n/setup';
import { type SheetChoices, sheetLayouts } from '../../../../renderer/print/contact-sheet/sheet-choices';
import { entriesOn } from '../../../../renderer/print/contact-sheet/sheet-people';
import { type ReadDocument, readDocument } from '../../../support/read-document';
import { banks, headedBanks } from '../../../support/sheet-people';
import { hardPeople, sheetOrder } from '../../../support/sheet-cases';

let i18n: Awaited<ReturnType<typeof setupI18n>>;
beforeAll(async () => {
  i18n = await setupI18n('de');
});

async function written(
  chosen: Partial<SheetChoices>,
  people = hardPeople,
  codes: Parameters<typeof sheetOrder>[3] = new Map(),
): Promise<ReadDocument> {
  const content = await sheetFile('document', sheetOrder(i18n, chosen, people, codes));
  if (typeof content === 'string') throw new Error('a text');
  return readDocument(content);
}

/** A value as a document holds it: what XML has no place for is left out. */
const kept = (text: string) => text.replaceAll('\u0007', '');

describe('a sheet as a Word document', () => {
  it('has the logos of both houses above its first page, and their feet at its end', async () => {
    const order = sheetOrder(i18n, { layout: 'byTopic', languages: 'both' });
    const content = await sheetFile('document', {
      ...order,
      props: { ...order.props, houses: headedBanks },
    });
    if (typeof content === 'string') throw new Error('a text');
    const { logos, text, footer } = readDocument(content);
    expect(logos.map(({ alternative }) => alternative)).toEqual(
      banks.map(({ name, language }) => name[language === 'nl' ? 'nl' : 'de']),
    );
    for (const { bytes } of logos) {
      expect(Buffer.from(bytes).toString('base64')).toBe(headedBanks[0]?.letterhead.logo?.base64);
    }
    expect(text).toContain('Verwaltung Krefeld · Partnerschaftsbüro');
    expect(text).toContain('Organisatie Venlo · bureau partnerschappen');
    expect(footer).not.toBe('');
    expect((await written({ layout: 'byTopic' })).logos).toEqual([]);
  });

  it('has every value of every contact, whatever the layout and language', async () => {
    for (const layout of sheetLayouts) {
      // Dutch alone once; the sheet for both sides has the words of both.
      for (const languages of layout === 'alphabet' ? (['both', 'nl'] as const) : (['both'] as const)) {
        const { content, choices } = sheetOrder(i18n, { layout, languages }).props;
        const { text } = await written({ layout, languages });
        const columns =
          layout === 'askFirst' ? (['role', 'phone', 'mobile', 'mail'] as const) : choices.columns;
        const entries = entriesOn(content);
        expect(entries.length).toBeGreaterThan(0);
        for (const entry of entries) {
          expect(text).toContain(entry.name);
          const values = columns.flatMap((column) => entry.values[column].flat());
          for (const value of values) expect(text, `${layout} ${languages}`).toContain(kept(value.text));
        }
      }
    }
  });

  it('repeats the heads of its tables, and keeps every row whole', async () => {
    for (const layout of ['byTopic', 'byUnit', 'alphabet', 'crisis'] as const) {
      const { tables } = await written({ layout });
      expect(tables.length).toBeGreaterThan(0);
      for (const { rows, repeated, whole, spans } of tables) {
        expect(repeated).toEqual(rows.map((_, at) => at === 0));
        expect(whole.every(Boolean)).toBe(true);
        const breadths = spans.map((row) => row.reduce((sum, span) => sum + span, 0));
        expect(new Set(breadths)).toEqual(new Set([rows[0]?.length]));
      }
    }
  });

  it('puts both houses beside each other, one row a topic', async () => {
    const { tables } = await written({ layout: 'byTopic', languages: 'both', columns: ['role'] });
    const [head, ...rows] = tables[0]?.rows ?? [];
    expect(head?.[0]).toBe('Thema\nOnderwerp');
    expect(head?.slice(1).map((cell) => cell.split('\n')[0])).toEqual(['K · Krefeld', 'V · Venlo']);
    const waste = rows.find(([topic]) => topic?.startsWith('Abfallwirtschaft'));
    expect(waste?.[0]).toBe('Abfallwirtschaft =\nafvalbeheer');
    expect(waste?.[1]).toContain('Kim Şahinoğlu-Çağlayan');
    expect(waste?.[2]).toContain('Kim Щербаківська');
    expect(rows.find(([topic]) => topic === 'a-topic-no-table-knows')).toBeDefined();
  });

  it('has headings as headings, the houses of a sheet by unit among them', async () => {
    const { headings } = await written({ layout: 'byUnit', languages: 'de' });
    expect(headings).toEqual([
      { level: 1, text: 'Kontakte nach Bereichen' },
      { level: 2, text: 'K · Krefeld' },
      { level: 2, text: 'V · Venlo' },
      { level: 2, text: 'Aus keinem der Häuser' },
    ]);
  });

  it('says of each word in which language it is', async () => {
    const { runs, language } = await written({ layout: 'alphabet', languages: 'both' });
    const languageOf = (text: string) => runs.find((run) => run.text === text)?.language;
    expect(language).toBe('de-DE');
    expect(languageOf('Kontakte von A bis Z')).toBe('de-DE');
    expect(languageOf('Contacten van A tot Z')).toBe('nl-NL');
    expect(languageOf('Teamleider afvalbeheer, =ĳsbaan')).toBe('nl-NL');
    expect(languageOf('+49 2151 86-1234')).toBe('');
    expect((await written({ layout: 'alphabet', languages: 'nl' })).language).toBe('nl-NL');
  });

  it('has title, editor and language among its properties', async () => {
    expect((await written({ languages: 'nl' })).properties).toMatchObject({
      'dc:title': 'Wer ist wofür da? – <Krefeld>',
      'dc:creator': 'Lena Muster & Co., Stadt Krefeld',
      'dc:language': 'nl-NL',
    });
  });

  it('tells at the foot of each page its marking, title, date, editor, and the page by fields', async () => {
    const { footer, fields } = await written({
      layout: 'byTopic',
      languages: 'both',
      marking: 'confidential',
    });
    for (const words of [
      'vertraulich',
      'vertrouwelijk',
      'Wer ist wofür da?',
      'Bij wie moet ik zijn?',
      '27.',
      'Muster & Co.',
    ]) {
      expect(footer).toContain(words);
    }
    expect(footer).toMatch(/Seite .*von .*pagina .*van /);
    expect(fields).toEqual(['PAGE', 'NUMPAGES', 'PAGE', 'NUMPAGES']);
    expect((await written({ marking: 'none' })).footer).not.toMatch(/intern|vertr/);
  });

  it('is on the paper that was chosen', async () => {
    const page = async (paper: 'A4' | 'A3', landscape: boolean) =>
      (await written({ paper, landscape }, [])).section.children.find(({ name }) => name === 'w:pgSz')
        ?.attributes;
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    const portrait = await page('A4', false);
    expect([portrait?.['w:w'], portrait?.['w:h']].map(millimetres)).toEqual([210, 297]);
    const landscape = await page('A3', true);
    expect([landscape?.['w:w'], landscape?.['w:h']].map(millimetres)).toEqual([420, 297]);
    expect(landscape?.['w:orient']).toBe('landscape');
  });

  it('is one with nobody and with one contact on it', async () => {
    for (const layout of ['byTopic', 'alphabet'] as const) {
      expect((await written({ layout, languages: 'de' }, [])).text).toContain('0 Kontakte');
    }
    const { text } = await written({ layout: 'byUnit', languages: 'de' }, hardPeople.slice(0, 1));
    expect(text).toContain('1 Kontakt');
  });

  it('has the codes of a card layout as pictures that say what they are', async () => {
    const codes = new Map([['a', { size: 21, path: '', text: 'BEGIN:VCARD' }]]);
    for (const layout of ['askFirst', 'crisis'] as const) {
      const { pictures } = await written({ layout, languages: 'nl' }, hardPeople, codes);
      expect(pictures).toEqual([
        {
          alternative: 'QR-code met het visitekaartje van Kim Şahinoğlu-Çağlayan',
          file: expect.stringMatching(/\.gif$/),
        },
      ]);
    }
  });
});
