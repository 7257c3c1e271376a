import type { Localized } from '../../domain/localized';

/** Kinds of records that the trash holds, by their tables. */
export const trashKinds = ['contacts', 'rotations', 'ideas', 'meetings'] as const;
export type TrashKind = (typeof trashKinds)[number];

/** A deleted record of any kind, as the trash shows it. */
export type Trashed = {
  kind: TrashKind;
  id: string;
  /** A person's name, or a title in both languages; empty if the record has neither. */
  name: string | Localized;
  /** A second line: function, place. */
  detail: string | Localized;
  /** The house it belongs to, '' if it is none or several. */
  houseId: string;
  /** Milliseconds since 1970. */
  deletedAt: number;
};

/** One key for a record of any kind. */
export function trashKey({ kind, id }: Pick<Trashed, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The ids of these records by kind, in the order of the kinds; kinds without one are left out. */
export function idsByKind(
  entries: readonly Pick<Trashed, 'kind' | 'id'>[],
): { kind: TrashKind; ids: string[] }[] {
  return trashKinds
    .map((kind) => ({ kind, ids: entries.filter((entry) => entry.kind === kind).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}
