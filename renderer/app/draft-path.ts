import { paths } from './paths';

/**
 * Where a half-typed entry is gone on with, by the key of its draft (`idea/new`, `contact/<id>`); `undefined` for what
 * is kept under a key without being an entry of a form.
 */
export function draftPath(key: string): string | undefined {
  const [kind = '', id = '', person = ''] = key.split('/');
  if (id === '') return undefined;
  const isNew = id === 'new';
  switch (kind) {
    case 'contact':
      return isNew ? paths.newContact : paths.editContact(id);
    case 'idea':
      return isNew ? paths.newIdea : paths.editIdea(id);
    case 'meeting':
      return isNew ? paths.newMeeting : paths.editMeeting(id);
    case 'rotation':
      return isNew ? paths.planRotation : paths.editRotation(id);
    case 'leave':
      if (!isNew) return paths.editLeave(id);
      return person === '' ? paths.enterLeave : paths.enterLeaveOf(person);
    default:
      return undefined;
  }
}
