import type { Contact } from './contact';
import { contactCountry } from './contact-country';
import { foldText } from './fold-text';
import type { House } from './house';
import { displayName } from './name';
import { phoneKey } from './phone-digits';

export type DuplicateReason = 'mail' | 'phone' | 'name';

/** Entries that may be one person. `likely`: name and mail or number agree; `possible`: only one of them does. */
export type DuplicateGroup = { ids: string[]; reasons: DuplicateReason[]; certainty: 'likely' | 'possible' };

type Fingerprint = {
  id: string;
  name: string;
  shortName: string;
  house: string;
  mails: string[];
  phones: string[];
};

/** More people than this behind one address or number: an office's mailbox or switchboard, which says nothing. */
const sharedByMany = 3;

/**
 * Finds entries that may be the same person, in time linear in their number: entries are put into buckets by mail,
 * number and folded name, and only a bucket's own members are joined. Rules:
 * - same mail or number, and the same name (or the same core word and first letter: "P. Beispiel"): likely;
 * - same mail, other names: possible, if no more than three share it; a shared number alone is none;
 * - same name alone: possible within one house, or where one entry lacks house or means of contact. People of the
 *   same name in two houses are kept apart.
 * Likely groups first, then in the order of `contacts`.
 */
export function findDuplicates(contacts: readonly Contact[], houses: readonly House[]): DuplicateGroup[] {
  const prints = contacts.map((contact) => fingerprint(contact, houses));
  const groups = new Groups(prints.length);
  joinBuckets(prints, (print) => pairKeys(print.mails, print.shortName), groups, 'mail', true);
  joinBuckets(prints, (print) => pairKeys(print.phones, print.shortName), groups, 'phone', true);
  joinBuckets(prints, (print) => print.mails, groups, 'mail', false, sharedByMany);
  joinSameNames(prints, groups);
  return groups.list(prints);
}

function fingerprint(contact: Contact, houses: readonly House[]): Fingerprint {
  const name = foldText(displayName(contact.name));
  const core = foldText(contact.name.family);
  const first = foldText(contact.name.given || contact.name.initials);
  const country = contactCountry(contact, houses);
  return {
    id: contact.id,
    // Sorted, so that given and family name in each other's place still agree.
    name: name.split(' ').sort().join(' '),
    shortName: core && first ? `${core} ${first.charAt(0)}` : name,
    house: contact.houseId || foldText(contact.company),
    mails: unique(contact.mails.map((mail) => mail.value.trim().toLowerCase())),
    phones: unique(contact.phones.map((phone) => phoneKey(phone.value, country))),
  };
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter(Boolean))];
}

function pairKeys(keys: string[], name: string): string[] {
  return name ? keys.map((key) => `${key}\u0000${name}`) : [];
}

function bucketsOf(prints: Fingerprint[], keysOf: (print: Fingerprint) => string[]): number[][] {
  const keyed = prints.flatMap((print, index) => keysOf(print).map((key) => ({ key, index })));
  return groupsBy(keyed, ({ key }) => key)
    .filter((bucket) => bucket.length > 1)
    .map((bucket) => bucket.map(({ index }) => index));
}

function groupsBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function joinBuckets(
  prints: Fingerprint[],
  keysOf: (print: Fingerprint) => string[],
  groups: Groups,
  reason: DuplicateReason,
  isLikely: boolean,
  atMost = Number.POSITIVE_INFINITY,
): void {
  for (const bucket of bucketsOf(prints, keysOf)) {
    if (bucket.length <= atMost) groups.join(bucket, reason, isLikely);
  }
}

function joinSameNames(prints: Fingerprint[], groups: Groups): void {
  for (const bucket of bucketsOf(prints, (print) => (print.name ? [print.name] : []))) {
    const houseOf = (index: number) => prints[index]?.house ?? '';
    const lacking = bucket.filter((index) => !houseOf(index));
    const houses = groupsBy(
      bucket.filter((index) => houseOf(index)),
      houseOf,
    );
    // An entry without house may be the one in the only house known; between several nobody can tell.
    if (houses.length === 1) groups.join([...(houses[0] ?? []), ...lacking], 'name', false);
    else {
      for (const members of [lacking, ...houses]) groups.join(members, 'name', false);
      joinBareEntries(prints, bucket, groups);
    }
  }
}

/** An entry with neither mail nor number may be any of its namesakes, if there is only one other. */
function joinBareEntries(prints: Fingerprint[], bucket: number[], groups: Groups): void {
  const isBare = (index: number) => prints[index]?.mails.length === 0 && prints[index].phones.length === 0;
  if (bucket.length === 2 && bucket.some(isBare)) groups.join(bucket, 'name', false);
}

/** Union-find over the entries, which keeps why they were joined. */
class Groups {
  readonly #parent: number[];
  readonly #joins: { member: number; reason: DuplicateReason; isLikely: boolean }[] = [];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  join(members: number[], reason: DuplicateReason, isLikely: boolean): void {
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return;
    for (const other of others) this.#parent[this.#root(other)] = this.#root(first);
    this.#joins.push({ member: first, reason, isLikely });
  }

  #root(index: number): number {
    let at = index;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = up;
    }
    return at;
  }

  list(prints: Fingerprint[]): DuplicateGroup[] {
    const byRoot = new Map<number, DuplicateGroup>();
    for (const { member, reason, isLikely } of this.#joins) {
      const root = this.#root(member);
      const group = byRoot.get(root) ?? { ids: [], reasons: [], certainty: 'possible' };
      if (!group.reasons.includes(reason)) group.reasons.push(reason);
      if (isLikely) group.certainty = 'likely';
      byRoot.set(root, group);
    }
    prints.forEach((print, index) => {
      byRoot.get(this.#root(index))?.ids.push(print.id);
    });
    const groups = [...byRoot.values()];
    return [...groups.filter(isLikely), ...groups.filter((group) => !isLikely(group))];
  }
}

function isLikely(group: DuplicateGroup): boolean {
  return group.certainty === 'likely';
}
