// Compares a page that was saved from this site, or stands at an address of it, with the record.

import { Fault, Unknown, demand, text } from "./bytes.js";
import { checkDossier } from "./dossier.js";
import { firstDifference, markdown, plain } from "./markup.js";

const CONTEXT = 40;

// Whether bytes are a page, by what they begin with; a mark of the order of bytes may come first.
export const isPage = (bytes) => /^(\xef\xbb\xbf)?\s*<(!doctype|html|!--)/i.test(String.fromCharCode(...bytes.subarray(0, 512)));

// Checks a page of HTML. `fetchBytes` gives what stands at an address of this site.
export async function checkPage(bytes, pinned, fetchBytes) {
  const page = new DOMParser().parseFromString(text(bytes) ?? "", "text/html");
  const meta = (name) => page.querySelector(`meta[name="chancery-${name}"]`)?.content ?? "";
  if (!/^\d{1,16}$/.test(meta("entry")) || !meta("record")) throw new Unknown("page");
  if (meta("record") !== pinned.record) throw new Unknown("keys-unknown", { record: meta("record") });
  const dossier = await fetchBytes(`/record/dossier/${Number(meta("entry"))}.dossier`);
  const found = await checkDossier(dossier, pinned);
  demand(found.index === Number(meta("entry")), "page-altered");
  const edition = found.editions.find((one) => one.commitment === meta("commitment"));
  demand(edition, "page-altered");
  if (!edition.read) throw new Unknown("page-erased");
  compare(page, edition.read);
  return { ...found, editions: [edition], isPage: true };
}

// What the page shows of the message must be what the edition says, no more and no less.
function compare(page, edition) {
  const shown = shownText(page);
  const at = firstDifference(shown, expected(edition));
  if (at < 0) return;
  const around = Array.from(shown).slice(Math.max(0, at - CONTEXT), at + CONTEXT).join("").replace(/\s+/g, " ").trim();
  throw new Fault("page-text", { passage: around });
}

// All that stands in the article, but for the words of the site around the message.
const AROUND = ".changes, .text > .before, .text > .around, figure, .absent, h2.unseen, [data-copy], .turn dt .anchor, .turn dt span.speaker, .footnote-back, sup > a[href*='#']";

function shownText(page) {
  for (const extra of page.querySelectorAll(AROUND)) extra.remove();
  const parts = page.querySelectorAll("article h1, article > header > .lead, article .facts bdi, article > .text");
  return [...parts].map((part) => part.textContent).join("\n");
}

function expected(edition) {
  const facts = (edition.speakers ?? []).flatMap((speaker) => [speaker.name, speaker.office]);
  const lines = [edition.title, edition.lead, ...facts, edition.event, edition.place, ...(edition.outlets ?? [])];
  const turns = (edition.turns ?? []).flatMap((turn) => [
    ...[turn.speaker, turn.office, turn.outlet].flatMap(line), ...markdown(entities(turn.text)),
  ]);
  return [...lines.flatMap(line), ...markdown(entities(edition.body)), ...turns];
}

const line = (words) => (words ? [...plain(words), { character: "\n", spare: true }] : []);

// Character references stand for the characters that a page shows.
const entities = (source) => source.replace(/&(#?\w{1,32});/g, (reference) => new DOMParser().parseFromString(reference, "text/html").body.textContent);
