import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

/** Place and size in device-independent pixels, as they were before the window was maximised. */
export type WindowState = { x?: number; y?: number; width: number; height: number; maximized: boolean };
export type Area = { x: number; y: number; width: number; height: number };

/** 320 px is the width a page has at 400 % zoom on a common screen; nothing smaller is promised to work. */
export const smallestWindow = { width: 340, height: 480 };
const firstWindow = { width: 1280, height: 860 };

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const schema = v.object({
  x: wholeNumber,
  y: wholeNumber,
  width: wholeNumber,
  height: wholeNumber,
  maximized: v.boolean(),
});

/** Reads the window's last state; a missing or damaged file gives the state of a first start. */
export function readWindowState(path: string, displays: readonly Area[]): WindowState {
  try {
    const state = v.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
    return fitToDisplays(state, displays);
  } catch {
    return fitToDisplays({ ...firstWindow, maximized: false }, displays);
  }
}

/** Keeps the window's state for the next start; a failure costs nothing but the place of the window. */
export function writeWindowState(path: string, state: Required<WindowState>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // The app is closing, so this is written at once; a cut in between leaves the old file.
    writeFileSync(`${path}.tmp`, `${JSON.stringify(state)}\n`);
    renameSync(`${path}.tmp`, path);
  } catch {
    // See above.
  }
}

/**
 * Makes a remembered state usable on the displays of today: never larger than the display it is on, and in the middle
 * of the first display if its title bar would be out of reach (the second screen stayed at the office).
 * @param displays work areas, the main one first
 */
export function fitToDisplays(state: WindowState, displays: readonly Area[]): WindowState {
  const { x, y } = state;
  const place = x === undefined || y === undefined ? null : { x, y };
  const home = place ? displays.find((display) => reaches({ ...state, ...place }, display)) : undefined;
  const display = home ?? displays[0];
  const size = {
    width: clamp(state.width, smallestWindow.width, display?.width ?? state.width),
    height: clamp(state.height, smallestWindow.height, display?.height ?? state.height),
  };
  return { ...(home && place ? place : {}), ...size, maximized: state.maximized };
}

/** Whether at least 100 px of the title bar (the upper 40 px) can be grabbed on this display. */
function reaches(frame: Area, display: Area): boolean {
  const across = Math.min(frame.x + frame.width, display.x + display.width) - Math.max(frame.x, display.x);
  const titleBar = frame.y + 40 > display.y && frame.y < display.y + display.height - 40;
  return across >= 100 && titleBar;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}
