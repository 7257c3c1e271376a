/** Where a partnership stands. Paused and ended keep all knowledge; only the everyday lists leave them out. */
export type PartnershipState =
  | { kind: 'active' }
  | { kind: 'paused'; on: string; reason: string }
  | { kind: 'ended'; on: string; reason: string };

/** Two houses that share desks. `on` is a plain date (YYYY-MM-DD). */
export type Partnership = {
  id: string;
  /** Own house first. */
  houseIds: [string, string];
  since: string;
  state: PartnershipState;
  /** How many weeks may pass without somebody of one house in the other; absent until chosen, see `weeksBetweenVisits`. */
  maxWeeksBetweenVisits?: number;
};
