// What a page says must not depend on scripts: they keep clocks going, and do nothing else.

import { visit } from "./browser.mjs";

// The page's text with scripts and without: equal but for the minutes, which pass.
export async function sameWithoutScripts(browser, url) {
  const text = (scripts) =>
    visit(browser, url, { scripts }, async (page) => {
      // What the reader's own clock says can be told by a script alone.
      await page.evaluate(() => document.querySelectorAll(".yours").forEach((own) => own.remove()));
      return (await page.locator("body").innerText()).replace(/\s+/g, " ");
    });
  const [with_, without] = [await text(true), await text(false)];
  if (withoutMinutes(with_) === withoutMinutes(without)) return [];
  return [`with scripts: ${difference(with_, without)}`, `without: ${difference(without, with_)}`];
}

// Digits of any script, as of a clock.
const withoutMinutes = (text) => text.replace(/\p{Nd}{2}:\p{Nd}{2}/gu, "··:··");

function difference(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  return `…${a.slice(Math.max(0, start - 40), start + 80)}…`;
}

// The clocks move on by themselves, in their own cities' zones.
export async function clockTicks(browser, url) {
  const now = new Date();
  return visit(browser, url, { clock: now }, async (page) => {
    const clocks = page.locator("time[data-zone]");
    const before = await clocks.allInnerTexts();
    const zones = await clocks.evaluateAll((all) => all.map((clock) => [clock.dataset.zone, clock.dataset.numbers, clock.lang]));
    await page.clock.runFor(3 * 60_000);
    const after = await clocks.allInnerTexts();
    const lang = await page.evaluate(() => document.documentElement.lang);
    const right = zones.map(([timeZone, numberingSystem]) =>
      new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone, numberingSystem })
        .format(new Date(now.getTime() + 3 * 60_000)));
    if (before.length < 2) return ["the home page has no two clocks"];
    return before.flatMap((text, index) => {
      if (after[index] === text) return [`the clock still shows ${text} three minutes later`];
      return after[index] === right[index] ? [] : [`the clock shows ${after[index]}, not ${right[index]}`];
    });
  });
}

// A page that is left open over midnight asks for the new day's date and counters, and may do so.
export async function newDayIsAskedFor(browser, url) {
  return visit(browser, url, { clock: new Date() }, async (page, faults) => {
    const asked = page.waitForResponse((answer) => answer.request().resourceType() === "fetch", { timeout: 5_000 });
    await page.clock.fastForward(25 * 3_600_000);
    const answer = await asked.catch(() => null);
    return [answer?.ok() ? null : "the new day was not asked for, or not answered", ...faults];
  });
}
