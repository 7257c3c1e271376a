import { leaveEdits, leaveTakenBack } from './leave-edits';
import type { Rotation } from './rotation';
import { type ExceptionEdit, lettingGo, takingUpAgain } from './swap-halves';

/** What has just become of rotations. */
export type RotationTurn = 'saved' | 'trashed' | 'restored';

/**
 * What has to change in the same step so that rotations agree with each other again once those of `ids` were saved,
 * thrown away or brought back: leave that is gone gives its days back, and no day names a partner that is gone.
 * `rotations` are all that are not in the trash now.
 */
export function agreeingEdits(
  turn: RotationTurn,
  ids: readonly string[],
  rotations: readonly Rotation[],
): ExceptionEdit[] {
  let now = rotations;
  const carryOut = (edits: readonly ExceptionEdit[]) => {
    const fields = new Map(edits.map((edit) => [edit.id, edit.fields]));
    now = now.map((each) => (fields.has(each.id) ? { ...each, ...fields.get(each.id) } : each));
  };
  const found = (id: string) => now.find((each) => each.id === id);
  if (turn === 'trashed') for (const id of ids) carryOut(leaveTakenBack(id, now));
  if (turn === 'restored') {
    for (const id of ids) carryOut(leaveAgain(found(id), now));
    for (const id of ids) {
      const rotation = found(id);
      if (rotation) carryOut(takingUpAgain(rotation, now));
    }
  }
  carryOut(lettingGo(ids, now));
  return now.flatMap((each, at) =>
    each === rotations[at] ? [] : [{ id: each.id, fields: { exceptions: each.exceptions } }],
  );
}

/** Leave that is back takes its days out again; a plan that is back keeps to the leave there is by now. */
function leaveAgain(back: Rotation | undefined, rotations: readonly Rotation[]): ExceptionEdit[] {
  if (!back) return [];
  if (back.kind === 'absence') return isLeave(back) ? leaveEdits(back, rotations).save : [];
  const absences = rotations.filter(({ kind }) => kind === 'absence');
  const named = new Set(back.exceptions.map(({ absenceId }) => absenceId));
  for (const { id } of absences) named.delete(id);
  let plan = back;
  const carryOut = ([edit]: readonly ExceptionEdit[]) => {
    if (edit) plan = { ...plan, ...edit.fields };
  };
  for (const id of named) carryOut(leaveTakenBack(id, [plan, ...absences]));
  for (const leave of absences.filter(isLeave)) carryOut(leaveEdits(leave, [plan, ...absences]).save);
  return plan === back ? [] : [{ id: plan.id, fields: { exceptions: plan.exceptions } }];
}

/** Leave as it is entered here; absences of other calendars may have a pattern, and take no days out. */
function isLeave({ pattern, until }: Rotation): boolean {
  return pattern.kind === 'span' && until !== '';
}
