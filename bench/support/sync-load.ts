import { randomUUID } from 'node:crypto';
import { newCard } from '../../renderer/codec/new-card';
import { newRotation } from '../../renderer/codec/new-rotation';
import { emptyRotation } from '../../renderer/domain/rotation';
import { sampleCrowd } from '../../test/support/sample-crowd';

const options = { mainLanguage: 'de', now: Date.UTC(2026, 0, 5) } as const;

/** Cards of invented people, as the app writes them. */
export const cardTexts = (count: number): string[] =>
  sampleCrowd(count).map((contact) => newCard({ ...contact, uid: randomUUID() }, options));

/** Series of days of invented people, as the app writes them. */
export const rotationTexts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    newRotation(
      {
        ...emptyRotation(randomUUID()),
        personName: `Lena Muster ${index}`,
        homeHouseId: 'krefeld',
        hostHouseId: 'venlo',
        title: { de: `Lena Muster ${index} in Venlo`, nl: `Lena Muster ${index} op locatie` },
        place: 'Venlo, Stadskantoor, Platz 3',
        time: { from: '09:00', to: '16:30' },
        pattern: { kind: 'everyWeeks', every: 2, weekdays: [2, 4] },
        from: '2026-01-06',
        until: '2026-12-17',
      },
      options,
    ),
  );
