/** What happened, as the history tells it; each kind has a sentence in both languages. */
export const historyKinds = [
  'contactCreated',
  'contactSaved',
  'contactsChanged',
  'contactsConfirmed',
  'contactsTrashed',
  'contactsRestored',
  'contactsPurged',
  'contactsMerged',
  'contactsImported',
  'houseSaved',
  'partnershipSaved',
  'topicSaved',
  'topicRemoved',
  'sampleLoaded',
  'sampleRemoved',
  'undo',
  'redo',
] as const;

export type HistoryKind = (typeof historyKinds)[number];
