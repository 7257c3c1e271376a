import { describe, expect, it } from 'vitest';
import { explainDeskError, explainError, explainSituation } from '../../../renderer/app/explain-error';
import { StorageFailure } from '../../../renderer/storage/storage-errors';
import { readLocale } from '../../i18n/locale-files';

describe('errors as sentences', () => {
  it('knows a full disk, whoever throws it', () => {
    expect(explainError(new StorageFailure({ kind: 'quotaExceeded' }))).toBe('diskFull');
    expect(explainError(new DOMException('full', 'QuotaExceededError'))).toBe('diskFull');
  });

  it('knows a full disk that a worker met', () => {
    expect(explainSituation(structuredClone({ kind: 'quotaExceeded' }))).toBe('diskFull');
  });

  it('says of what it does not know that it was unexpected', () => {
    expect(explainError(new Error('boom'))).toBe('unexpected');
    expect(explainError('boom')).toBe('unexpected');
  });

  it('needs no sentence for a dialog that the user closed', () => {
    expect(explainDeskError('cancelled')).toBeNull();
    expect(explainDeskError('notAllowed')).toBe('notAllowed');
  });

  it('has a sentence in both languages for every key', () => {
    const keys = [
      explainError(new StorageFailure({ kind: 'notUndoable', entry: 1 })),
      explainError(new StorageFailure({ kind: 'notFound', table: 'contacts', record: 'x' })),
      explainError(new StorageFailure({ kind: 'cancelled' })),
      explainError(new StorageFailure({ kind: 'databaseBlocked' })),
      explainError(new StorageFailure({ kind: 'databaseNewer', found: 9, known: 1 })),
    ];
    for (const language of ['de', 'nl'] as const) {
      const texts = readLocale(language);
      expect(keys.filter((key) => !texts.has(`errors:${key}`))).toEqual([]);
    }
  });
});
