import { changedLeaves as differingLeaves } from '../../app/record-leaves';
import type { ContactFields } from '../../domain/contact';

/** The smallest parts of a contact that are compared and saved on their own; lists count as one part. */
export const leaves = [
  'name.title',
  'name.given',
  'name.initials',
  'name.prefix',
  'name.family',
  'name.suffix',
  'name.organisation',
  'role.de',
  'role.nl',
  'unit.de',
  'unit.nl',
  'houseId',
  'company',
  'topics',
  'phones',
  'mails',
  'addresses',
  'websites',
  'languages',
  'addressForm',
  'salutation',
  'availability',
  'partnershipIds',
  'source',
  'confirmedOn',
  'note.de',
  'note.nl',
] as const;
export type Leaf = (typeof leaves)[number];

/** Parts that differ between two states of a contact. */
export function changedLeaves(before: ContactFields, after: ContactFields): Leaf[] {
  return differingLeaves(leaves, before, after);
}
