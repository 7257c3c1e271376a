/** Why a call to the shell could not be carried out; the page turns it into a sentence (`renderer/app/explain-error.ts`). */
export type DeskErrorCode =
  | 'cancelled'
  | 'diskFull'
  | 'notAllowed'
  | 'notFound'
  | 'tooLarge'
  | 'badPayload'
  | 'plainTextStore'
  | 'notPrinted'
  | 'unexpected';

/** Answer of the shell. Errors travel as values: thrown errors lose their type on the way to the page. */
export type DeskResult<T> = { ok: true; value: T } | { ok: false; code: DeskErrorCode };
