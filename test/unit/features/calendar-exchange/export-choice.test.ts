import { describe, expect, it } from 'vitest';
import { emptyRotation, type Rotation } from '../../../../renderer/domain/rotation';
import {
  chosenRotations,
  plannedPeople,
} from '../../../../renderer/features/calendar-exchange/export-choice';

const rotation = (id: string, change: Partial<Rotation>): Rotation => ({
  ...emptyRotation(id),
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  ...change,
});
const all = [
  rotation('lena', { personId: 'l', personName: 'Lena Muster' }),
  rotation('leave', { personId: 'l', personName: 'Lena Muster', kind: 'absence', hostHouseId: '' }),
  rotation('joris', {
    personId: 'j',
    personName: 'Joris Voorbeeld',
    homeHouseId: 'venlo',
    hostHouseId: 'krefeld',
  }),
  rotation('sofia', { personName: 'Iva Primer', homeHouseId: 'sofia', hostHouseId: '' }),
  rotation('nobody', {}),
];
const partnership = {
  id: 'k-v',
  houseIds: ['krefeld', 'venlo'] as [string, string],
  since: '',
  state: { kind: 'active' as const },
};
const ids = (scope: 'person' | 'house' | 'partnership', id: string, withAbsences = false) =>
  chosenRotations(all, scope, id, {
    partnership: id === 'k-v' ? partnership : undefined,
    withAbsences,
  }).map((each) => each.id);

describe('what is exported', () => {
  it('offers everybody who is planned once, also those who are no contacts', () => {
    expect(plannedPeople(all)).toEqual([
      { key: 'l', name: 'Lena Muster' },
      { key: 'j', name: 'Joris Voorbeeld' },
      { key: 'Iva Primer', name: 'Iva Primer' },
    ]);
  });

  it('is a person’s plan, with leave only if that is wanted', () => {
    expect(ids('person', 'l')).toEqual(['lena']);
    expect(ids('person', 'l', true)).toEqual(['lena', 'leave']);
    expect(ids('person', 'Iva Primer')).toEqual(['sofia']);
  });

  it('is a house with its people and its guests', () => {
    expect(ids('house', 'venlo')).toEqual(['lena', 'joris', 'nobody']);
    expect(ids('house', 'krefeld', true)).toEqual(['lena', 'leave', 'joris', 'nobody']);
  });

  it('is a partnership, and nothing as long as none is chosen', () => {
    expect(ids('partnership', 'k-v')).toEqual(['lena', 'joris', 'nobody']);
    expect([ids('partnership', ''), ids('person', ''), ids('house', '')]).toEqual([[], [], []]);
  });
});
