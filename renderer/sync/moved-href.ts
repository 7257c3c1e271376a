import { asCollection } from '../dav/hrefs';

/** The address of a member once its collection is at `collection`: under its name, in the spelling that it has. */
export function movedHref(collection: string, href: string): string {
  return asCollection(collection) + href.slice(href.lastIndexOf('/') + 1);
}
