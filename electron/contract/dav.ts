/** HTTP to the server of an account, as the page may ask for it. The shell adds the password; the page never has it. */
export type DavMethod = 'OPTIONS' | 'PROPFIND' | 'REPORT' | 'GET' | 'PUT' | 'DELETE' | 'MKCALENDAR' | 'MKCOL';

export type DavRequest = {
  /** By which `davCancel` knows the request; any text of the caller's, unique among those under way. */
  id?: string;
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
  /** Milliseconds without a byte either way until the request is given up. The shell ends any after ten minutes. */
  idleTimeout: number;
};

/** Of the server's certificate, for the words of the connection check. */
export type CertificateFacts = {
  /** Who showed it: a name in lower case, or an address in digits, without port and brackets. */
  host: string;
  /** Common name, or what stands in its place. */
  subject: string;
  issuer: string;
  /** End of its validity in milliseconds since 1970 (UTC). */
  validTo: number;
  /** SHA-256 of the certificate, as `openssl x509 -fingerprint -sha256` writes it: pairs of digits with colons. */
  fingerprint: string;
  /** Whether its root comes with the system; `false` is an administration's own, or one of a program that reads along. */
  knownRoot?: boolean;
  /** Why it is not trusted; absent where it is. */
  problem?: 'expired' | 'unknownIssuer' | 'otherName' | 'revoked' | 'other';
  /** Set where nobody but the server itself issued it, and that alone speaks against it: its key can be trusted. */
  selfIssued?: SelfIssued;
};

/** The key of a certificate that its server issued to itself, and what the person thinks of it. */
export type SelfIssued = {
  /** SHA-256 of the public key (SubjectPublicKeyInfo), in hex: it stays when a certificate is renewed for the same key. */
  key: string;
  standing: KeyStanding;
};

export type KeyStanding =
  /** No key of this host is trusted. */
  | { kind: 'unknown' }
  /** The person trusts it, since then (milliseconds since 1970); the certificate then has no `problem`. */
  | { kind: 'trusted'; since: number }
  /** The person trusts another key of this host, since then. */
  | { kind: 'changed'; since: number };

/** One key of one host; `host` as in `CertificateFacts`. */
export type HostKey = { host: string; key: string };

export type DavNetworkFailure =
  | 'offline'
  | 'nameNotFound'
  | 'refused'
  | 'timeout'
  | 'certificate'
  | 'proxy'
  | 'cut'
  | 'tooLarge'
  /** By `davCancel`. */
  | 'cancelled'
  | 'unexpected';

/** Redirects are never followed: they come back as the answer they are. */
export type DavAnswer =
  | {
      kind: 'answer';
      status: number;
      /** Names in lower case, `set-cookie` left out; the `location` of a redirect is absolute. */
      headers: Record<string, string>;
      body: string;
      /** Set if the body was not UTF-8 throughout: what could not be read is U+FFFD in `body` and must not be written back. */
      damaged?: true;
      certificate?: CertificateFacts;
    }
  | { kind: 'failed'; reason: DavNetworkFailure; certificate?: CertificateFacts }
  /** Not sent: another origin than the password's, no password kept, plain HTTP beyond this computer. */
  | { kind: 'notSent'; reason: 'otherOrigin' | 'noSecret' | 'notEncrypted' | 'badRequest' };

/**
 * What the name service says of a mail domain (RFC 6764 §3, §4): TLS services only, the preferred one first. `path` is
 * `''` where none is named. Nobody signs these answers: show a host outside the domain to the person before using it.
 */
export type DavService = { kind: 'caldav' | 'carddav'; host: string; port: number; path: string };

/** `server` is the address that the person entered: with its path, if Nextcloud does not live at the root. */
export type BrowserSignInRequest = { accountId: string; server: string; allowPlainText: boolean };

/** The app password is kept by then; it never comes to the page. */
export type BrowserSignIn =
  | { kind: 'signedIn'; user: string; server: string }
  | {
      kind: 'failed';
      reason:
        | DavNetworkFailure
        /** Plain HTTP beyond this computer, or not an address. */
        | 'notEncrypted'
        /** No Nextcloud, or one too old. */
        | 'notOffered'
        /** The server sends browser or app to another host: its own address is set up wrongly, or it is not that server. */
        | 'otherOrigin'
        /** No program opens the sign-in page. */
        | 'noBrowser'
        /** Nobody signed in within twenty minutes. */
        | 'expired'
        /** The system does not encrypt secrets, and plain text was not agreed to. Asked before the browser opens. */
        | 'plainTextStore'
        /** Signed in, but the disk did not take the password. */
        | 'notStored';
      /** With `certificate`: what the server showed. */
      certificate?: CertificateFacts;
    };
