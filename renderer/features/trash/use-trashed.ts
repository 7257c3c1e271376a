import { useMemo } from 'react';
import { useServices } from '../../app/services';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import type { DeskStorage } from '../../storage/desk-storage';
import type { IdeaRow, MeetingRow, RotationRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import type { Trashed } from './trashed';

type Content = {
  contacts: ContactRow[];
  rotations: RotationRow[];
  ideas: IdeaRow[];
  meetings: MeetingRow[];
};

/** Everything in the trash, thrown away last first, live; `undefined` until it is read. */
export function useTrashed(): Trashed[] | undefined {
  const { storage } = useServices();
  const content = useLive<Content | undefined>(async () => contentOf(storage), [storage], undefined);
  return useMemo(
    () => content && entriesOf(content).toSorted((one, other) => other.deletedAt - one.deletedAt),
    [content],
  );
}

async function contentOf(storage: DeskStorage): Promise<Content> {
  const [contacts, rotations, ideas, meetings] = await Promise.all([
    storage.contacts.listTrash(),
    storage.rotations.listTrashed(),
    storage.ideas.listTrashed(),
    storage.meetings.listTrashed(),
  ]);
  return { contacts, rotations, ideas, meetings };
}

function entriesOf({ contacts, rotations, ideas, meetings }: Content): Trashed[] {
  return [
    ...contacts.map(
      (row): Trashed => ({
        ...common('contacts', row),
        name: contactLabel(row),
        detail: row.role,
        houseId: row.houseId,
      }),
    ),
    ...rotations.map(
      (row): Trashed => ({
        ...common('rotations', row),
        name: row.personName,
        detail: row.place || row.title,
        houseId: row.hostHouseId || row.homeHouseId,
      }),
    ),
    ...ideas.map(
      (row): Trashed => ({ ...common('ideas', row), name: row.title, detail: row.text, houseId: '' }),
    ),
    ...meetings.map(
      (row): Trashed => ({ ...common('meetings', row), name: row.title, detail: row.place, houseId: '' }),
    ),
  ];
}

function common<Kind extends Trashed['kind']>(
  kind: Kind,
  { id, deletedAt }: { id: string; deletedAt: number },
): { kind: Kind; id: string; deletedAt: number } {
  return { kind, id, deletedAt };
}
