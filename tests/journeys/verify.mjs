// Verifies files and addresses on the page "Verify", with and without a network.

import { violations } from "./accessibility.mjs";
import { NARROW, WIDE, visit } from "./browser.mjs";
import { skip, walk } from "./keyboard.mjs";
import { overflow } from "./layout.mjs";

const bytes = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());
const meta = (page, name) => page.html.match(new RegExp(`<meta name="chancery-${name}" content="([^"]*)"`))?.[1];

// `messages` are pages of messages, `corrected` one of them that was corrected.
export async function verifies(tally, browser, base, messages, corrected) {
  const entry = meta(corrected, "entry");
  const dossier = await bytes(`${base}/record/dossier/${entry}.dossier`);
  for (const lang of ["en", "ru", "ar", "zh"]) {
    for (const viewport of [NARROW, WIDE]) {
      await tally.step(`a dossier is verified offline, ${lang}, ${viewport.width} px`, () =>
        offline(browser, base, lang, viewport, file("statement.dossier", dossier), "authentic"));
      await tally.step(`a tampered dossier is refused offline, ${lang}, ${viewport.width} px`, () =>
        offline(browser, base, lang, viewport, file("statement.dossier", tampered(dossier)), "false", "content-altered"));
    }
  }
  const proof = file("entry.tlog-proof", await bytes(`${base}/record/proof/${entry}.tlog-proof`));
  const text = file("text.txt", edition(dossier, corrected));
  await tally.step("a proof with its text", () => offline(browser, base, "en", WIDE, [proof, text], "authentic"));
  await tally.step("a proof asks for its text", () => offline(browser, base, "en", WIDE, proof, "unknown", "text-wanted"));
  await tally.step("a proof with another text", () =>
    offline(browser, base, "en", WIDE, [proof, file("text.txt", Buffer.from("other"))], "false", "text-differs"));
  const saved = file("saved.html", Buffer.from(corrected.html));
  await tally.step("a saved page offline", () => offline(browser, base, "en", WIDE, saved, "unknown", "network"));
  await tally.step("a saved page", () => online(browser, base, saved, "authentic"));
  await tally.step("a saved page with a word changed", () => online(browser, base, file("saved.html", altered(corrected)), "false", "page-text"));
  await tally.step("something else", () => online(browser, base, file("x.bin", Buffer.from([0, 1, 2])), "unknown", "file"));
  await tally.step("every message of the site, by its address", () => everyAddress(browser, base, messages));
  await tally.step("an address of another site", () => address(browser, base, "https://example.org/", "unknown", "other-site"));
  await tally.step("the page Verify with the keyboard", () =>
    visit(browser, `${base}/en/verify/`, {}, async (page) => [...(await walk(page)), ...(await skip(page))]));
  await tally.step("the page Verify without scripts", () =>
    visit(browser, `${base}/ar/verify/`, { scripts: false, viewport: NARROW }, async (page, faults) => [
      (await page.locator("noscript").isVisible()) ? null : "it does not say that it needs scripts",
      (await page.locator("form[data-verify]").isVisible()) ? "it shows a form that does nothing" : null,
      ...(await overflow(page)), ...faults,
    ]));
}

const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });

// The dossier with one letter of one text changed.
function tampered(dossier) {
  const value = JSON.parse(dossier);
  const content = value.entries.at(-1).contents.at(-1);
  const said = Buffer.from(content.bytes, "base64");
  said[said.length - 2] ^= 1;
  content.bytes = said.toString("base64");
  return Buffer.from(JSON.stringify(value));
}

// The exact bytes of the edition that a page shows.
function edition(dossier, page) {
  const contents = JSON.parse(dossier).entries.flatMap((entry) => entry.contents);
  return Buffer.from(contents.find((content) => content.commitment === meta(page, "commitment")).bytes, "base64");
}

const altered = (page) => Buffer.from(page.html.replace(/(<p id="p1"[^>]*>)(\w)/, (_, tag, letter) => `${tag}Not ${letter}`));

// Gives files to the page after its network was cut.
function offline(browser, base, lang, viewport, files, outcome, code) {
  return visit(browser, `${base}/${lang}/verify/`, { viewport }, async (page, faults) => {
    await page.context().setOffline(true);
    const found = await choose(page, files, outcome, code);
    return [...found, ...(await overflow(page)), ...(await violations(page)), ...unlessOffline(faults)];
  });
}

function online(browser, base, files, outcome, code) {
  return visit(browser, `${base}/en/verify/`, {}, async (page, faults) => [...(await choose(page, files, outcome, code)), ...faults]);
}

// What the browser says of itself once the network is cut: it may still have been asking for the icon or for a font of a
// script that the answer alone is in, and a saved page makes it ask for the record.
const unlessOffline = (faults) =>
  faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|request failed: .*(\/record\/dossier\/|icon\.svg|\.woff2$)/.test(fault));

async function choose(page, files, outcome, code) {
  await page.locator("form[data-verify]:not([hidden])").waitFor();
  await page.locator("#files").setInputFiles(files);
  return answered(page, outcome, code);
}

// What the page answered, and how it differs from what it must.
async function answered(page, outcome, code) {
  const verdict = page.locator("[data-verdict][data-outcome]");
  await verdict.waitFor({ timeout: 20_000 });
  const [seen, said, text] = [await verdict.getAttribute("data-outcome"), await verdict.getAttribute("data-code"), await verdict.innerText()];
  const isWorded = text.length > 10 && !/[{}]|fault-|unknown-|verify-/.test(await page.locator("main").innerText());
  return [
    seen === outcome && (code ?? null) === said ? null : `${seen} ${said ?? ""}: ${text} ${await page.locator("[data-findings]").innerText()}`,
    isWorded ? null : `the answer is not worded: ${text}`,
  ];
}

async function ask(page, typed, outcome, code) {
  await page.locator("#address").fill(typed);
  await page.keyboard.press("Enter");
  return answered(page, outcome, code);
}

const address = (browser, base, typed, outcome, code) =>
  visit(browser, `${base}/en/verify/`, {}, async (page, faults) => [...(await ask(page, typed, outcome, code)), ...faults]);

function everyAddress(browser, base, messages) {
  return visit(browser, `${base}/en/verify/`, {}, async (page, faults) => {
    const found = [];
    for (const message of messages) {
      const wrong = (await ask(page, message.url, "authentic")).filter(Boolean);
      if (wrong.length) found.push(`${message.path}: ${wrong}`);
    }
    return [...found, messages.length > 20 ? null : "hardly any message was asked for", ...faults];
  });
}
