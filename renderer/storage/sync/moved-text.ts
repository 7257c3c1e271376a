import { patchContact } from '../../codec/patch-contact';
import { readContact } from '../../codec/read-contact';
import { assertNever } from '../../domain/assert-never';
import type { SyncKind } from '../../sync/ports';
import { ideaCodec } from '../ideas-repository';
import { rotationCodec } from '../rotations-repository';
import type { TextRow } from './synced-kinds';

/**
 * The text of an item that somebody moved from the collection of one partnership into that of another: it names the
 * new one in the place of the old one, or the desk would send it back where it came from. One that did not name the old
 * one stays as it is.
 */
export function movedText(
  kind: SyncKind,
  { id, raw, mainLanguage }: TextRow,
  from: string,
  to: string,
  now: number,
): string {
  const moved = (ids: readonly string[]) => [...new Set(ids.map((each) => (each === from ? to : each)))];
  switch (kind) {
    case 'contact': {
      const view = readContact(raw, { id, mainLanguage });
      const partnershipIds = moved(view.partnershipIds);
      return patchContact(raw, view, { ...view, partnershipIds }, { mainLanguage });
    }
    case 'rotation': {
      const view = rotationCodec.read(raw, { id, mainLanguage });
      const partnershipIds = moved(view.partnershipIds);
      return rotationCodec.patch(raw, view, { ...view, partnershipIds }, { mainLanguage, now });
    }
    case 'idea': {
      const view = ideaCodec.read(raw, { id, mainLanguage });
      const partnershipIds = moved(view.partnershipIds);
      return ideaCodec.patch(raw, view, { ...view, partnershipIds }, { mainLanguage, now });
    }
    default:
      return assertNever(kind);
  }
}
