/** Names are compared by namespace, never by prefix; they are written as `{namespace}local` here. */
export const namespaces = {
  dav: 'DAV:',
  caldav: 'urn:ietf:params:xml:ns:caldav',
  carddav: 'urn:ietf:params:xml:ns:carddav',
  calendarServer: 'http://calendarserver.org/ns/',
  sabre: 'http://sabredav.org/ns',
  apple: 'http://apple.com/ns/ical/',
} as const;

const dav = (local: string) => `{${namespaces.dav}}${local}`;
const caldav = (local: string) => `{${namespaces.caldav}}${local}`;
const carddav = (local: string) => `{${namespaces.carddav}}${local}`;

export const names = {
  multistatus: dav('multistatus'),
  response: dav('response'),
  propstat: dav('propstat'),
  prop: dav('prop'),
  status: dav('status'),
  href: dav('href'),
  error: dav('error'),
  description: dav('responsedescription'),
  etag: dav('getetag'),
  resourceType: dav('resourcetype'),
  collection: dav('collection'),
  displayName: dav('displayname'),
  syncToken: dav('sync-token'),
  resourceId: dav('resource-id'),
  owner: dav('owner'),
  principal: dav('current-user-principal'),
  unauthenticated: dav('unauthenticated'),
  privileges: dav('current-user-privilege-set'),
  privilege: dav('privilege'),
  reports: dav('supported-report-set'),
  quotaAvailable: dav('quota-available-bytes'),
  ctag: `{${namespaces.calendarServer}}getctag`,
  calendar: caldav('calendar'),
  calendarHome: caldav('calendar-home-set'),
  calendarData: caldav('calendar-data'),
  components: caldav('supported-calendar-component-set'),
  component: caldav('comp'),
  calendarMaxSize: caldav('max-resource-size'),
  addressBook: carddav('addressbook'),
  addressBookHome: carddav('addressbook-home-set'),
  addressData: carddav('address-data'),
  addressDataTypes: carddav('supported-address-data'),
  addressDataType: carddav('address-data-type'),
  cardMaxSize: carddav('max-resource-size'),
} as const;

/** Splits `{namespace}local`. */
export function splitName(name: string): { namespace: string; local: string } {
  const end = name.indexOf('}');
  return { namespace: name.slice(1, end), local: name.slice(end + 1) };
}
