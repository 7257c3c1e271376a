import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type IdeaStage, ideaStages } from '../../domain/idea';

/** Pixels that a pressed pointer moves before the card comes along: less is an unsteady click. */
const threshold = 6;
/** Pixels from the edge of the board within which it scrolls under a dragged card, and how far it does each frame. */
const edge = 48;
const pace = 14;

export type CardDrag = {
  /** The card that is on its way, and the stage it would land in. */
  drag: { id: string; over: IdeaStage | undefined } | undefined;
  onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
};

type Press = { id: string; card: HTMLElement; board: HTMLElement; x: number; y: number };

/**
 * Picking up a card with mouse or pen and laying it into another column. Cards are marked by `data-card`, columns by
 * `data-stage`. A finger scrolls; it moves cards by their menu. Escape lays the card back.
 */
export function useCardDrag(onDrop: (id: string, stage: IdeaStage) => void): CardDrag {
  const [drag, setDrag] = useState<CardDrag['drag']>();
  const stop = useRef<() => void>(undefined);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = useCallback((event: ReactPointerEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const card = target?.closest<HTMLElement>('[data-card]');
    const id = card?.dataset['card'];
    if (!card || id === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || target?.closest('button')) return;
    stop.current?.();
    stop.current = follow(
      { id, card, board: event.currentTarget, x: event.clientX, y: event.clientY },
      { show: setDrag, land: (stage) => drop.current(id, stage) },
    );
  }, []);

  return { drag, onPointerDown };
}

/** Follows the pointer until it is let go; answers with how to stop at once. */
function follow(
  press: Press,
  { show, land }: { show: (drag: CardDrag['drag']) => void; land: (stage: IdeaStage) => void },
): () => void {
  let ghost: HTMLElement | undefined;
  let over: IdeaStage | undefined;
  let frame = 0;
  let x = press.x;

  const scroll = () => {
    const box = press.board.getBoundingClientRect();
    if (x > box.right - edge) press.board.scrollLeft += pace;
    else if (x < box.left + edge) press.board.scrollLeft -= pace;
    frame = requestAnimationFrame(scroll);
  };
  const move = (event: PointerEvent) => {
    if (!ghost && Math.hypot(event.clientX - press.x, event.clientY - press.y) < threshold) return;
    event.preventDefault();
    x = event.clientX;
    if (!ghost) {
      ghost = ghostOf(press.card);
      frame = requestAnimationFrame(scroll);
      show({ id: press.id, over: undefined });
    }
    ghost.style.translate = `${event.clientX - press.x}px ${event.clientY - press.y}px`;
    const now = stageAt(event.clientX, event.clientY);
    if (now !== over) show({ id: press.id, over: now });
    over = now;
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('blur', end);
    window.removeEventListener('keydown', escape, true);
    cancelAnimationFrame(frame);
    ghost?.remove();
    document.documentElement.style.removeProperty('cursor');
    show(undefined);
  };
  const up = () => {
    if (ghost) swallowClick();
    const stage = ghost ? over : undefined;
    end();
    if (stage) land(stage);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !ghost) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', end);
  window.addEventListener('blur', end);
  window.addEventListener('keydown', escape, true);
  return end;
}

/** A picture of the card that follows the pointer; to assistive technology it does not exist. */
function ghostOf(card: HTMLElement): HTMLElement {
  const box = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  delete ghost.dataset['card'];
  ghost.dataset['ghost'] = 'true';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  Object.assign(ghost.style, {
    position: 'fixed',
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    margin: '0',
    transform: 'rotate(1.5deg)',
    pointerEvents: 'none',
    zIndex: '30',
  });
  document.body.append(ghost);
  document.documentElement.style.setProperty('cursor', 'grabbing');
  return ghost;
}

function stageAt(x: number, y: number): IdeaStage | undefined {
  const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
  return ideaStages.find((stage) => stage === name);
}

/** The end of a drag is no click on what lies under the pointer. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}
