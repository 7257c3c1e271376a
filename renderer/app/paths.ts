/** Addresses of the screens (hash routes), the only place that knows their spelling. */
export const paths = {
  today: '/',
  contacts: '/contacts',
  contact: (id: string) => `/contacts/${id}`,
  newContact: '/contacts/new',
  editContact: (id: string) => `/contacts/${id}/edit`,
  importContacts: '/contacts/import',
  duplicates: '/contacts/duplicates',
  trash: '/trash',
  history: '/history',
  aside: '/aside',
  settings: '/settings',
  settingsSection: (section: SettingsSection) => `/settings/${section}`,
  about: '/about',
} as const;

export const settingsSections = ['me', 'partnerships', 'display', 'data'] as const;
export type SettingsSection = (typeof settingsSections)[number];
