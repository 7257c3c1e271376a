import type { Settings } from '../../electron/contract/settings';

/** Settings of a desk in Krefeld whose officer reads German; for screens drawn without the shell. */
export const deskSettings: Settings = {
  language: 'de',
  format: 'language',
  firstWeekday: 1,
  theme: 'light',
  font: 'source-sans',
  me: { name: 'Lena Muster', houseId: 'krefeld' },
  partnershipId: null,
  contactsKnown: 0,
};
