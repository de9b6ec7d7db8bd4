// Looks closely at pages in states that the demo does not have: node states.mjs http://127.0.0.1:8080 FOLDER [NAME STATUS PATH]...
//
// Leaves their HTML in FOLDER, for others' checkers. Ends with 1 if anything did not hold.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./browser.mjs";
import { looker } from "./closely.mjs";
import { forms, read } from "./pages.mjs";
import { Tally } from "./tally.mjs";

const [base, folder, ...told] = process.argv.slice(2);
const tally = new Tally();
const browser = await open();
const closely = looker(browser, tally);
await mkdir(folder, { recursive: true });
for (let at = 0; at < told.length; at += 3) {
  const [name, status, path] = [told[at], Number(told[at + 1]), told[at + 2]];
  await closely(name, base + path, status);
  const page = await read(base + path);
  await writeFile(join(folder, `${name.replaceAll(/[^a-z0-9]+/g, "-")}.html`), page.html);
  if (status === 200 && !path.startsWith("/at/")) await tally.step(`${name}: as text, Markdown and data`, () => forms(page));
}
await browser.close();
process.exit(tally.end());
