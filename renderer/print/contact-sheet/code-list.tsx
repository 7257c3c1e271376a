import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-code.module.css';
import { type ContactCodes, ContactCodePicture } from './contact-code';
import type { SheetEntry } from './sheet-entry';

/** The codes of everybody on the sheet, each once, below the table: beside the numbers they would take their room. */
export function CodeList({
  entries,
  codes,
  say,
}: {
  entries: readonly SheetEntry[];
  codes: ContactCodes;
  say: SheetWords;
}) {
  const shown = entries.flatMap((entry) => {
    const code = codes.get(entry.id);
    return code ? [{ entry, code }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>
        <PhraseText of={say((t) => t('contactSheet:code.heading'))} between=" · " />
      </h2>
      <p className={styles['hint']}>
        <PhraseText of={say((t) => t('contactSheet:code.hint'))} />
      </p>
      <ul className={styles['grid']}>
        {shown.map(({ entry, code }) => (
          <li key={entry.id}>
            <span className={styles['name']}>{entry.name}</span>
            <ContactCodePicture code={code} name={entry.name} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}
