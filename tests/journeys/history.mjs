// Walks from a message through its history to a text that was replaced, with the keyboard alone.

import { violations } from "./accessibility.mjs";
import { NARROW, WIDE, visit } from "./browser.mjs";
import { walk } from "./keyboard.mjs";
import { overflow } from "./layout.mjs";

// `corrected(lang)` is the page of a message that was corrected.
export async function histories(tally, browser, corrected) {
  for (const lang of ["en", "ar"]) {
    for (const viewport of [NARROW, WIDE]) {
      await tally.step(`a history is walked with the keyboard, ${lang}, ${viewport.width} px`, () =>
        visit(browser, corrected(lang).url, { viewport }, async (page, faults) => [
          ...(await through(page, "/history/")), ...(await looks(page)),
          ...(await through(page, "/revisions/")), ...(await looks(page)),
          (await page.locator("meta[name=robots][content=noindex]").count()) ? null : "a replaced text is offered to search engines",
          ...faults,
        ]));
    }
  }
}

// Follows the last link that leads to such a page, by Tab and Enter.
async function through(page, part) {
  const links = page.locator(`main a[href*="${part}"]`);
  const wanted = await links.last().getAttribute("href", { timeout: 5_000 });
  const most = await page.locator("a[href], button, summary").count();
  await page.evaluate(() => document.activeElement?.blur?.());
  for (let count = 0; count <= most; count += 1) {
    await page.keyboard.press("Tab");
    const isIt = await page.evaluate((href) => document.activeElement.matches("main a") && document.activeElement.getAttribute("href") === href, wanted);
    if (!isIt) continue;
    await Promise.all([page.waitForURL((url) => url.href.includes(wanted.split("#")[0])), page.keyboard.press("Enter")]);
    return [];
  }
  return [`Tab does not reach ${wanted}`];
}

const looks = async (page) => [...(await overflow(page)), ...(await violations(page)), ...(await walk(page))];
