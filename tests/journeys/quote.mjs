// Checks quotations as a journalist does: copies a sentence from the site, and pastes it into the form.

import { violations } from "./accessibility.mjs";
import { NARROW, WIDE, visit } from "./browser.mjs";
import { skip, walk } from "./keyboard.mjs";
import { overflow } from "./layout.mjs";

const LANGUAGES = ["en", "ru", "ar", "zh"];

// `message(lang)` is the page of a message in that language.
export async function quotes(tally, browser, base, message) {
  for (const lang of LANGUAGES) {
    const passage = await visit(browser, message(lang).url, {}, sentence);
    const changed = withoutSomething(passage, lang);
    for (const viewport of [NARROW, WIDE]) {
      const size = `${lang}, ${viewport.width} px`;
      await tally.step(`a passage is verbatim, ${size}`, () => ask(browser, base, lang, viewport, retyped(passage), "verbatim", follow));
      await tally.step(`a changed passage is altered, ${size}`, () => ask(browser, base, lang, viewport, changed, "altered", differs));
      await tally.step(`what nobody said is not found, ${size}`, () => ask(browser, base, lang, viewport, NEVER, "not-found"));
    }
  }
  await tally.step("too few words", () => ask(browser, base, "en", WIDE, "two words", "too-short"));
  await tally.step("the page of quotations with the keyboard", () =>
    visit(browser, `${base}/en/quote/`, {}, async (page) => [...(await walk(page)), ...(await skip(page))]));
  await tally.step("a quotation without scripts", () => ask(browser, base, "en", WIDE, NEVER, "not-found", undefined, false));
  await tally.step("a passage is copied with its source", () => copies(browser, message("en").url));
  await tally.step("the offer to copy can be dismissed", () => dismisses(browser, message("ar").url));
}

const NEVER = "Seventeen purple submarines juggle marmalade underneath quiet volcanic libraries every autumn";

// A whole paragraph of the text of a message, long enough to be told from others.
async function sentence(page) {
  const texts = await page.locator(".text .prose > p[id]").allInnerTexts();
  return texts.find((text) => text.length > 80 && text.length < 900) ?? texts[0];
}

// What a keyboard makes of it: plain quotation marks and dashes, other blanks.
const retyped = (text) => text.replace(/[“”«»]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-").replace(/ /g, "  ");

// The passage without its fourth word, or some characters where there are no blanks.
function withoutSomething(text, lang) {
  if (lang === "zh") return text.slice(0, 12) + text.slice(14);
  return text.split(" ").filter((_, place) => place !== 3).join(" ");
}

function ask(browser, base, lang, viewport, passage, answer, more = () => [], scripts = true) {
  return visit(browser, `${base}/${lang}/quote/`, { viewport, scripts }, async (page, faults) => {
    await page.locator("#q").fill(passage);
    await page.locator("#q").press("Tab");
    await page.keyboard.press("Enter");
    const verdict = page.locator("[data-answer]");
    await verdict.waitFor({ timeout: 20_000 });
    const seen = await verdict.getAttribute("data-answer");
    if (seen !== answer) return [`${seen}: ${await page.locator("section.answer").innerText()}`];
    const wrong = [...(await overflow(page)), ...(scripts ? await violations(page) : [])];
    return [...wrong, ...(await more(page)), ...faults];
  });
}

// The link of a match leads to the very paragraph.
async function follow(page) {
  await page.locator(".match .ways a").last().click();
  const found = await page.locator(":target").count();
  return found === 1 ? [] : [`${page.url()} leads to no paragraph`];
}

async function differs(page) {
  const parts = await page.locator(".difference :is(ins, del)").count();
  return parts > 0 ? [] : ["the difference shows nothing"];
}

async function select(page) {
  await page.locator(".text .prose > p[id]").first().evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.locator("[data-copy]:not([hidden])").waitFor({ timeout: 5_000 });
}

function copies(browser, url) {
  return visit(browser, url, {}, async (page, faults) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const text = await page.locator(".text .prose > p[id]").first().innerText();
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/record/checkpoint"));
    await select(page);
    await asked;
    await page.locator("[data-act=copy]").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-copy] [role=status]:not(:empty)").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const wanted = [text.slice(0, 60), "/revisions/", "#p1"].filter((part) => !copied.includes(part));
    return [...wanted.map((part) => `"${copied}" lacks ${part}`), ...(await violations(page)), ...(await overflow(page)), ...faults];
  });
}

function dismisses(browser, url) {
  return visit(browser, url, { viewport: NARROW }, async (page, faults) => {
    await select(page);
    await page.waitForLoadState("networkidle");
    const wrong = [...(await violations(page)), ...(await overflow(page))];
    await page.keyboard.press("Escape");
    const isThere = await page.locator("[data-copy]").isVisible();
    return [isThere ? "it stays after Escape" : null, ...wrong, ...faults];
  });
}
