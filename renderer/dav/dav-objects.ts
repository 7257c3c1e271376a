/** A collection as far as requests depend on it: `href` absolute, with its last slash. */
export type DavPlace = { href: string; kind: 'addressbook' | 'calendar' };

/** `etag` exactly as it came, with quotes; absent where the server sends none. */
export type DavObject = { href: string; etag: string | undefined; body: string; contentType: string };

/** The versions of vCard that a server can be asked for (RFC 6352 §5.1.1). */
export type CardView = '3.0' | '4.0';
