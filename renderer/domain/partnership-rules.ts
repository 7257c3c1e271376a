import type { Contact } from './contact';
import type { House } from './house';
import type { Partnership, PartnershipState } from './partnership';
import type { Rotation } from './rotation';

/** Pauses a partnership from the plain date `on`; all that is known in it stays. */
export function pausePartnership(partnership: Partnership, on: string, reason: string): Partnership {
  return { ...partnership, state: { kind: 'paused', on, reason } };
}

/** Ends a partnership on the plain date `on`; all that is known in it stays, and it can be resumed. */
export function endPartnership(partnership: Partnership, on: string, reason: string): Partnership {
  return { ...partnership, state: { kind: 'ended', on, reason } };
}

/** Makes a paused or ended partnership active again. */
export function resumePartnership(partnership: Partnership): Partnership {
  return { ...partnership, state: { kind: 'active' } };
}

/** "Krefeld – Venlo", own house first; the id stands in for a house that is not known. */
export function partnershipLabel(partnership: Partnership, houses: readonly House[]): string {
  return partnership.houseIds.map((id) => houses.find((house) => house.id === id)?.city ?? id).join(' – ');
}

/** The other house of a partnership; the second one if `houseId` takes no part in it. */
export function partnerOf(partnership: Partnership, houseId: string): string {
  const [first, second] = partnership.houseIds;
  return second === houseId ? first : second;
}

/** A month of silence is worth a look; what is right for a partnership, those who work in it know. */
const usualWeeksBetweenVisits = 4;

/** After how many weeks without a visit something is to be said: as chosen, else the usual. */
export function weeksBetweenVisits({
  maxWeeksBetweenVisits,
}: Pick<Partnership, 'maxWeeksBetweenVisits'>): number {
  return maxWeeksBetweenVisits ?? usualWeeksBetweenVisits;
}

const order: Record<PartnershipState['kind'], number> = { active: 0, paused: 1, ended: 2 };

/** Active ones first, then paused, then ended; by label within. The given list is not changed. */
export function sortPartnerships(
  partnerships: readonly Partnership[],
  houses: readonly House[],
): Partnership[] {
  const labelled = partnerships.map((partnership) => ({
    partnership,
    label: partnershipLabel(partnership, houses),
  }));
  labelled.sort(
    (a, b) =>
      order[a.partnership.state.kind] - order[b.partnership.state.kind] || (a.label < b.label ? -1 : 1),
  );
  return labelled.map(({ partnership }) => partnership);
}

/**
 * Whether a contact counts to a partnership: those it names; one that names none belongs to every partnership of its
 * house, since most people of a house serve all of them. One without either belongs to all, for nobody would find it
 * otherwise.
 */
export function belongsTo(
  contact: Pick<Contact, 'partnershipIds' | 'houseId'>,
  partnership: Partnership,
): boolean {
  if (contact.partnershipIds.length > 0) return contact.partnershipIds.includes(partnership.id);
  return contact.houseId === '' || partnership.houseIds.includes(contact.houseId);
}

/**
 * Whether days count to a partnership: those it names; those that name none belong to every partnership of both their
 * houses, and without a host (absences, days from elsewhere) to every one of the home house.
 */
export function isRotationOf(
  {
    partnershipIds,
    homeHouseId,
    hostHouseId,
  }: Pick<Rotation, 'partnershipIds' | 'homeHouseId' | 'hostHouseId'>,
  partnership: Partnership,
): boolean {
  if (partnershipIds.length > 0) return partnershipIds.includes(partnership.id);
  return [homeHouseId, hostHouseId].every((id) => id === '' || partnership.houseIds.includes(id));
}
