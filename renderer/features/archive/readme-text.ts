import { archivePaths } from '../../codec/archive/archive-content';
import type { Language } from '../../domain/localized';
import { archiveFileTexts } from '../../i18n/archive-file-texts';

/** Columns after which a line of the text ends, so that it reads well in the plainest editor. */
const widest = 96;
const eol = '\r\n';

/** What stands under which name in an archive, in the order of importance to people. */
const described = [
  ['contacts/*.vcf', 'contacts'],
  ['contacts.vcf', 'allContacts'],
  ['contacts.csv', 'contactsTable'],
  ['rotations/*.ics', 'rotations'],
  ['rotations.ics', 'allRotations'],
  ['rotations.csv', 'rotationsTable'],
  ['ideas/*.ics', 'ideas'],
  ['ideas.ics', 'allIdeas'],
  ['ideas.csv', 'ideasTable'],
  ['desk.json', 'desk'],
  ['description.json', 'description'],
] as const;

/** Name of the file that says what an archive holds, in each language. */
export const readmeNames: Record<Language, string> = { de: 'LIESMICH.txt', nl: 'LEESMIJ.txt' };

/** That file's text: what is in the archive, for which program, what is not, and how it comes back. */
export function readmeText(language: Language): string {
  const readme = archiveFileTexts[language].readme;
  const filled = (text: string) => text.replaceAll('{{desk}}', archivePaths.desk);
  const files = described.map(([name, key]) => `${name}${eol}${wrapped(filled(readme.file[key]), '  ')}`);
  const parts = [
    `${readme.title}${eol}${'='.repeat(readme.title.length)}`,
    wrapped(readme.what),
    ...files,
    wrapped(readme.notIn),
    wrapped(filled(readme.back)),
    wrapped(readme.care),
  ];
  return parts.map((part) => `${part}${eol}`).join(eol);
}

function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > widest && line !== indent) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join(eol);
}
