/** Remembers that focus is to go to the current card as soon as it is drawn. */
export type FocusWish = {
  ask: (isWanted: boolean) => void;
  /** Whether it was asked for; from then on it no longer is. */
  take: () => boolean;
};

export function createFocusWish(): FocusWish {
  let isWished = false;
  return {
    ask: (isWanted) => {
      isWished = isWanted;
    },
    take: () => {
      const was = isWished;
      isWished = false;
      return was;
    },
  };
}
