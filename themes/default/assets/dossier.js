// Checks a dossier: its form, every entry in it, its checkpoint, and its keys against those that are known.

import { Fault, Unknown, demand, fromBase64, fromHex, same, text } from "./bytes.js";
import { canonical, hasOnly, members } from "./canonical.js";
import { findings } from "./findings.js";
import { isLogs, readCheckpoint } from "./note.js";
import { Walk } from "./walk.js";

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

// Checks the bytes of a dossier. `pinned` is what is known of a record, { record, rings, known }; without it the file
// is checked under the keys that it states itself, and the findings say so.
export async function checkDossier(bytes, pinned) {
  const dossier = readDossier(bytes);
  const checkpoint = readCheckpoint(dossier.checkpoint);
  demand(checkpoint, "checkpoint-form");
  demand(checkpoint.record === dossier.record, "other-record");
  if (pinned && pinned.record !== dossier.record) throw new Unknown("keys-unknown", { record: dossier.record });
  const walk = new Walk(checkpoint);
  demand(isAscending(dossier.entries.map((entry) => entry.index)), "order");
  for (const entry of dossier.entries) await walk.next(entry);
  walk.absences();
  demand(walk.ring, "missing-entry");
  const about = walk.entries.find((entry) => entry.index === dossier.about);
  demand(about, "about-missing");
  demand(await isLogs(checkpoint, walk.ring.log), "checkpoint-unsigned");
  const found = await findings(walk, about, checkpoint, Boolean(pinned));
  if (pinned) compareRings(walk.rings, pinned.rings, checkpoint.size);
  compareKnown(checkpoint, pinned?.known);
  return found;
}

// Reads the file; what it says is not yet checked.
function readDossier(bytes) {
  demand(bytes.length <= MOST_BYTES, "too-large");
  const spelled = text(bytes);
  const dossier = parsed(spelled);
  const right = hasAll(dossier, ["about", "checkpoint", "entries", "record"]) && dossier.format === "chancery/dossier/v1" &&
    Number.isSafeInteger(dossier.about) && typeof dossier.checkpoint === "string" && typeof dossier.record === "string" &&
    Array.isArray(dossier.entries) && dossier.entries.every(isHeld);
  demand(right && !members(spelled, dossier), "not-a-dossier");
  demand(hasOnly(dossier, ["about", "checkpoint", "entries", "format", "record"]) && isCanonical(dossier, spelled), "not-a-dossier");
  demand(dossier.entries.length <= MOST_ENTRIES, "too-large");
  return { ...dossier, entries: dossier.entries.map(decoded) };
}

const isAscending = (list) => list.every((one, place) => place === 0 || list[place - 1] < one);
const hasAll = (value, names) => typeof value === "object" && value !== null && names.every((name) => Object.hasOwn(value, name));

function parsed(spelled) {
  try {
    return JSON.parse(spelled ?? "");
  } catch {
    return null;
  }
}

function isCanonical(value, spelled) {
  try {
    return canonical(value) === spelled;
  } catch {
    return false;
  }
}

const isText = (value) => typeof value === "string";
const isHeld = (held) =>
  hasOnly(held, ["contents", "entry", "index", "proof"]) && Number.isSafeInteger(held.index) && isText(held.entry) &&
  Array.isArray(held.proof) && held.proof.every(isText) && Array.isArray(held.contents) && held.contents.every(isContent);
const isContent = (content) =>
  hasOnly(content, ["bytes", "commitment", "salt"]) && isText(content.bytes) && isText(content.salt) && fromHex(content.commitment, 32) !== null;

// An entry with its hashes and contents as bytes.
function decoded(held) {
  const proof = held.proof.map((hash) => fromBase64(hash, 32));
  const contents = held.contents.map((content) => ({
    commitment: content.commitment, salt: fromHex(content.salt, 32), bytes: fromBase64(content.bytes),
  }));
  const isWhole = !proof.includes(null) && contents.every((content) => content.salt && content.bytes);
  demand(isWhole && isAscending(contents.map((content) => content.commitment)), "not-a-dossier");
  return { ...held, proof, contents };
}

// The rings that are known must be stated at the same places, as far as the checkpoint goes.
function compareRings(stated, known, size) {
  for (const [place, ring] of known.entries()) {
    if (!stated[place]) {
      demand(ring.since >= size, "missing-entry");
      return;
    }
    demand(stated[place].since === ring.since && isSameRing(stated[place].keys, ring.keys), "other-key");
  }
}

function isSameRing(one, other) {
  const roles = Object.keys(one);
  return roles.length === Object.keys(other).length && roles.every((role) => other[role] && same(one[role], other[role]));
}

// No other tree of a size that is known, and none that is older, where somebody must not be shown an old state.
export function compareKnown(checkpoint, known) {
  if (!known) return;
  if (known.size === checkpoint.size && !same(known.root, checkpoint.root)) throw new Fault("fork");
  demand(checkpoint.size >= known.size, "stale");
}
