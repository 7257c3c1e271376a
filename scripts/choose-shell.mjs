/**
 * What `npm start` opens. A walk was asked for, or nobody could see a window: the tour. Else Electron where its
 * program is, else the stand-in. `say` is the one line that tells why it is not what one expects, `null` if it is.
 * @param {{ parameters: readonly string[], platform: string, environment: NodeJS.ProcessEnv, electron: () => string | undefined }} facts
 *   `parameters` are those of the command; `electron` answers with the path of the program and is asked only if needed
 * @returns {{ kind: 'tour', folder: string, say: string | null }
 *   | { kind: 'check', say: string | null }
 *   | { kind: 'electron', program: string, say: string | null }
 *   | { kind: 'standIn', say: string | null }}
 */
export function chooseShell({ parameters, platform, environment, electron }) {
  const flag = parameters.indexOf('--tour');
  if (flag !== -1) return { kind: 'tour', folder: parameters[flag + 1] ?? 'tour', say: null };
  if (!hasDisplay(platform, environment)) {
    if (parameters.includes('--with-server')) {
      const say = 'There is no display here, so two desks are tried headless: an edit must cross the border.';
      return { kind: 'check', say };
    }
    const say = 'There is no display here, so Tandem shows itself as a tour of pictures.';
    return { kind: 'tour', folder: 'tour', say };
  }
  const program = electron();
  if (program) return { kind: 'electron', program, say: 'Opening Tandem in Electron.' };
  const say =
    "Electron's program is not here and could not be fetched: opening Tandem in the stand-in on Chromium.";
  return { kind: 'standIn', say };
}

/** @param {string} platform @param {NodeJS.ProcessEnv} environment */
function hasDisplay(platform, environment) {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
