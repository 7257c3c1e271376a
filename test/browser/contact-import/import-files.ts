import type { Language } from '../../../renderer/domain/localized';
import { ImportSession } from '../../../renderer/features/contact-import/import-session';
import type { ImportOrder } from '../../../renderer/features/contact-import/import-types';
import type { TestDesk } from '../../support/storage-desk';

const own = import.meta.glob<string>('../../fixtures/import/*.{vcf,csv}', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Bytes of a file in `test/fixtures/import`. */
export async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = own[`../../fixtures/import/${name}`];
  if (address === undefined) throw new Error(`No fixture ${name}`);
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** An order that adds nothing, so that cards must arrive byte for byte. */
export const plainOrder: ImportOrder = {
  assignments: { house: { kind: 'fixed', houseId: '' }, partnershipIds: [], topics: [], source: '' },
  choices: {},
  again: false,
};

/** A session that has read these files. */
export async function readInto(
  desk: TestDesk,
  files: readonly { name: string; bytes: Uint8Array }[],
  language: Language = 'de',
): Promise<ImportSession> {
  const session = new ImportSession(desk.storage, language);
  for (const { name, bytes } of files) {
    if (!(await session.add(name, bytes))) throw new Error(`${name} could not be read`);
  }
  return session;
}
