import { describe, expect, test } from 'vitest';
import { draftPath } from '../../../renderer/app/draft-path';
import { ideaDraftKey } from '../../../renderer/features/idea-form/use-form-start';
import { meetingDraftKey } from '../../../renderer/features/meetings/form/use-form-start';
import { leaveDraftKey } from '../../../renderer/features/rotation-wizard/leave-draft';
import { planDraftKey } from '../../../renderer/features/rotation-wizard/plan-draft';
import { contactDraftKey } from '../../../renderer/storage/drafts-repository';

describe('the way back to a half-typed entry', () => {
  test.each([
    [contactDraftKey(undefined), '/contacts/new'],
    [contactDraftKey('a'), '/contacts/a/edit'],
    [ideaDraftKey(undefined), '/ideas/new'],
    [ideaDraftKey('a'), '/ideas/item/a/edit'],
    [meetingDraftKey(undefined), '/ideas/meetings/new'],
    [meetingDraftKey('a'), '/ideas/meetings/item/a/edit'],
    [planDraftKey(undefined), '/rotation/plan'],
    [planDraftKey('a'), '/rotation/plan/a'],
    [leaveDraftKey(undefined, ''), '/rotation/leave'],
    [leaveDraftKey(undefined, 'p'), '/rotation/leave/p'],
    [leaveDraftKey('a', ''), '/rotation/leave/edit/a'],
  ])('of %s is %s', (key, path) => {
    expect(draftPath(key)).toBe(path);
  });

  test('does not exist for what is no entry of a form', () => {
    expect(draftPath('first-run')).toBeUndefined();
    expect(draftPath('duplicates.apart')).toBeUndefined();
  });
});
