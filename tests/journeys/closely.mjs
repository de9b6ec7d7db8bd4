// Everything that must hold on one page: it fits, others' checkers have no complaint, and nothing is lost without scripts.

import { violations } from "./accessibility.mjs";
import { NARROW, WALL, WIDE, visit } from "./browser.mjs";
import { skip, walk } from "./keyboard.mjs";
import { overflow, overflowInPrint, shifts } from "./layout.mjs";
import { sameWithoutScripts } from "./scripts.mjs";

// Other ways in which a page is looked at: it must fit, and nothing may fail.
const OTHERWISE = {
  "on a wall": { viewport: WALL },
  "in text twice as large": { largeText: true },
  "in text twice as large on a phone": { viewport: { width: 640, height: 900 }, largeText: true },
  "in forced colours": { forced: true },
};

// Looks at pages with `browser`, and counts in `tally`.
export function looker(browser, tally) {
  return async function closely(name, url, status = 200) {
    for (const viewport of [NARROW, WIDE]) {
      for (const scheme of ["light", "dark"]) {
        await tally.step(`${name}, ${viewport.width} px, ${scheme}: ${url}`, () =>
          visit(browser, url, { viewport, scheme }, async (page, faults, answer) => [
            answer.status() === status ? null : `status ${answer.status()}, not ${status}`,
            ...(await overflow(page)),
            ...(await shifts(page)),
            ...(await violations(page)),
            ...faults.filter((fault) => !isOwnStatus(fault, status)),
          ]));
      }
    }
    for (const [how, settings] of Object.entries(OTHERWISE)) {
      await tally.step(`${name}, ${how}: ${url}`, () =>
        visit(browser, url, settings, async (page, faults) => [
          ...(await overflow(page)), ...faults.filter((fault) => !isOwnStatus(fault, status)),
        ]));
    }
    await tally.step(`${name}: keyboard: ${url}`, () =>
      visit(browser, url, {}, async (page) => [...(await walk(page)), ...(await skip(page))]));
    await tally.step(`${name}: print: ${url}`, () => visit(browser, url, {}, overflowInPrint));
    await tally.step(`${name}: the same without scripts: ${url}`, () => sameWithoutScripts(browser, url));
  }
}

// The browser itself says on the console that a page is not there; that is the right answer here.
function isOwnStatus(fault, status) {
  return status !== 200 && fault.startsWith("console error: Failed to load resource") && fault.includes(String(status));
}
