/** Addresses of the screens (hash routes), the only place that knows their spelling. */
export const paths = {
  today: '/',
  contacts: '/contacts',
  contact: <Id extends string>(id: Id) => `/contacts/${id}` as const,
  newContact: '/contacts/new',
  editContact: <Id extends string>(id: Id) => `/contacts/${id}/edit` as const,
  /** The form, with focus on one text in one language: "role.nl". */
  editContactAt: <Id extends string, Place extends string>(id: Id, place: Place) =>
    `/contacts/${id}/edit/${place}` as const,
  importContacts: '/contacts/import',
  duplicates: '/contacts/duplicates',
  contactSheet: '/contacts/sheet',
  templates: '/contacts/templates',
  rotation: '/rotation',
  rotationDay: <Day extends string>(date: Day) => `/rotation/day/${date}` as const,
  /** `key` is that of a person's row (`personKey`), encoded for an address. */
  rotationDayOf: <Day extends string, Key extends string>(date: Day, key: Key) =>
    `/rotation/day/${date}/${key}` as const,
  rotationYear: '/rotation/year',
  rotationList: '/rotation/list',
  wallPlanner: '/rotation/planner',
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
  dueSheet: '/ideas/due/sheet',
  newIdea: '/ideas/new',
  idea: <Id extends string>(id: Id) => `/ideas/item/${id}` as const,
  ideaPage: <Id extends string>(id: Id) => `/ideas/item/${id}/page` as const,
  editIdea: <Id extends string>(id: Id) => `/ideas/item/${id}/edit` as const,
  editIdeaAt: <Id extends string, Place extends string>(id: Id, place: Place) =>
    `/ideas/item/${id}/edit/${place}` as const,
  meetings: '/ideas/meetings',
  newMeeting: '/ideas/meetings/new',
  meeting: <Id extends string>(id: Id) => `/ideas/meetings/item/${id}` as const,
  editMeeting: <Id extends string>(id: Id) => `/ideas/meetings/item/${id}/edit` as const,
  sync: '/sync',
  connectServer: '/sync/connect',
  chooseCollections: <Id extends string>(accountId: Id) => `/sync/accounts/${accountId}` as const,
  questions: '/sync/questions',
  questionsOf: <Id extends string>(itemId: Id) => `/sync/questions/${itemId}` as const,
  trash: '/trash',
  history: '/history',
  aside: '/aside',
  settings: '/settings',
  settingsSection: <Section extends SettingsSection | ':section'>(section: Section) =>
    `/settings/${section}` as const,
  about: '/about',
} as const;

export const settingsSections = [
  'me',
  'partnerships',
  'sites',
  'closingDays',
  'sync',
  'display',
  'data',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
