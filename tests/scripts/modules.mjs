// Loads the theme's own scripts as the browser does, though their folder has no package.json that calls them modules.

import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ASSETS = fileURLToPath(new URL("../../themes/default/assets", import.meta.url));

// The modules of these names, without ".js": { dossier, proof, … }.
export async function scripts(...names) {
  const folder = await mkdtemp(join(tmpdir(), "chancery-scripts-"));
  try {
    await cp(ASSETS, folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    const loaded = names.map(async (name) => [name, await import(pathToFileURL(join(folder, `${name}.js`)))]);
    return Object.fromEntries(await Promise.all(loaded));
  } finally {
    await rm(folder, { recursive: true });
  }
}
