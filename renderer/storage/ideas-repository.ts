import { newIdea } from '../codec/new-idea';
import { patchIdea } from '../codec/patch-idea';
import { readIdea } from '../codec/read-idea';
import type { Idea } from '../domain/idea';
import { bothNames } from './both-names';
import type { ItemCodec } from './item-records';
import { createItemRepository } from './item-repository';
import type { StorageDeps } from './ports';
import { ideaTranslations } from './translations';

/** How an idea becomes text and is read back. */
export const ideaCodec: ItemCodec<Idea> = { create: newIdea, read: readIdea, patch: patchIdea };

/** Project ideas. */
export function createIdeasRepository(deps: StorageDeps) {
  return {
    ...ideaTranslations(deps),
    ...createItemRepository(deps, {
      table: 'ideas',
      codec: ideaCodec,
      history: {
        created: 'ideaCreated',
        saved: 'ideaSaved',
        changed: 'ideasChanged',
        trashed: 'ideasTrashed',
        restored: 'ideasRestored',
        purged: 'ideasPurged',
        imported: 'ideasImported',
      },
      nameOf: ({ title }) => bothNames(title),
    }),
  };
}
