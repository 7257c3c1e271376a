import type { Discovered } from './server-types';

/** A server that was found, before anyone has signed in. */
export type FoundServer = {
  /** Where its services begin. */
  urls: readonly string[];
  host: string;
  origin: string;
  /** Its name is neither what was typed nor below it: to be read before a password is entered. */
  isOtherName: boolean;
  /** Address books or calendars are on another server, which is an account of its own. */
  otherHost: string | undefined;
  /** Address of a Nextcloud, which offers to sign in by the browser. */
  nextcloud: string | undefined;
};

/** Makes one server of the services that were found; that of the calendars counts where they are apart. */
export function foundServer(
  typed: string,
  { caldav, carddav }: Extract<Discovered, { kind: 'found' }>,
): FoundServer | undefined {
  const places = [caldav, carddav].flatMap((place) => (place ? [new URL(place.url)] : []));
  const [first] = places;
  if (!first) return undefined;
  const here = places.filter(({ origin }) => origin === first.origin);
  const elsewhere = places.find(({ origin }) => origin !== first.origin);
  const cloud = here.find(({ pathname }) => pathname.includes('/remote.php/'));
  const host = hostIn(typed);
  return {
    urls: [...new Set(here.map(({ href }) => href))],
    host: first.host,
    origin: first.origin,
    isOtherName: first.hostname !== host && !first.hostname.endsWith(`.${host}`),
    otherHost: elsewhere?.host,
    nextcloud: cloud && cloud.origin + cloud.pathname.slice(0, cloud.pathname.indexOf('/remote.php/') + 1),
  };
}

/** The host of what was typed: an address, a domain or a mail address. */
function hostIn(typed: string): string {
  const text = typed.trim().toLowerCase();
  const bare = text.replace(/^[a-z]+:\/\//, '').replace(/^[^/]*@/, '');
  return bare.split(/[/:?#]/)[0] ?? bare;
}
