import type { Language } from '../../domain/localized';
import type { DeskStorage } from '../../storage/desk-storage';
import type { Collection, SyncKind } from '../../sync/ports';
import type { SyncClient } from '../../sync/sync-client';
import type { FoundCollection, Homes } from './server-types';

/** Not kept in step. */
export const notChosen = 'none';
/** A collection that is to be made on the server. */
export const makeNew = 'new';

/** For each partnership: the address of a collection, or one of the words above, and the language of plain texts. */
export type PartnershipChoice = Record<SyncKind, string> & {
  language: Language;
  /** What stands there in both languages is to be written anew with this language first. */
  turning: boolean;
};
export type CollectionChoices = Readonly<Record<string, PartnershipChoice>>;

/** Component that a collection of a kind holds; an address book has none. */
const components: Partial<Record<SyncKind, string>> = { rotation: 'VEVENT', idea: 'VTODO' };

/** Whether a collection can hold items of a kind. */
export function canHold(kind: SyncKind, found: FoundCollection): boolean {
  const component = components[kind];
  if (component === undefined) return found.kind === 'addressbook';
  return found.kind === 'calendar' && (found.components?.includes(component) ?? true);
}

/** What is chosen now, by what is bound. */
export function choicesOf(
  partnershipIds: readonly string[],
  bound: readonly Collection[],
  language: Language,
): CollectionChoices {
  const choiceOf = (id: string): PartnershipChoice => {
    const own = bound.filter(({ partnershipId }) => partnershipId === id);
    const href = (kind: SyncKind) => own.find((each) => each.kind === kind)?.href ?? notChosen;
    return {
      contact: href('contact'),
      rotation: href('rotation'),
      idea: href('idea'),
      language: own[0]?.mainLanguage ?? language,
      turning: false,
    };
  };
  return Object.fromEntries(partnershipIds.map((id) => [id, choiceOf(id)]));
}

/** Whether a collection that a partnership keeps in step already would have another language from now on. */
export function changesLanguage(
  { language }: PartnershipChoice,
  partnershipId: string,
  bound: readonly Collection[],
): boolean {
  return bound.some((each) => each.partnershipId === partnershipId && each.mainLanguage !== language);
}

/** The partnership that has chosen the same collection for the same kind before this one. */
export function takenBy(
  choices: CollectionChoices,
  partnershipId: string,
  kind: SyncKind,
): string | undefined {
  const href = choices[partnershipId]?.[kind];
  if (href === undefined || href === notChosen || href === makeNew) return undefined;
  return Object.keys(choices).find((id) => id !== partnershipId && choices[id]?.[kind] === href);
}

export type ApplyDeps = { storage: DeskStorage; sync: SyncClient; accountId: string };
export type ApplyFacts = {
  homes: Pick<Homes, 'calendars' | 'addressBooks'>;
  found: readonly FoundCollection[];
  bound: readonly Collection[];
  /** What a new collection is called. */
  nameOf: (kind: SyncKind, partnershipId: string) => string;
};

/** What was bound is not where it was: what is chosen instead takes its place. */
function hasLostItsPlace({ trouble }: Collection): boolean {
  return trouble === 'notFound' || trouble === 'moved' || trouble === 'recreated';
}

const kinds: readonly SyncKind[] = ['contact', 'rotation', 'idea'];

/** Binds and unbinds as chosen, and makes what is to be made. Answers with what could not be made; the rest is done. */
export async function applyChoices(
  { storage, sync, accountId }: ApplyDeps,
  choices: CollectionChoices,
  { homes, found, bound, nameOf }: ApplyFacts,
): Promise<{ kind: SyncKind; partnershipId: string }[]> {
  const failed: { kind: SyncKind; partnershipId: string }[] = [];
  for (const [partnershipId, choice] of Object.entries(choices)) {
    for (const kind of kinds) {
      const before = bound.find((each) => each.partnershipId === partnershipId && each.kind === kind);
      const wanted = choice[kind];
      let collection = found.find(({ href }) => href === wanted);
      if (wanted === makeNew) {
        const [home] = kind === 'contact' ? homes.addressBooks : homes.calendars;
        const made =
          home === undefined
            ? undefined
            : await sync.makeCollection({ accountId, home, kind, displayName: nameOf(kind, partnershipId) });
        if (made?.kind === 'ok') collection = made.value;
        else failed.push({ kind, partnershipId });
      }
      if (before && collection && collection.href !== before.href && hasLostItsPlace(before)) {
        await storage.collections.takePlace(before.id, { ...collection, mainLanguage: choice.language });
        continue;
      }
      if (before && (wanted === notChosen || (collection && collection.href !== before.href))) {
        await storage.collections.unbind(before.id);
      }
      if (!collection) continue;
      await storage.collections.bind({
        accountId,
        kind,
        href: collection.href,
        partnershipId,
        displayName: collection.displayName,
        mainLanguage: choice.language,
        ...(choice.turning && changesLanguage(choice, partnershipId, bound) && { turning: true }),
        access: collection.access,
        ...(collection.resourceId !== undefined && { resourceId: collection.resourceId }),
      });
    }
  }
  return failed;
}
