import { expect, it } from 'vitest';
import { type SheetTemplate, templateNamed } from '../../../renderer/domain/sheet-template';

const template = (id: string, name: string): SheetTemplate => ({
  id,
  name,
  kind: 'contacts',
  partnershipId: null,
  choices: {},
  contacts: {},
});

it('a name of a template is taken however it is written, but not by itself', () => {
  const all = [template('a', 'Bürgerbüro Eingang'), template('b', 'Krisenstab')];
  expect(templateNamed(all, '  bürgerbüro   EINGANG ')?.id).toBe('a');
  expect(templateNamed(all, 'Bürgerbüro Eingang'.normalize('NFD'))?.id).toBe('a');
  expect(templateNamed(all, 'Bürgerbüro Eingang', 'a')).toBeUndefined();
  expect(templateNamed(all, 'Bürgerbüro')).toBeUndefined();
});
