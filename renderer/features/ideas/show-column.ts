/** Moves the board sideways until the column of a card that gets focus is wholly in view; never up or down. */
export function showColumn(card: Element | null): void {
  const column = card?.closest('[data-stage]');
  const board = column?.parentElement;
  if (!column || !board) return;
  const place = column.getBoundingClientRect();
  const view = board.getBoundingClientRect();
  if (place.right > view.right) board.scrollLeft += place.right - view.right;
  else if (place.left < view.left) board.scrollLeft -= view.left - place.left;
}
