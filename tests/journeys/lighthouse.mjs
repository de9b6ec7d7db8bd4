// What Lighthouse says of a site: node lighthouse.mjs http://127.0.0.1:8080
//
// Home, a message and the archive, in a language written left to right and in one written right to left, as a
// phone sees them. Accessibility, best practices and search engines must reach 98 of 100; performance is told only,
// for it is the machine's as much as the page's. Ends with 1 if anything did not hold.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { FLAGS } from "./browser.mjs";
import { read } from "./pages.mjs";
import { Tally } from "./tally.mjs";

const LEAST = 98;
const HELD = ["accessibility", "best-practices", "seo"];
const LANGUAGES = ["en", "ar"];

const base = process.argv[2].replace(/\/$/, "");
const tally = new Tally();
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS });
try {
  for (const lang of LANGUAGES) {
    for (const [name, url] of await pages(lang)) await look(`${name} in ${lang}`, url);
  }
} finally {
  await chrome.kill();
}
process.exit(tally.end());

// One page of each of the three sorts.
async function pages(lang) {
  const home = `${base}/${lang}/`;
  const message = (await read(home)).html.match(new RegExp(`href="(/${lang}/messages/[^"]+)"`))[1];
  return [["home", home], ["message", base + message], ["archive", `${home}archive/`]];
}

// Asks Lighthouse about one page.
async function look(name, url) {
  await tally.step(`${name}: ${url}`, async () => {
    const lhr = await ask(url);
    const score = (category) => Math.round(lhr.categories[category].score * 100);
    console.log(`${name}: ${["performance", ...HELD].map((category) => `${category} ${score(category)}`).join(", ")}`);
    return HELD.filter((category) => score(category) < LEAST).map((category) => `${category} ${score(category)}: ${lost(lhr, category)}`);
  });
}

// What Lighthouse finds. On a busy machine it may see no page in time, and says so: it is asked again then.
async function ask(url, times = 3) {
  const settings = { port: chrome.port, output: "json", logLevel: "error", onlyCategories: ["performance", ...HELD] };
  const { lhr } = await lighthouse(url, settings);
  const measured = Object.values(lhr.categories).every((category) => category.score !== null);
  if (measured && !lhr.runtimeError) return lhr;
  if (times > 1) return ask(url, times - 1);
  throw new Error(lhr.runtimeError?.message ?? "Lighthouse measured nothing");
}

// The audits in which a category lost points.
function lost(lhr, category) {
  const audits = lhr.categories[category].auditRefs.filter((ref) => ref.weight > 0).map((ref) => lhr.audits[ref.id]);
  return audits.filter((audit) => audit.score !== null && audit.score < 1).map((audit) => audit.id).join(", ");
}
