const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, size: area, scaleFactor: 1 };

/** One common display: the real ones are not known before the browser runs. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};
