import { expect, it } from 'vitest';
import { sharedTroubles, troubleIn } from '../../../../renderer/features/sync/account-troubles';
import { stuckGroups } from '../../../../renderer/features/sync/stuck-groups';
import type { ParkedItem } from '../../../../renderer/storage/sync/stuck-repository';
import { collectionOf, hrefOf } from '../../../support/storage-sync';

it.each(['signIn', 'noBasic'] as const)(
  'tells a trouble of the whole account (%s) once, and one of a single collection at its place',
  (trouble) => {
    const contacts = collectionOf('contacts', 'contact', { trouble });
    const rotations = collectionOf('rotations', 'rotation', { trouble });
    const ideas = collectionOf('ideas', 'idea', { trouble: 'quota' });
    expect(sharedTroubles([contacts, rotations, ideas])).toEqual([
      { trouble, collections: [contacts, rotations] },
    ]);
  },
);

it('tells at each collection what is said of a collection, though several have it', () => {
  const gone = ['contacts', 'former'].map((id) => collectionOf(id, 'contact', { trouble: 'notFound' }));
  expect(sharedTroubles(gone)).toEqual([]);
});

it('asks about missing entries only while some are held', () => {
  const href = hrefOf('contacts', 'jos.vcf');
  const open = collectionOf('contacts', 'contact', { trouble: 'manyRemovals', held: [href] });
  expect(troubleIn(open)).toBe('manyRemovals');
  expect(troubleIn({ ...open, held: [] })).toBeUndefined();
});

it('puts together what lies still for the same reason and by the same words of the server', () => {
  const item = (itemId: string, detail: string, kind: ParkedItem['kind'] = 'contact'): ParkedItem => ({
    bindingId: `contacts/${itemId}`,
    itemId,
    kind,
    collectionId: 'contacts',
    label: { de: itemId, nl: '' },
    isTrashed: false,
    parked: { reason: 'uidTaken', detail, at: 1, canon: 'x' },
  });
  const groups = stuckGroups([
    item('a', 'taken'),
    item('b', 'other'),
    item('c', 'taken'),
    item('d', 'taken', 'idea'),
  ]);
  expect(groups.map((group) => group.map(({ itemId }) => itemId))).toEqual([['a', 'c'], ['b'], ['d']]);
});
