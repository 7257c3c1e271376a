import type { Rewrite } from './rewrite';

/**
 * What real servers do differently, one switch each, so that every difference can be tested alone. The defaults
 * (`plainTraits`) follow the RFCs; `profiles.ts` puts together what was measured on six servers.
 */
export type FakeTraits = {
  // Finding things
  layout: 'radicale' | 'xandikos' | 'davical' | 'cyrus' | 'sogo' | 'sabre';
  /** Answer of `/.well-known/*`. */
  wellKnown: 'relative301' | 'temporary302' | 'absolute301' | 'none';
  rootPropfind: 'principal' | 405;
  /** PROPFIND on a path that is not there; Xandikos says so within a 207. */
  missing: 404 | 405 | 'inner404';
  /** Of `WWW-Authenticate`. */
  challenge: string;
  /** Hrefs of answers. */
  hrefs: 'path' | 'absolute';
  /** Members are spelt with `%40` where a client wrote `@`. */
  encodesAt: boolean;
  /** The owner's address leads others to their own one (Cyrus). */
  redirectsShared: boolean;
  /** Collections of others are listed only to clients that name themselves (SOGo). */
  hidesSharedWithoutUserAgent: boolean;
  /** `supported-report-set` without the `report` element (Xandikos). */
  bareReportSet: boolean;
  /** `refused`: to all but the owner (DAViCal, where `read-current-user-privilege-set` was not granted). */
  privileges: 'listed' | 'withoutRead' | 'none' | 'refused';
  resourceId: boolean;
  /** MKCALENDAR or MKCOL where something is. */
  makeExisting: 403 | 405 | 409 | 'inner403';
  /** The name given to MKCOL is not kept (SOGo). */
  mkcolForgetsName: boolean;

  // Listing
  syncReport: boolean;
  /** Data within a sync report, or a 404 propstat for it. */
  dataInSync: boolean;
  /** `limit` is obeyed: 507 on the collection, token for the next page (Cyrus). */
  pages: boolean;
  tokens: 'url' | 'hex' | 'numbered' | 'seconds';
  /** A token the server does not know. `echo`: nothing new, and the same token again (sabre with one of its future). */
  badToken: 403 | 500 | 'everything' | 'everythingAndRemovals' | 'echo';
  firstSyncNamesRemovals: boolean;
  /** What came and went between two syncs is named. */
  namesShortLived: boolean;
  /** Of the property `sync-token`. */
  tokenProperty: 'same' | 'secondLater' | 'none';
  ctag: 'changes' | 'seconds' | 'none';
  multigetMissing: 404 | 'leftOut';
  /** Tasks are listed to the owner alone; by name and in the export everyone gets them (DAViCal). */
  hidesTasks: boolean;
  /** Milliseconds that each text of a multiget takes (Xandikos: 20). */
  multigetPause: number;

  // Writing
  putEtag: { card: boolean; event: boolean };
  etags: 'content' | 'perWrite' | 'countedPerName';
  etagForm: 'strong' | 'weak' | 'unquoted' | 'gzip' | 'none';
  /** Others see other etags of events than the owner (Cyrus). */
  etagPerUser: boolean;
  /** `If-None-Match: *` is obeyed. */
  guardsCreate: boolean;
  guardsDelete: boolean;
  /** `If-Match` on an event that is not there creates it (SOGo). */
  createsOnIfMatch: boolean;
  /** For so many milliseconds after a write an outdated `If-Match` is still obeyed as if it held (DAViCal, SOGo). */
  raceWindow: number;
  /** Conditions are looked at when a PUT comes, and others may write before it is stored (DAViCal, SOGo). */
  interleaves: boolean;
  /** `If-None-Match` with the etag that stands there is answered with 304 by GET (Xandikos). */
  conditionalGet: boolean;
  deleted: 200 | 204;
  overwritten: 201 | 204;
  cardUidTaken: 'stored' | '409condition';
  eventUidTaken: 'stored' | '409condition' | 'inner412' | '403href' | '409text';
  /** Another UID under the same name. */
  uidChange: 'stored' | 409 | '403condition';
  badData: 'stored' | 400 | 'inner412' | '403condition' | 404 | 415;
  cardWithoutUid: 'stored' | 'refused' | 'added';
  /** Cards need N and at most one BDAY, timed events a later end, the type must be text/vcard (Cyrus). */
  strict: boolean;
  /** Two of SUMMARY or DESCRIPTION are refused (Radicale, sabre). */
  refusesTwoSummaries: boolean;
  journals: boolean;
  guardsComponents: boolean;
  /** A UID in the trash cannot be used again (Nextcloud). */
  trash: boolean;
  /** Bytes; beyond it 413 or the condition. */
  maxSize: number | undefined;
  /** Free bytes; beyond it 507. */
  quota: number | undefined;

  // What is stored is not what was sent
  rewriteCard: Rewrite;
  rewriteEvent: Rewrite;
  /** What a reader is given of a stored card, by the version asked for. */
  viewCard: (raw: string, version: string | undefined) => string;
  /** Versions of vCard that an address book announces. */
  cardVersions: readonly string[];
  /** For so many milliseconds after a write reports still give the old state (Open-Xchange). */
  staleReports: number;
  /** In a calendar of several people everyone has a TRANSP and alarms of their own (Cyrus). */
  personalLines: boolean;
  /** Letters beyond ASCII are written as numbers (SOGo). */
  numbersLetters: boolean;
  /** CR is written as `&#13;`; else XML loses it. */
  escapesCr: boolean;
};

const asIs = (raw: string) => raw;

/** A server as the RFCs describe it. */
export const plainTraits: FakeTraits = {
  layout: 'sabre',
  wellKnown: 'absolute301',
  rootPropfind: 'principal',
  missing: 404,
  challenge: 'Basic realm="dav"',
  hrefs: 'path',
  encodesAt: false,
  redirectsShared: false,
  hidesSharedWithoutUserAgent: false,
  bareReportSet: false,
  privileges: 'listed',
  resourceId: true,
  makeExisting: 405,
  mkcolForgetsName: false,
  syncReport: true,
  dataInSync: true,
  pages: true,
  tokens: 'numbered',
  badToken: 403,
  firstSyncNamesRemovals: false,
  namesShortLived: true,
  tokenProperty: 'same',
  ctag: 'changes',
  multigetMissing: 404,
  hidesTasks: false,
  multigetPause: 0,
  putEtag: { card: true, event: true },
  etags: 'content',
  etagForm: 'strong',
  etagPerUser: false,
  guardsCreate: true,
  guardsDelete: true,
  createsOnIfMatch: false,
  raceWindow: 0,
  interleaves: false,
  conditionalGet: false,
  deleted: 204,
  overwritten: 204,
  cardUidTaken: '409condition',
  eventUidTaken: '409condition',
  uidChange: '403condition',
  badData: '403condition',
  cardWithoutUid: 'refused',
  strict: false,
  refusesTwoSummaries: false,
  journals: true,
  guardsComponents: true,
  trash: false,
  maxSize: undefined,
  quota: undefined,
  rewriteCard: asIs,
  rewriteEvent: asIs,
  viewCard: asIs,
  cardVersions: [],
  staleReports: 0,
  personalLines: false,
  numbersLetters: false,
  escapesCr: true,
};
