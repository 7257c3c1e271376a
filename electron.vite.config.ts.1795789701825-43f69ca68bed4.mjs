import { createRequire } from "node:module";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import process from "node:process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
// scripts/third-party-notices.mjs
/**
* @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} Manifest
*/
/**
* Names, licences and licence texts of every package that the app depends on when it runs, sorted by name.
* Generous: a package that the bundler leaves out is named as well.
* @param {string} root folder of `package.json`
* @returns {string}
*/
function thirdPartyNotices(root) {
	/** @type {Map<string, string>} */
	const found = /* @__PURE__ */ new Map();
	collect(root, found);
	return [...found.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, text]) => text).join("\n");
}
/**
* @param {string} folder
* @param {Map<string, string>} found
*/
function collect(folder, found) {
	for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
		const place = folderOf(name, folder);
		if (!place) continue;
		const manifest = readManifest(place);
		const key = `${manifest.name}@${manifest.version}`;
		if (found.has(key)) continue;
		const rule = "=".repeat(80);
		found.set(key, `${rule}\n${key} (${manifest.license ?? "see text"})\n${rule}\n${licenceText(place)}\n`);
		collect(place, found);
	}
}
/**
* @param {string} folder
* @returns {Manifest}
*/
function readManifest(folder) {
	return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
/**
* The folder of a package as Node would find it from `from`.
* @param {string} name
* @param {string} from
*/
function folderOf(name, from) {
	for (const base of createRequire(join(from, "package.json")).resolve.paths(name) ?? []) try {
		readManifest(join(base, name));
		return join(base, name);
	} catch {}
}
/** @param {string} folder */
function licenceText(folder) {
	return readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/i.test(name)).sort().map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}
/**
* Vite plugin: puts `third-party-notices.txt` beside the page.
* @param {string} root
* @returns {import('vite').Plugin}
*/
function thirdPartyNoticesPlugin(root) {
	return {
		name: "third-party-notices",
		generateBundle() {
			if (this.environment.name !== "client") return;
			this.emitFile({
				type: "asset",
				fileName: "third-party-notices.txt",
				source: thirdPartyNotices(root)
			});
		}
	};
}
// electron.vite.config.ts
/** One config builds the three sides of the app into `out/main`, `out/preload` and `out/renderer`. */
var electron_vite_config_default = defineConfig({
	main: { build: {
		outDir: "out/main",
		externalizeDeps: false,
		rolldownOptions: {
			input: { main: "electron/main.ts" },
			output: {
				format: "es",
				entryFileNames: "[name].js"
			}
		}
	} },
	preload: { build: {
		outDir: "out/preload",
		externalizeDeps: false,
		rolldownOptions: {
			input: { preload: "electron/preload.ts" },
			output: {
				format: "cjs",
				entryFileNames: "[name].cjs"
			}
		}
	} },
	renderer: {
		root: "renderer",
		plugins: [
			react(),
			{
				...optimizeLocales.vite({ locales: [
					"de-DE",
					"nl-NL",
					"en-US"
				] }),
				enforce: "pre"
			},
			thirdPartyNoticesPlugin(process.cwd())
		],
		worker: { format: "es" },
		build: {
			outDir: "out/renderer",
			minify: true,
			target: "chrome140",
			assetsInlineLimit: 0,
			rolldownOptions: {
				input: "renderer/index.html",
				output: { codeSplitting: { groups: [{
					name: "first",
					tags: ["$initial"],
					priority: 2
				}, {
					name: "shared",
					minShareCount: 2,
					entriesAware: true,
					entriesAwareMergeThreshold: 4e4,
					priority: 1
				}] } }
			}
		}
	}
});
export { electron_vite_config_default as default };

//# sourceMappingURL=data:application/json;charset=utf-8;base64,eyJ2ZXJzaW9uIjozLCJmaWxlIjoiZWxlY3Ryb24udml0ZS5jb25maWcuanMiLCJuYW1lcyI6W10sInNvdXJjZXMiOlsiL3dvcmsvdC9zY3JlZW5zL3NjcmlwdHMvdGhpcmQtcGFydHktbm90aWNlcy5tanMiLCIvd29yay90L3NjcmVlbnMvZWxlY3Ryb24udml0ZS5jb25maWcudHMiXSwic291cmNlc0NvbnRlbnQiOlsiaW1wb3J0IHsgcmVhZGRpclN5bmMsIHJlYWRGaWxlU3luYyB9IGZyb20gJ25vZGU6ZnMnO1xuaW1wb3J0IHsgY3JlYXRlUmVxdWlyZSB9IGZyb20gJ25vZGU6bW9kdWxlJztcbmltcG9ydCB7IGpvaW4gfSBmcm9tICdub2RlOnBhdGgnO1xuXG4vKipcbiAqIEB0eXBlZGVmIHt7IG5hbWU6IHN0cmluZywgdmVyc2lvbjogc3RyaW5nLCBsaWNlbnNlPzogc3RyaW5nLCBkZXBlbmRlbmNpZXM/OiBSZWNvcmQ8c3RyaW5nLCBzdHJpbmc+IH19IE1hbmlmZXN0XG4gKi9cblxuLyoqXG4gKiBOYW1lcywgbGljZW5jZXMgYW5kIGxpY2VuY2UgdGV4dHMgb2YgZXZlcnkgcGFja2FnZSB0aGF0IHRoZSBhcHAgZGVwZW5kcyBvbiB3aGVuIGl0IHJ1bnMsIHNvcnRlZCBieSBuYW1lLlxuICogR2VuZXJvdXM6IGEgcGFja2FnZSB0aGF0IHRoZSBidW5kbGVyIGxlYXZlcyBvdXQgaXMgbmFtZWQgYXMgd2VsbC5cbiAqIEBwYXJhbSB7c3RyaW5nfSByb290IGZvbGRlciBvZiBgcGFja2FnZS5qc29uYFxuICogQHJldHVybnMge3N0cmluZ31cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRoaXJkUGFydHlOb3RpY2VzKHJvb3QpIHtcbiAgLyoqIEB0eXBlIHtNYXA8c3RyaW5nLCBzdHJpbmc+fSAqL1xuICBjb25zdCBmb3VuZCA9IG5ldyBNYXAoKTtcbiAgY29sbGVjdChyb290LCBmb3VuZCk7XG4gIHJldHVybiBbLi4uZm91bmQuZW50cmllcygpXVxuICAgIC5zb3J0KChbYV0sIFtiXSkgPT4gKGEgPCBiID8gLTEgOiAxKSlcbiAgICAubWFwKChbLCB0ZXh0XSkgPT4gdGV4dClcbiAgICAuam9pbignXFxuJyk7XG59XG5cbi8qKlxuICogQHBhcmFtIHtzdHJpbmd9IGZvbGRlclxuICogQHBhcmFtIHtNYXA8c3RyaW5nLCBzdHJpbmc+fSBmb3VuZFxuICovXG5mdW5jdGlvbiBjb2xsZWN0KGZvbGRlciwgZm91bmQpIHtcbiAgZm9yIChjb25zdCBuYW1lIG9mIE9iamVjdC5rZXlzKHJlYWRNYW5pZmVzdChmb2xkZXIpLmRlcGVuZGVuY2llcyA/PyB7fSkpIHtcbiAgICBjb25zdCBwbGFjZSA9IGZvbGRlck9mKG5hbWUsIGZvbGRlcik7XG4gICAgaWYgKCFwbGFjZSkgY29udGludWU7XG4gICAgY29uc3QgbWFuaWZlc3QgPSByZWFkTWFuaWZlc3QocGxhY2UpO1xuICAgIGNvbnN0IGtleSA9IGAke21hbmlmZXN0Lm5hbWV9QCR7bWFuaWZlc3QudmVyc2lvbn1gO1xuICAgIGlmIChmb3VuZC5oYXMoa2V5KSkgY29udGludWU7XG4gICAgY29uc3QgcnVsZSA9ICc9Jy5yZXBlYXQoODApO1xuICAgIGZvdW5kLnNldChrZXksIGAke3J1bGV9XFxuJHtrZXl9ICgke21hbmlmZXN0LmxpY2Vuc2UgPz8gJ3NlZSB0ZXh0J30pXFxuJHtydWxlfVxcbiR7bGljZW5jZVRleHQocGxhY2UpfVxcbmApO1xuICAgIGNvbGxlY3QocGxhY2UsIGZvdW5kKTtcbiAgfVxufVxuXG4vKipcbiAqIEBwYXJhbSB7c3RyaW5nfSBmb2xkZXJcbiAqIEByZXR1cm5zIHtNYW5pZmVzdH1cbiAqL1xuZnVuY3Rpb24gcmVhZE1hbmlmZXN0KGZvbGRlcikge1xuICByZXR1cm4gSlNPTi5wYXJzZShyZWFkRmlsZVN5bmMoam9pbihmb2xkZXIsICdwYWNrYWdlLmpzb24nKSwgJ3V0ZjgnKSk7XG59XG5cbi8qKlxuICogVGhlIGZvbGRlciBvZiBhIHBhY2thZ2UgYXMgTm9kZSB3b3VsZCBmaW5kIGl0IGZyb20gYGZyb21gLlxuICogQHBhcmFtIHtzdHJpbmd9IG5hbWVcbiAqIEBwYXJhbSB7c3RyaW5nfSBmcm9tXG4gKi9cbmZ1bmN0aW9uIGZvbGRlck9mKG5hbWUsIGZyb20pIHtcbiAgZm9yIChjb25zdCBiYXNlIG9mIGNyZWF0ZVJlcXVpcmUoam9pbihmcm9tLCAncGFja2FnZS5qc29uJykpLnJlc29sdmUucGF0aHMobmFtZSkgPz8gW10pIHtcbiAgICB0cnkge1xuICAgICAgcmVhZE1hbmlmZXN0KGpvaW4oYmFzZSwgbmFtZSkpO1xuICAgICAgcmV0dXJuIGpvaW4oYmFzZSwgbmFtZSk7XG4gICAgfSBjYXRjaCB7XG4gICAgICAvLyBOb3QgaW4gdGhpcyBmb2xkZXI7IHRoZSBuZXh0IG9uZSB1cC5cbiAgICB9XG4gIH1cbiAgcmV0dXJuIHVuZGVmaW5lZDtcbn1cblxuLyoqIEBwYXJhbSB7c3RyaW5nfSBmb2xkZXIgKi9cbmZ1bmN0aW9uIGxpY2VuY2VUZXh0KGZvbGRlcikge1xuICByZXR1cm4gcmVhZGRpclN5bmMoZm9sZGVyKVxuICAgIC5maWx0ZXIoKG5hbWUpID0+IC9eKGxpY2VuW2NzXWV8Y29weWluZ3xub3RpY2UpL2kudGVzdChuYW1lKSAmJiAhL1xcLihqc3x0c3xqc29uKSQvaS50ZXN0KG5hbWUpKVxuICAgIC5zb3J0KClcbiAgICAubWFwKChuYW1lKSA9PiByZWFkRmlsZVN5bmMoam9pbihmb2xkZXIsIG5hbWUpLCAndXRmOCcpLnRyaW0oKSlcbiAgICAuam9pbignXFxuXFxuJyk7XG59XG5cbi8qKlxuICogVml0ZSBwbHVnaW46IHB1dHMgYHRoaXJkLXBhcnR5LW5vdGljZXMudHh0YCBiZXNpZGUgdGhlIHBhZ2UuXG4gKiBAcGFyYW0ge3N0cmluZ30gcm9vdFxuICogQHJldHVybnMge2ltcG9ydCgndml0ZScpLlBsdWdpbn1cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRoaXJkUGFydHlOb3RpY2VzUGx1Z2luKHJvb3QpIHtcbiAgcmV0dXJuIHtcbiAgICBuYW1lOiAndGhpcmQtcGFydHktbm90aWNlcycsXG4gICAgZ2VuZXJhdGVCdW5kbGUoKSB7XG4gICAgICBpZiAodGhpcy5lbnZpcm9ubWVudC5uYW1lICE9PSAnY2xpZW50JykgcmV0dXJuO1xuICAgICAgdGhpcy5lbWl0RmlsZSh7XG4gICAgICAgIHR5cGU6ICdhc3NldCcsXG4gICAgICAgIGZpbGVOYW1lOiAndGhpcmQtcGFydHktbm90aWNlcy50eHQnLFxuICAgICAgICBzb3VyY2U6IHRoaXJkUGFydHlOb3RpY2VzKHJvb3QpLFxuICAgICAgfSk7XG4gICAgfSxcbiAgfTtcbn1cbiIsImltcG9ydCBvcHRpbWl6ZUxvY2FsZXMgZnJvbSAnQHJlYWN0LWFyaWEvb3B0aW1pemUtbG9jYWxlcy1wbHVnaW4nO1xuaW1wb3J0IHJlYWN0IGZyb20gJ0B2aXRlanMvcGx1Z2luLXJlYWN0JztcbmltcG9ydCB7IGRlZmluZUNvbmZpZyB9IGZyb20gJ2VsZWN0cm9uLXZpdGUnO1xuaW1wb3J0IHByb2Nlc3MgZnJvbSAnbm9kZTpwcm9jZXNzJztcbmltcG9ydCB7IHRoaXJkUGFydHlOb3RpY2VzUGx1Z2luIH0gZnJvbSAnLi9zY3JpcHRzL3RoaXJkLXBhcnR5LW5vdGljZXMubWpzJztcblxuLyoqIE9uZSBjb25maWcgYnVpbGRzIHRoZSB0aHJlZSBzaWRlcyBvZiB0aGUgYXBwIGludG8gYG91dC9tYWluYCwgYG91dC9wcmVsb2FkYCBhbmQgYG91dC9yZW5kZXJlcmAuICovXG5leHBvcnQgZGVmYXVsdCBkZWZpbmVDb25maWcoe1xuICBtYWluOiB7XG4gICAgYnVpbGQ6IHtcbiAgICAgIG91dERpcjogJ291dC9tYWluJyxcbiAgICAgIC8vIEV2ZXJ5dGhpbmcgaXMgYnVuZGxlZCwgc28gdGhhdCB0aGUgcGFja2VkIGFwcCBob2xkcyBgb3V0YCBhbmQgbm8gcGFja2FnZXMuXG4gICAgICBleHRlcm5hbGl6ZURlcHM6IGZhbHNlLFxuICAgICAgcm9sbGRvd25PcHRpb25zOiB7XG4gICAgICAgIGlucHV0OiB7IG1haW46ICdlbGVjdHJvbi9tYWluLnRzJyB9LFxuICAgICAgICBvdXRwdXQ6IHsgZm9ybWF0OiAnZXMnLCBlbnRyeUZpbGVOYW1lczogJ1tuYW1lXS5qcycgfSxcbiAgICAgIH0sXG4gICAgfSxcbiAgfSxcbiAgcHJlbG9hZDoge1xuICAgIGJ1aWxkOiB7XG4gICAgICBvdXREaXI6ICdvdXQvcHJlbG9hZCcsXG4gICAgICBleHRlcm5hbGl6ZURlcHM6IGZhbHNlLFxuICAgICAgLy8gQSBzYW5kYm94ZWQgcHJlbG9hZCBzY3JpcHQgbXVzdCBiZSBvbmUgQ29tbW9uSlMgZmlsZS5cbiAgICAgIHJvbGxkb3duT3B0aW9uczoge1xuICAgICAgICBpbnB1dDogeyBwcmVsb2FkOiAnZWxlY3Ryb24vcHJlbG9hZC50cycgfSxcbiAgICAgICAgb3V0cHV0OiB7IGZvcm1hdDogJ2NqcycsIGVudHJ5RmlsZU5hbWVzOiAnW25hbWVdLmNqcycgfSxcbiAgICAgIH0sXG4gICAgfSxcbiAgfSxcbiAgcmVuZGVyZXI6IHtcbiAgICByb290OiAncmVuZGVyZXInLFxuICAgIHBsdWdpbnM6IFtcbiAgICAgIHJlYWN0KCksXG4gICAgICAvLyBFbmdsaXNoIGlzIHNob3duIG5vd2hlcmUsIGJ1dCByZWFjdC1hcmlhIGZhbGxzIGJhY2sgb24gaXQgd2hlcmUgdGhlIHN5c3RlbSBzcGVha3MgYSB0aGlyZCBsYW5ndWFnZS5cbiAgICAgIHsgLi4ub3B0aW1pemVMb2NhbGVzLnZpdGUoeyBsb2NhbGVzOiBbJ2RlLURFJywgJ25sLU5MJywgJ2VuLVVTJ10gfSksIGVuZm9yY2U6ICdwcmUnIH0sXG4gICAgICB0aGlyZFBhcnR5Tm90aWNlc1BsdWdpbihwcm9jZXNzLmN3ZCgpKSxcbiAgICBdLFxuICAgIHdvcmtlcjogeyBmb3JtYXQ6ICdlcycgfSxcbiAgICBidWlsZDoge1xuICAgICAgb3V0RGlyOiAnb3V0L3JlbmRlcmVyJyxcbiAgICAgIG1pbmlmeTogdHJ1ZSxcbiAgICAgIHRhcmdldDogJ2Nocm9tZTE0MCcsXG4gICAgICAvLyBGaWxlcyB1bmRlciA0IGtCIHdvdWxkIGJlY29tZSBkYXRhOiBhZGRyZXNzZXMsIHdoaWNoIHRoZSBjb250ZW50IHNlY3VyaXR5IHBvbGljeSByZWZ1c2VzLlxuICAgICAgYXNzZXRzSW5saW5lTGltaXQ6IDAsXG4gICAgICByb2xsZG93bk9wdGlvbnM6IHtcbiAgICAgICAgaW5wdXQ6ICdyZW5kZXJlci9pbmRleC5odG1sJyxcbiAgICAgICAgb3V0cHV0OiB7XG4gICAgICAgICAgY29kZVNwbGl0dGluZzoge1xuICAgICAgICAgICAgLy8gV2l0aG91dCB0aGVzZSB0aGUgc2FtZSBtb2R1bGVzIHN0YW5kIGluIHR3byBodW5kcmVkIGZpbGVzLCBuaW5ldHkgb2Ygd2hpY2ggdGhlIGZpcnN0IHNjcmVlbiBhc2tzIGZvci5cbiAgICAgICAgICAgIGdyb3VwczogW1xuICAgICAgICAgICAgICB7IG5hbWU6ICdmaXJzdCcsIHRhZ3M6IFsnJGluaXRpYWwnXSwgcHJpb3JpdHk6IDIgfSxcbiAgICAgICAgICAgICAge1xuICAgICAgICAgICAgICAgIG5hbWU6ICdzaGFyZWQnLFxuICAgICAgICAgICAgICAgIG1pblNoYXJlQ291bnQ6IDIsXG4gICAgICAgICAgICAgICAgZW50cmllc0F3YXJlOiB0cnVlLFxuICAgICAgICAgICAgICAgIGVudHJpZXNBd2FyZU1lcmdlVGhyZXNob2xkOiA0MF8wMDAsXG4gICAgICAgICAgICAgICAgcHJpb3JpdHk6IDEsXG4gICAgICAgICAgICAgIH0sXG4gICAgICAgICAgICBdLFxuICAgICAgICAgIH0sXG4gICAgICAgIH0sXG4gICAgICB9LFxuICAgIH0sXG4gIH0sXG59KTtcbiJdLCJtYXBwaW5ncyI6Ijs7Ozs7Ozs7Ozs7Ozs7Ozs7QUFjQSxTQUFnQixrQkFBa0IsTUFBTTs7Q0FFdEMsTUFBTSx3QkFBUSxJQUFJLElBQUk7Q0FDdEIsUUFBUSxNQUFNLEtBQUs7Q0FDbkIsT0FBTyxDQUFDLEdBQUcsTUFBTSxRQUFRLENBQUMsQ0FBQyxDQUN4QixNQUFNLENBQUMsSUFBSSxDQUFDLE9BQVEsSUFBSSxJQUFJLEtBQUssQ0FBRSxDQUFDLENBQ3BDLEtBQUssR0FBRyxVQUFVLElBQUksQ0FBQyxDQUN2QixLQUFLLElBQUk7QUFDZDs7Ozs7QUFNQSxTQUFTLFFBQVEsUUFBUSxPQUFPO0NBQzlCLEtBQUssTUFBTSxRQUFRLE9BQU8sS0FBSyxhQUFhLE1BQU0sQ0FBQyxDQUFDLGdCQUFnQixDQUFDLENBQUMsR0FBRztFQUN2RSxNQUFNLFFBQVEsU0FBUyxNQUFNLE1BQU07RUFDbkMsSUFBSSxDQUFDLE9BQU87RUFDWixNQUFNLFdBQVcsYUFBYSxLQUFLO0VBQ25DLE1BQU0sTUFBTSxHQUFHLFNBQVMsS0FBSyxHQUFHLFNBQVM7RUFDekMsSUFBSSxNQUFNLElBQUksR0FBRyxHQUFHO0VBQ3BCLE1BQU0sT0FBTyxJQUFJLE9BQU8sRUFBRTtFQUMxQixNQUFNLElBQUksS0FBSyxHQUFHLEtBQUssSUFBSSxJQUFJLElBQUksU0FBUyxXQUFXLFdBQVcsS0FBSyxLQUFLLElBQUksWUFBWSxLQUFLLEVBQUUsR0FBRztFQUN0RyxRQUFRLE9BQU8sS0FBSztDQUN0QjtBQUNGOzs7OztBQU1BLFNBQVMsYUFBYSxRQUFRO0NBQzVCLE9BQU8sS0FBSyxNQUFNLGFBQWEsS0FBSyxRQUFRLGNBQWMsR0FBRyxNQUFNLENBQUM7QUFDdEU7Ozs7OztBQU9BLFNBQVMsU0FBUyxNQUFNLE1BQU07Q0FDNUIsS0FBSyxNQUFNLFFBQVEsY0FBYyxLQUFLLE1BQU0sY0FBYyxDQUFDLENBQUMsQ0FBQyxRQUFRLE1BQU0sSUFBSSxLQUFLLENBQUMsR0FDbkYsSUFBSTtFQUNGLGFBQWEsS0FBSyxNQUFNLElBQUksQ0FBQztFQUM3QixPQUFPLEtBQUssTUFBTSxJQUFJO0NBQ3hCLFFBQVEsQ0FFUjtBQUdKOztBQUdBLFNBQVMsWUFBWSxRQUFRO0NBQzNCLE9BQU8sWUFBWSxNQUFNLENBQUMsQ0FDdkIsUUFBUSxTQUFTLGdDQUFnQyxLQUFLLElBQUksS0FBSyxDQUFDLG1CQUFtQixLQUFLLElBQUksQ0FBQyxDQUFDLENBQzlGLEtBQUssQ0FBQyxDQUNOLEtBQUssU0FBUyxhQUFhLEtBQUssUUFBUSxJQUFJLEdBQUcsTUFBTSxDQUFDLENBQUMsS0FBSyxDQUFDLENBQUMsQ0FDOUQsS0FBSyxNQUFNO0FBQ2hCOzs7Ozs7QUFPQSxTQUFnQix3QkFBd0IsTUFBTTtDQUM1QyxPQUFPO0VBQ0wsTUFBTTtFQUNOLGlCQUFpQjtHQUNmLElBQUksS0FBSyxZQUFZLFNBQVMsVUFBVTtHQUN4QyxLQUFLLFNBQVM7SUFDWixNQUFNO0lBQ04sVUFBVTtJQUNWLFFBQVEsa0JBQWtCLElBQUk7R0FDaEMsQ0FBQztFQUNIO0NBQ0Y7QUFDRjs7O0FDckZBLElBQUEsK0JBQWUsYUFBYTtDQUMxQixNQUFNLEVBQ0osT0FBTztFQUNMLFFBQVE7RUFFUixpQkFBaUI7RUFDakIsaUJBQWlCO0dBQ2YsT0FBTyxFQUFFLE1BQU0sbUJBQW1CO0dBQ2xDLFFBQVE7SUFBRSxRQUFRO0lBQU0sZ0JBQWdCO0dBQVk7RUFDdEQ7Q0FDRixFQUNGO0NBQ0EsU0FBUyxFQUNQLE9BQU87RUFDTCxRQUFRO0VBQ1IsaUJBQWlCO0VBRWpCLGlCQUFpQjtHQUNmLE9BQU8sRUFBRSxTQUFTLHNCQUFzQjtHQUN4QyxRQUFRO0lBQUUsUUFBUTtJQUFPLGdCQUFnQjtHQUFhO0VBQ3hEO0NBQ0YsRUFDRjtDQUNBLFVBQVU7RUFDUixNQUFNO0VBQ04sU0FBUztHQUNQLE1BQU07R0FFTjtJQUFFLEdBQUcsZ0JBQWdCLEtBQUssRUFBRSxTQUFTO0tBQUM7S0FBUztLQUFTO0lBQU8sRUFBRSxDQUFDO0lBQUcsU0FBUztHQUFNO0dBQ3BGLHdCQUF3QixRQUFRLElBQUksQ0FBQztFQUN2QztFQUNBLFFBQVEsRUFBRSxRQUFRLEtBQUs7RUFDdkIsT0FBTztHQUNMLFFBQVE7R0FDUixRQUFRO0dBQ1IsUUFBUTtHQUVSLG1CQUFtQjtHQUNuQixpQkFBaUI7SUFDZixPQUFPO0lBQ1AsUUFBUSxFQUNOLGVBQWUsRUFFYixRQUFRLENBQ047S0FBRSxNQUFNO0tBQVMsTUFBTSxDQUFDLFVBQVU7S0FBRyxVQUFVO0lBQUUsR0FDakQ7S0FDRSxNQUFNO0tBQ04sZUFBZTtLQUNmLGNBQWM7S0FDZCw0QkFBNEI7S0FDNUIsVUFBVTtJQUNaLENBQ0YsRUFDRixFQUNGO0dBQ0Y7RUFDRjtDQUNGO0FBQ0YsQ0FBQyJ9