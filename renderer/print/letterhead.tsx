import { type CSSProperties, useId } from 'react';
import { houseLanguage } from '../domain/house';
import type { SheetHouse } from '../domain/letterhead';
import { pickText } from '../domain/localized';
import styles from './letterhead.module.css';
import { footPhrase } from './foot-phrase';
import { PhraseText } from './phrase-text';
import type { SheetLanguages } from './sheet-languages';

/** The logo of a house, with its name for those who cannot see it; nothing if it has set none. */
export function HouseLogo({ of: { house, letterhead } }: { of: SheetHouse }) {
  const { logo } = letterhead;
  // With an id the language of its name reaches the PDF, as with words (`PhraseText`).
  const id = useId();
  if (!logo) return null;
  const name = pickText(house.name, houseLanguage(house));
  return (
    <img
      id={id}
      className={styles['logo']}
      src={`data:${logo.mediaType};base64,${logo.base64}`}
      alt={name?.text ?? house.city}
      lang={name?.language}
      width={logo.width}
      height={logo.height}
      style={{ '--shape': logo.width / logo.height } as CSSProperties}
    />
  );
}

/** The logos at the head of a sheet side by side, the own house first. */
export function LogoRow({ houses }: { houses: readonly SheetHouse[] }) {
  if (!houses.some(({ letterhead }) => letterhead.logo)) return null;
  return (
    <div className={styles['row']}>
      {houses.map((each) => (
        <HouseLogo key={each.house.id} of={each} />
      ))}
    </div>
  );
}

export type HouseFeetProps = { houses: readonly SheetHouse[]; languages: SheetLanguages };

/** What the houses put under their sheets, beside each other. */
export function HouseFeet({ houses, languages }: HouseFeetProps) {
  const feet = houses.flatMap(({ house, letterhead }) => {
    const text = footPhrase(letterhead.footer, languages);
    return text.length > 0 ? [{ id: house.id, text }] : [];
  });
  if (feet.length === 0) return null;
  return (
    <div className={styles['feet']}>
      {feet.map(({ id, text }) => (
        <p key={id}>
          <PhraseText of={text} />
        </p>
      ))}
    </div>
  );
}
