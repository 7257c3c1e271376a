import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../renderer/codec/archive/read-archive';

describe('a file that is no archive, or not a sound one,', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const read = await readArchive(bytes);
    return read.ok ? 'none' : read.problem;
  };
  const withDesk = (value: unknown) =>
    zipSync({
      'desk.json': new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
    });

  it.each([['otherZip', { 'brief.txt': new Uint8Array(3) }]] as const)(
    'is told from one: %s',
    async (problem, files) => {
      expect(await problemOf(zipSync(files))).toBe(problem);
    },
  );

  it.each([
    ['otherZip', { format: 'something-else', version: 1 }],
    ['newer', { format: 'tandem-archive', version: 2 }],
    ['damagedList', { format: 'tandem-archive', version: 'eins' }],
    ['damagedList', { format: 'tandem-archive', version: 1, contacts: 'viele' }],
    ['damagedList', '{"format":"tandem-archive","version":1,'],
    ['damagedList', '[]'],
  ] as const)('is refused with its own reason: %s for %j', async (problem, desk) => {
    expect(await problemOf(withDesk(desk))).toBe(problem);
  });

  it('names a file outside of it and is refused', async () => {
    const list = { format: 'tandem-archive', version: 1, contacts: [{ id: 'a', file: '../a.vcf' }] };
    const read = await readArchive(withDesk(list));
    expect(read.ok && read.archive).toMatchObject({ missing: ['../a.vcf'], content: { contacts: [] } });
  });

  it('of lists that are left out is taken for one in which they are empty', async () => {
    const read = await readArchive(withDesk({ format: 'tandem-archive', version: 1, houses: [{ id: 'h' }] }));
    expect(read.ok && read.archive.content.houses).toEqual([
      {
        id: 'h',
        city: '',
        name: {},
        country: '',
        timeZone: '',
        letter: '',
        colour: '',
        mailDomains: [],
        address: { street: '', postalCode: '', town: '' },
        language: 'other',
      },
    ]);
  });
});
