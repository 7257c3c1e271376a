import type { FakeTraits } from './fake-dav';
import { createOfficers } from './officers';
import type { SyncDesk } from './sync-desk';
import { card, valueOf, withLine } from './sync-texts';

export const uidOf = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** Two officers in step on so many cards, named by numbers; what each of them does to one of them in a word. */
export async function createSharedCards(count: number, traits?: FakeTraits) {
  const scene = createOfficers(traits ? { traits } : {});
  const { anna, bram, server, at, bodies } = scene;
  for (let n = 1; n <= count; n += 1) anna.desk.add('contact', card(uidOf(n), { note: `Stand ${n}` }));
  await anna.settle();
  await bram.settle();
  await anna.settle();

  const itemOf = (desk: SyncDesk, n: number) => {
    const [item] = desk.desk.byUid(uidOf(n));
    if (!item) throw new Error(`${desk.name} has no card ${n}`);
    return item;
  };
  return {
    ...scene,
    edit: (desk: SyncDesk, n: number, name: string, value: string) =>
      desk.desk.edit(itemOf(desk, n).itemId, (raw) => withLine(raw, name, `${name}:${value}`)),
    trash: (desk: SyncDesk, n: number) => desk.desk.trash(itemOf(desk, n).itemId),
    has: (desk: SyncDesk, n: number) => desk.desk.byUid(uidOf(n)).some(({ deleted }) => !deleted),
    /** What a desk shows of a card. */
    shown: (desk: SyncDesk, n: number, name: string) => valueOf(itemOf(desk, n).raw, name),
    stored: (n: number, name: string) =>
      valueOf(
        bodies().find((body) => valueOf(body, 'UID') === uidOf(n)),
        name,
      ),
    href: (n: number) => at(`${uidOf(n)}.vcf`),
    /** Another program edits the stored card. */
    foreign: (n: number, name: string, value: string) => {
      const href = at(`${uidOf(n)}.vcf`);
      server.write(href, withLine(server.read(href) ?? '', name, `${name}:${value}`));
    },
    writes: () => server.count('PUT') + server.count('DELETE'),
    conflicts: (desk: SyncDesk) => desk.desk.tables().conflicts,
  };
}
