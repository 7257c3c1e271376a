/** A proposal for the file's name: a word or a person's name in plain letters, the day, the ending. */
export function exportFileName(subject: string, date: string, ending: 'vcf' | 'csv'): string {
  const slug = subject
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [slug, date].filter(Boolean).join('-').concat('.', ending);
}
