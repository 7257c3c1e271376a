/** Addresses of the screens (hash routes), the only place that knows their spelling. */
export const paths = {
  today: '/',
  contacts: '/contacts',
  contact: <Id extends string>(id: Id) => `/contacts/${id}` as const,
  newContact: '/contacts/new',
  editContact: <Id extends string>(id: Id) => `/contacts/${id}/edit` as const,
  importContacts: '/contacts/import',
  duplicates: '/contacts/duplicates',
  rotation: '/rotation',
  rotationDay: <Day extends string>(date: Day) => `/rotation/day/${date}` as const,
  /** `key` is that of a person's row (`personKey`), encoded for an address. */
  rotationDayOf: <Day extends string, Key extends string>(date: Day, key: Key) =>
    `/rotation/day/${date}/${key}` as const,
  rotationYear: '/rotation/year',
  rotationList: '/rotation/list',
  planRotation: '/rotation/plan',
  editRotation: <Id extends string>(id: Id) => `/rotation/plan/${id}` as const,
  enterLeave: '/rotation/leave',
  enterLeaveOf: <Id extends string>(contactId: Id) => `/rotation/leave/${contactId}` as const,
  editLeave: <Id extends string>(id: Id) => `/rotation/leave/edit/${id}` as const,
  workDays: '/rotation/work-days',
  importRotations: '/rotation/import',
  exportRotations: '/rotation/export',
  ideas: '/ideas',
  ideaList: '/ideas/list',
  ideasDue: '/ideas/due',
  newIdea: '/ideas/new',
  idea: <Id extends string>(id: Id) => `/ideas/item/${id}` as const,
  editIdea: <Id extends string>(id: Id) => `/ideas/item/${id}/edit` as const,
  meetings: '/ideas/meetings',
  newMeeting: '/ideas/meetings/new',
  meeting: <Id extends string>(id: Id) => `/ideas/meetings/item/${id}` as const,
  editMeeting: <Id extends string>(id: Id) => `/ideas/meetings/item/${id}/edit` as const,
  trash: '/trash',
  history: '/history',
  aside: '/aside',
  settings: '/settings',
  settingsSection: <Section extends SettingsSection | ':section'>(section: Section) =>
    `/settings/${section}` as const,
  about: '/about',
} as const;

export const settingsSections = ['me', 'partnerships', 'sites', 'closingDays', 'display', 'data'] as const;
export type SettingsSection = (typeof settingsSections)[number];
