import type { Localized } from './localized';

/** A place to sit in a site. `capacity` is how many people fit there at the same time, mostly 1. */
export type Desk = { id: string; name: Localized; capacity: number };

/** A building of a house in which guests from the partner city sit. */
export type Site = {
  id: string;
  houseId: string;
  name: Localized;
  address: { street: string; postalCode: string; town: string };
  /** Room, floor, way to it: what someone needs who is there for the first time. */
  directions: Localized;
  phone: string;
  desks: Desk[];
};
