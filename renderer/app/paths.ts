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
  rotationYear: '/rotation/year',
  rotationList: '/rotation/list',
  planRotation: '/rotation/plan',
  workDays: '/rotation/work-days',
  importRotations: '/rotation/import',
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

export const settingsSections = ['me', 'partnerships', 'display', 'data'] as const;
export type SettingsSection = (typeof settingsSections)[number];
