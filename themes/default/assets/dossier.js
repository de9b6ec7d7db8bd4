// Checks a dossier: its form, every entry in it, its checkpoint, and its keys against those that are known.

import { Fault, Unknown, demand, fromBase64, fromHex, same } from "./bytes.js";
import { fromCanonical, hasOnly } from "./canonical.js";
import { commitmentOf } from "./content.js";
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

// Reads the file; what it says is not yet checked, but for the order of its entries.
function readDossier(bytes) {
  demand(bytes.length <= MOST_BYTES, "too-large");
  const dossier = fromCanonical(bytes, "chancery/dossier/v1");
  const right = hasOnly(dossier, ["about", "checkpoint", "entries", "format", "record"]) && isText(dossier.checkpoint) &&
    Number.isSafeInteger(dossier.about) && isText(dossier.record) && Array.isArray(dossier.entries) && dossier.entries.every(isHeld);
  demand(right, "not-a-dossier");
  demand(dossier.entries.length <= MOST_ENTRIES, "too-large");
  const entries = dossier.entries.map(decoded);
  const indexes = entries.map((entry) => entry.index);
  demand(isAscending(indexes), "order");
  demand(indexes[0] === 0, "missing-entry");
  return { ...dossier, entries };
}

const isText = (value) => typeof value === "string";
const isAscending = (values) => values.every((value, place) => place === 0 || values[place - 1] < value);
const isHeld = (held) =>
  hasOnly(held, ["contents", "entry", "index", "proof"]) && Number.isSafeInteger(held.index) && isText(held.entry) &&
  Array.isArray(held.proof) && Array.isArray(held.contents) && held.contents.every((content) => hasOnly(content, ["commitment", "salt"], ["bytes"]));

// An entry with its hashes and contents as bytes.
function decoded(held) {
  const proof = held.proof.map((hash) => fromBase64(hash, 32));
  const contents = held.contents.map(({ commitment, salt, bytes }) => ({ commitment, salt: fromHex(salt, 32), bytes: bytes === undefined ? undefined : fromBase64(bytes) }));
  const isWhole = contents.every(({ commitment, salt, bytes }) => fromHex(commitment, 32) && salt && bytes !== null);
  demand(isWhole && !proof.includes(null) && isAscending(contents.map((content) => content.commitment)), "not-a-dossier");
  return { ...held, proof, contents };
}

// Checks a dossier of a media file, and whether `file` is one that the record committed to in it.
export async function checkFile(bytes, file, pinned) {
  const found = await checkDossier(bytes, pinned);
  if (!found.files.length) throw new Unknown("no-file");
  for (const one of found.files) {
    if ((await commitmentOf(one.salt, file)) === one.commitment) return { ...found, file: one };
  }
  throw new Fault("file-differs");
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
