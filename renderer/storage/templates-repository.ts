import type { SheetTemplate } from '../domain/sheet-template';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';

/** Sheets under a name, to be made again. */
export function createTemplatesRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<SheetTemplate[]> => guarded(() => db.sheetTemplates.toArray()),

    /** Writes a template, new or changed. */
    save: async (template: SheetTemplate): Promise<Committed> =>
      commit(
        db,
        { kind: 'templateSaved', values: { name: template.name }, undoable: true, at: clock.now() },
        async (changes) => changes.put('sheetTemplates', template),
      ),

    /** Takes a template away; undoing brings it back. */
    remove: async (id: string): Promise<Committed> =>
      commit(
        db,
        { kind: 'templateRemoved', values: {}, undoable: true, at: clock.now() },
        async (changes) => {
          const template = await db.sheetTemplates.get(id);
          if (!template) return;
          changes.describe({ name: template.name });
          await changes.remove('sheetTemplates', id);
        },
      ),
  };
}
