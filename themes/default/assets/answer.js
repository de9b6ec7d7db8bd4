// Says in words what was found, for a reader who knows nothing of logs and keys.

import { Unknown } from "./bytes.js";
import { element, inLanguage, knows, languageName, moment, number, say, worded } from "./words.js";

// Shows what holds. `zone` is the mission's.
export function tellFindings(found, zone, verdict, details) {
  if (found.outcome === "evidence") return tellEvidence(found, zone, verdict);
  verdict.dataset.outcome = "authentic";
  verdict.replaceChildren(say(found.isPage ? "verify-authentic-page" : found.file ? "verify-authentic-file" : "verify-authentic"));
  const notes = [];
  if (found.standing === "withdrawn") notes.push(say("verify-withdrawn"));
  if (found.standing === "erased") notes.push(say("verify-erased"));
  const newest = found.files?.at(-1);
  if (found.file && newest.revision > found.file.revision) notes.push(say("verify-file-replaced", { revision: number(newest.revision) }));
  if (found.isPage) notes.push(say("verify-around"));
  details.replaceChildren(...notes.map(note), factList(facts(found, zone)), ...laterSection(found, zone));
}

// Says in one sentence what is wrong, or what cannot be told.
export function tellFault(fault, verdict, details) {
  const isUnknown = fault instanceof Unknown;
  const key = `${isUnknown ? "unknown" : "fault"}-${fault.code}`;
  verdict.dataset.outcome = isUnknown ? "unknown" : "false";
  verdict.dataset.code = fault.code;
  verdict.replaceChildren(say(isUnknown ? "verify-unknown" : "verify-false"), " ", say(knows(key) ? key : "unknown-failed", fault.slots));
  const passage = fault.slots?.passage;
  details.replaceChildren(...(passage ? [note(say("verify-passage", { passage: element("mark", passage) }))] : []));
}

function tellEvidence(found, zone, verdict) {
  verdict.dataset.outcome = "evidence";
  const slots = { first: number(found.first), second: number(found.second), entry: number(found.index), date: moment(found.seenAt, zone) };
  verdict.replaceChildren(say(`verify-${found.kind}`, slots));
}

const note = (content) => element("p", content);

function factList(rows) {
  const list = element("dl");
  list.className = "facts ui";
  for (const [label, ...values] of rows.filter((row) => row.length > 1)) {
    list.append(element("div", element("dt", say(label)), ...values.map((value) => element("dd", value))));
  }
  return list;
}

function facts(found, zone) {
  const issuer = inLanguage(found.mission);
  const message = found.kind && knows(`kind-${found.kind}`) && [say(`kind-${found.kind}`)];
  return [
    ["verify-issuer", ...(issuer ? [worded(...issuer)] : [element("bdi", found.record)])],
    ["verify-message", ...(message || [])],
    ["verify-file", ...(found.files ?? []).map(file)],
    ["fact-number", ...(found.number ? [found.number] : [])],
    ["verify-edition", ...found.editions.map(edition)],
    ["verify-revision", say("verify-revision-value", { revision: number(found.revision), entry: number(found.index) })],
    ["date-issued", moment(found.issuedAt, zone)],
    ["date-recorded", moment(found.recordedAt, zone)],
    ["verify-keys", ...keys(found)],
    ["verify-checkpoint", say("verify-checkpoint-value", { size: number(found.size), record: found.record })],
    ["verify-cosignatures", ...cosigners(found, zone)],
  ];
}

function file({ name, mediaType, size, revision }) {
  const slots = { name: element("bdi", name), type: element("bdi", mediaType), size: number(size), revision: number(revision) };
  return say("verify-file-value", slots);
}

function edition({ lang, revision, read }) {
  const slots = { language: languageName(lang), revision: number(revision ?? 1) };
  if (!read) return say("verify-edition-erased", slots);
  const text = say("verify-edition-value", { ...slots, title: worded(lang, read.title) });
  text.append(" · ", say(`status-${read.status}`));
  return text;
}

function keys(found) {
  const shown = found.keys.filter((key) => ["log", "mission", "recovery"].includes(key.role));
  const words = shown.map(({ role, id }) => say(`verify-key-${role}`, { key: element("code", id) }));
  return [say(found.isPinned ? "verify-keys-pinned" : "verify-keys-stated"), ...words];
}

function cosigners(found, zone) {
  const lines = [];
  if (found.heartbeat) lines.push(say("verify-heartbeat", { date: moment(new Date(found.heartbeat * 1000).toISOString(), zone) }));
  if (found.strangers.length) lines.push(say("verify-strangers", { names: found.strangers.join(", ") }));
  return lines.length ? lines : [say("verify-no-cosignatures")];
}

function laterSection(found, zone) {
  const heading = element("h2", say("verify-later"));
  heading.className = "section";
  if (!found.later) return [heading, note(say("verify-later-unknown"))];
  if (!found.later.length) return [heading, note(say("verify-later-none"))];
  const list = element("ol", ...found.later.map((change) => changeItem(change, zone)));
  list.className = "plain";
  return [heading, list];
}

const DONE = { revise: "history-revised", withdraw: "history-withdrawn", reinstate: "history-reinstated", erase: "history-erased", publish: "history-published" };

function changeItem(change, zone) {
  const key = change.grade ? `correction-${change.grade}-on` : DONE[change.verb];
  const item = element("li", element("p", say(key, { date: moment(change.at, zone) })));
  const reason = inLanguage(change.reasons);
  if (reason) item.append(element("p", say("verify-reason", { reason: worded(...reason) })));
  return item;
}
