import { sha256 } from '../sha256';

/** Ids as Tandem makes them. Others could hold anything, and are shortened to a sum of theirs. */
const plainId = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Where a record stands in the archive: `contacts/lena-muster-5f0c….vcf`. Never a field as it is: `slug` holds plain
 * letters, the id keeps two people of one name apart, and the word before it keeps names that Windows has taken (con,
 * nul) from standing alone.
 */
export function entryPath(
  folder: 'contacts' | 'rotations' | 'ideas',
  { slug, id, ending }: { slug: string; id: string; ending: 'vcf' | 'ics' },
): string {
  const name = plainId.test(id) ? id : sha256(id).slice(0, 32);
  return `${folder}/${slug === '' ? folder.slice(0, -1) : slug}-${name}.${ending}`;
}
