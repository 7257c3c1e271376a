import { newRotation } from '../codec/new-rotation';
import { patchRotation } from '../codec/patch-rotation';
import { readRotation } from '../codec/read-rotation';
import { agreeingEdits } from '../domain/agreeing-rotations';
import type { Rotation } from '../domain/rotation';
import type { ItemCodec } from './item-records';
import { createItemRepository } from './item-repository';
import type { StorageDeps } from './ports';

/** How a rotation becomes text and is read back. */
export const rotationCodec: ItemCodec<Rotation> = {
  create: newRotation,
  read: readRotation,
  patch: patchRotation,
};

/** Rotations: who sits where on which days. */
export function createRotationsRepository(deps: StorageDeps) {
  return createItemRepository(deps, {
    table: 'rotations',
    codec: rotationCodec,
    history: {
      created: 'rotationCreated',
      saved: 'rotationSaved',
      changed: 'rotationsChanged',
      trashed: 'rotationsTrashed',
      restored: 'rotationsRestored',
      purged: 'rotationsPurged',
      imported: 'rotationsImported',
    },
    // `about` lets the name go from the history when that contact is erased for good.
    nameOf: ({ personName, personId }) => ({ name: personName, about: personId }),
    agree: agreeingEdits,
  });
}
