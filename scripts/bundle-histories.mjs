import { join } from 'node:path';
import { root } from './setup.mjs';

/** @typedef {import('../test/support/histories/planted-faults').PlantedFault} PlantedFault */

/**
 * The faults that may be planted into the engine.
 * @returns {Promise<readonly PlantedFault[]>}
 */
export async function readPlantedFaults() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'test/support/histories/planted-faults.ts'), {
    configFile: false,
    root,
    logLevel: 'silent',
  });
  const { plantedFaults } = /** @type {typeof import('../test/support/histories/planted-faults')} */ (module);
  return plantedFaults;
}

/**
 * Bundles a program that plays histories. `faults` lie dormant in it, each until `globalThis.plantedFault` is its name;
 * the sources know nothing of them.
 * @param {{ entry: string; folder: string; name: string; faults: readonly PlantedFault[] }} wanted
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleHistories({ entry, folder, name, faults }) {
  const { build } = await import('vite');
  const changes = faults.flatMap(({ name: fault, changes: all }) =>
    all.map(({ file, from, to }) => ({
      file: join(root, file),
      from,
      to: to.replaceAll('PLANTED', `(globalThis.plantedFault === ${JSON.stringify(fault)})`),
    })),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'plant-faults',
        enforce: 'pre',
        transform(code, id) {
          const here = changes.filter(({ file }) => id.split('?')[0] === file);
          return here.reduce((text, { from, to }) => {
            if (!text.includes(from)) throw new Error(`Nowhere in ${id}: ${from}`);
            return text.replace(from, () => to);
          }, code);
        },
      },
    ],
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
