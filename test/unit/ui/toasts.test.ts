import { describe, expect, it } from 'vitest';
import { addToast, type ToastEntry } from '../../../renderer/ui/toasts';

const ok = (id: string): ToastEntry => ({ id, kind: 'ok', text: id });
const error = (id: string): ToastEntry => ({ id, kind: 'error', text: id });
const ids = (toasts: readonly ToastEntry[]) => toasts.map((toast) => toast.id);

describe('the list of toasts', () => {
  it('replaces a toast with the same id', () => {
    const next = addToast([ok('a'), ok('b')], { id: 'a', kind: 'ok', text: 'neu' });
    expect(next.map((toast) => toast.text)).toEqual(['b', 'neu']);
  });

  it('lets the oldest timed toast go when there are more than two', () => {
    expect(ids(addToast([ok('a'), ok('b')], ok('c')))).toEqual(['b', 'c']);
  });

  it('keeps errors, however many come after', () => {
    expect(ids(addToast([error('a'), ok('b')], ok('c')))).toEqual(['a', 'c']);
    const all = addToast([error('a'), error('b'), error('c'), error('d')], error('e'));
    expect(ids(all)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
