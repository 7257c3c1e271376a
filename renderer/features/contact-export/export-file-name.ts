import { fileSlug } from '../../app/file-slug';

/** A proposal for the file's name: a word or a person's name in plain letters, the day, the ending. */
export function exportFileName(subject: string, date: string, ending: 'vcf' | 'csv'): string {
  return [fileSlug(subject), date].filter(Boolean).join('-').concat('.', ending);
}
