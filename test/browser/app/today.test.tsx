import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useToday } from '../../../renderer/app/today';

function Day() {
  return <p>{useToday()}</p>;
}

const place = document.createElement('div');
const root = createRoot(place);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['a common night', new Date(2026, 5, 9, 23, 50), '2026-06-09', '2026-06-10'],
  ['the day of 23 hours', new Date(2026, 2, 29, 0, 30), '2026-03-29', '2026-03-30'],
  ['the day of 25 hours', new Date(2026, 9, 25, 0, 30), '2026-10-25', '2026-10-26'],
])('the day on screen follows the calendar through %s', async (_, from, before, after) => {
  vi.setSystemTime(from);
  root.render(<Day key={before} />);
  await vi.waitFor(() => expect(place.textContent).toBe(before));
  // Each look while waiting has moved the clock on a little.
  vi.setSystemTime(from);
  const midnight = new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1).getTime();
  await vi.advanceTimersByTimeAsync(midnight - from.getTime() - 1000);
  expect(place.textContent).toBe(before);
  await vi.advanceTimersByTimeAsync(3000);
  await vi.waitFor(() => expect(place.textContent).toBe(after));
});
