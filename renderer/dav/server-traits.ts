/** What a server was seen to do; gathered by the trial write and by read-backs. */
export type ServerTraits = {
  /** Lines beginning with X- come back. Absent: not seen yet. */
  keepsOwnLines?: boolean;
  /** Cards may come in the version that is asked for, under one etag: the address book announces several. */
  negotiatesVersion?: boolean;
  /** Conditions of PUT or DELETE are not obeyed. */
  ignoresConditions?: boolean;
  /** The report of changes (RFC 6578). `false`: everything is listed whenever the collection's stamp has changed. */
  listsChanges?: boolean;
  /** Tasks of others are missing in every listing, though they can be had by name (DAViCal). */
  hidesTasks?: boolean;
};
