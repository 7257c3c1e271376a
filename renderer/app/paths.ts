/** Addresses of the screens (hash routes), the only place that knows their spelling. */
export const paths = {
  today: '/',
  contacts: '/contacts',
  contact: <Id extends string>(id: Id) => `/contacts/${id}` as const,
  newContact: '/contacts/new',
  editContact: <Id extends string>(id: Id) => `/contacts/${id}/edit` as const,
  importContacts: '/contacts/import',
  duplicates: '/contacts/duplicates',
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
