/** HTTP to the server of an account, as the page may ask for it. The shell adds the password; the page never has it. */
export type DavMethod = 'OPTIONS' | 'PROPFIND' | 'REPORT' | 'GET' | 'PUT' | 'DELETE' | 'MKCALENDAR' | 'MKCOL';

export type DavRequest = {
  /** Whose password goes along; `null` goes without any (discovery before sign-in). */
  accountId: string | null;
  method: DavMethod;
  /** Absolute. With an account: of the origin that the password was stored for, else the request is refused. */
  url: string;
  /** Names in lower case. `authorization`, `cookie` and `host` are the shell's alone. */
  headers: Record<string, string>;
  body?: string;
  /** The answer is cut off, and counts as `tooLarge`, beyond this many bytes. */
  maxBytes: number;
  /** Milliseconds without a byte until the request is given up. */
  idleTimeout: number;
};

/** Of the server's certificate, for the words of the connection check. */
export type CertificateFacts = { subject: string; issuer: string; validTo: number; fingerprint: string };

export type DavNetworkFailure =
  | 'offline'
  | 'nameNotFound'
  | 'refused'
  | 'timeout'
  | 'certificate'
  | 'proxy'
  | 'cut'
  | 'tooLarge'
  | 'unexpected';

/** Redirects are never followed: they come back as the answer they are. */
export type DavAnswer =
  | {
      kind: 'answer';
      status: number;
      /** Names in lower case. */
      headers: Record<string, string>;
      body: string;
      certificate?: CertificateFacts;
    }
  | { kind: 'failed'; reason: DavNetworkFailure; certificate?: CertificateFacts }
  /** Not sent: another origin than the password's, no password kept, plain HTTP beyond this computer. */
  | { kind: 'notSent'; reason: 'otherOrigin' | 'noSecret' | 'notEncrypted' | 'badRequest' };

/** What the name service says of a mail domain (RFC 6764 §3): TLS services only. */
export type DavService = { kind: 'caldav' | 'carddav'; host: string; port: number; path: string };
