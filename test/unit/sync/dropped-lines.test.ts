import { describe, expect, it } from 'vitest';
import { createSharedCards } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { withLine } from '../../support/sync-texts';

const long = `X-TANDEM-NOTE;LANGUAGE=nl:${'lang verhaal '.repeat(1_700)}slot`;
const short = 'X-TANDEM-NOTE;LANGUAGE=nl:kort verhaal';

/** Anna and Bram in step on a card whose Dutch note is this line. */
async function withNote(line: string) {
  const scene = await createSharedCards(1);
  const { anna, bram } = scene;
  const change = (desk: typeof anna, edit: (raw: string) => string) => {
    const [item] = desk.desk.items();
    desk.desk.edit(item?.itemId ?? '', edit);
  };
  change(anna, (raw) => withLine(raw, 'X-TANDEM-NOTE', line));
  await settleAll([anna, bram], 1);
  return { ...scene, change };
}
const dropNote = (raw: string) => withLine(withLine(raw, 'X-TANDEM-NOTE', ''), 'TEL', 'TEL:0800');

describe('a very long line of ours', () => {
  it('that a program drops which does not keep such lines is put back, and its own change stays', async () => {
    const { server, book, anna, bram, href, shown, stored, conflicts } = await withNote(long);
    server.write(href(1), dropNote(server.read(href(1)) ?? ''));
    await settleAll([anna, bram], 2);
    for (const value of [
      shown(anna, 1, 'X-TANDEM-NOTE'),
      shown(bram, 1, 'X-TANDEM-NOTE'),
      stored(1, 'X-TANDEM-NOTE'),
    ]) {
      expect(value?.endsWith('slot')).toBe(true);
    }
    expect(stored(1, 'TEL')).toBe('0800');
    expect([...conflicts(anna), ...conflicts(bram)]).toEqual([]);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('that a colleague takes away at another desk is gone', async () => {
    const { server, book, anna, bram, change, shown } = await withNote(long);
    change(bram, dropNote);
    await settleAll([bram, anna], 2);
    expect([shown(anna, 1, 'X-TANDEM-NOTE'), shown(anna, 1, 'TEL')]).toEqual([undefined, '0800']);
    expectAgreement(server, book, [anna, bram]);
  });

  it('is another matter than a short one, which any program may take away', async () => {
    const { server, anna, href, shown } = await withNote(short);
    server.write(href(1), dropNote(server.read(href(1)) ?? ''));
    await anna.settle();
    expect(shown(anna, 1, 'X-TANDEM-NOTE')).toBeUndefined();
  });
});
