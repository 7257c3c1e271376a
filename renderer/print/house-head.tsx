import type { CSSProperties } from 'react';
import { type House, houseLanguage } from '../domain/house';
import { phraseOf } from './phrase';
import { PhraseText } from './phrase-text';
import styles from './sheet-parts.module.css';

/** A house with its letter and its bank: plain for the own one, a double edge for the partner, so that grey paper tells them apart. */
export function HouseHead({ house, isPartner }: { house: House; isPartner: boolean }) {
  const name = phraseOf(house.name, houseLanguage(house));
  return (
    <span className={styles['house']} style={{ '--bank': house.colour } as CSSProperties}>
      <span className={isPartner ? styles['partnerLetter'] : styles['letter']} aria-hidden="true">
        {house.letter}
      </span>
      <span>
        {house.city}
        <span className={styles['houseName']}>
          <PhraseText of={name} />
        </span>
      </span>
    </span>
  );
}
