// Walks through a site in a browser: node walk.mjs http://127.0.0.1:8080 FOLDER
//
// Looks closely at one page of each sort, in several languages, widths and colours, and leaves the HTML of
// every page that the site's links reach in FOLDER, for others' checkers. Ends with 1 if anything did not hold.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "./browser.mjs";
import { looker } from "./closely.mjs";
import { histories } from "./history.mjs";
import { crawl, forms, lost, read, sorts, unlisted } from "./pages.mjs";
import { quotes } from "./quote.mjs";
import { clockTicks, newDayIsAskedFor } from "./scripts.mjs";
import { Tally } from "./tally.mjs";
import { verifies } from "./verify.mjs";

const CLOSELY = ["en", "ar"];
const HOME_ONLY = ["ru", "fr", "zh"];
const PAST = "/at/20250601T120000Z";

const [base, folder] = [process.argv[2].replace(/\/$/, ""), process.argv[3]];
const tally = new Tally();
const pages = await crawl(`${base}/en/`);
await tally.step("every link leads straight to a page", () =>
  pages.filter((page) => page.status !== 200 && page.status !== 410).map((page) => `${page.status} ${page.path}`));
pages.push(...(await unlisted(base, "en", pages)));
await keep(pages);

const browser = await open();
const closely = looker(browser, tally);
for (const lang of CLOSELY) {
  for (const [sort, page] of Object.entries(sorts(pages, lang))) {
    if (!page) continue;
    await closely(`${sort} in ${lang}`, page.url);
    await tally.step(`${sort} in ${lang}: as text, Markdown and data: ${page.url}`, () => forms(page));
  }
  await closely(`the past in ${lang}`, `${base}${PAST}/${lang}/`);
  for (const { url, status } of lost(base, lang)) await closely(`no page in ${lang}`, url, status);
}
for (const lang of HOME_ONLY) await closely(`home in ${lang}`, `${base}/${lang}/`);
for (const lang of [...CLOSELY, ...HOME_ONLY]) {
  await tally.step(`clocks go on in ${lang}`, () => clockTicks(browser, `${base}/${lang}/`));
}
await tally.step("a page left open over midnight is renewed", () => newDayIsAskedFor(browser, `${base}/en/`));
const messages = pages.filter((page) => page.status === 200 && /^\/[a-z-]+\/messages\//.test(page.path));
await verifies(tally, browser, base, messages, sorts(pages, "en").corrected);
await quotes(tally, browser, base, (lang) => longOne(messages, lang));
await histories(tally, browser, (lang) => sorts(pages, lang).corrected);
await browser.close();
process.exit(tally.end());

// A message in `lang` with whole paragraphs, and no turns.
function longOne(all, lang) {
  const own = all.filter((page) => page.path.startsWith(`/${lang}/`) && !page.html.includes('class="turns"'));
  return own.sort((one, other) => other.html.length - one.html.length)[0];
}

// Leaves the HTML of `pages`, and of pages that no link leads to, in the folder.
async function keep(pages) {
  const more = ["en", "ar", "ru", "fr", "zh"].flatMap((lang) => [
    `${base}${PAST}/${lang}/`, ...lost(base, lang).map((page) => page.url),
  ]);
  const all = [...pages, ...(await Promise.all(more.map(read)))].filter((page) => page.type.startsWith("text/html"));
  await mkdir(folder, { recursive: true });
  for (const [index, page] of all.entries()) {
    const name = decodeURIComponent(page.path).replaceAll(/[^\p{L}\p{N}.-]+/gu, "_").slice(0, 60);
    await writeFile(join(folder, `${String(index).padStart(4, "0")}${name}.html`), page.html);
  }
  console.log(`${all.length} pages kept for the HTML checker`);
}
