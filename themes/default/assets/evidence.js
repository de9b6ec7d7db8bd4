// Checks the evidence that a mirror kept: what of it signatures show, beyond anybody's word.

import { Unknown, demand, fromBase64, same, text, utf8 } from "./bytes.js";
import { fromCanonical, hasOnly } from "./canonical.js";
import { isInstant, readEntry } from "./entry.js";
import { isConsistent, isIncluded, leafHash } from "./merkle.js";
import { cosignatures } from "./note.js";
import { isSignedBy, signedCheckpoint } from "./proof.js";

const MOST_BYTES = 4 * 1024 * 1024;
const KINDS = ["fork", "rollback", "withheld", "altered"];

export const isEvidence = (bytes) => (text(bytes.subarray(0, MOST_BYTES)) ?? "").includes('"format":"chancery/evidence/v1"');

// Checks the bytes of a file of evidence under the keys that are known.
export async function checkEvidence(bytes, pinned) {
  const evidence = readEvidence(bytes);
  const first = await signedCheckpoint(evidence.first, evidence.record, pinned);
  const second = evidence.second && (await signedCheckpoint(evidence.second, evidence.record, pinned));
  const shown = { outcome: "evidence", record: evidence.record, seenAt: evidence.seen_at };
  // Two checkpoints may show a fork whatever they were kept for.
  if (second && (await isFork(evidence, first.checkpoint, second.checkpoint))) {
    return { ...shown, kind: "fork", first: first.checkpoint.size, second: second.checkpoint.size };
  }
  if (evidence.kind === "rollback") return { ...shown, kind: "rollback", ...(await rollback(first, second)) };
  if (evidence.kind === "altered") return { ...shown, kind: "unsigned", ...(await unsigned(evidence, first.checkpoint, pinned.rings)) };
  throw new Unknown(evidence.kind === "fork" ? "evidence-empty" : "evidence-word");
}

function readEvidence(bytes) {
  const evidence = bytes.length <= MOST_BYTES ? fromCanonical(bytes, "chancery/evidence/v1") : null;
  const isText = (value) => typeof value === "string";
  const needed = ["first", "format", "kind", "record", "seen_at"];
  const optional = ["answer", "asked", "entry", "prefix", "proof", "second"];
  const { entry, prefix, proof = [], ...rest } = evidence ?? {};
  const texts = [rest.first, rest.record, rest.second ?? "", rest.asked ?? "", rest.answer ?? ""];
  demand(hasOnly(evidence, needed, optional) && KINDS.includes(rest.kind) && isInstant(rest.seen_at) && texts.every(isText), "evidence-form");
  const isEntry = entry === undefined || (hasOnly(entry, ["entry", "index", "proof"]) && Number.isSafeInteger(entry.index) && isText(entry.entry));
  demand(isEntry, "evidence-form");
  return {
    ...rest,
    prefix: prefix === undefined ? undefined : hashes([prefix])[0],
    proof: hashes(proof),
    entry: entry && { ...entry, proof: hashes(entry.proof) },
  };
}

function hashes(coded) {
  const read = Array.isArray(coded) ? coded.map((hash) => fromBase64(hash, 32)) : [null];
  demand(!read.includes(null), "evidence-form");
  return read;
}

// Whether neither of two trees begins with the other.
async function isFork({ prefix, proof }, first, second) {
  if (first.size === second.size) return !same(first.root, second.root);
  const [older, newer] = first.size < second.size ? [first, second] : [second, first];
  if (!prefix) return false;
  demand(await isConsistent({ size: older.size, root: prefix }, newer, proof), "evidence-proof");
  return !same(prefix, older.root);
}

// A heartbeat says that a checkpoint is the newest: said of an older one later, it is shown.
async function rollback(first, second) {
  if (!second || second.checkpoint.size >= first.checkpoint.size) throw new Unknown("evidence-empty");
  const confirmed = async ({ checkpoint, ring }) =>
    ring.heartbeat && (await cosignatures(checkpoint, `${checkpoint.record}/heartbeat`, ring.heartbeat)).at(0)?.at;
  const [firstAt, secondAt] = [await confirmed(first), await confirmed(second)];
  if (!firstAt || !secondAt || secondAt <= firstAt) throw new Unknown("evidence-word");
  return { first: first.checkpoint.size, second: second.checkpoint.size };
}

// An entry that is in the log, and that the mission did not sign.
async function unsigned({ entry: held }, checkpoint, rings) {
  if (!held) throw new Unknown("evidence-word");
  const leaf = await leafHash(utf8(held.entry));
  demand(await isIncluded(leaf, held.index, checkpoint.size, checkpoint.root, held.proof), "proof");
  const entry = readEntry(held.entry);
  if (entry && (await isSignedBy(entry, rings))) throw new Unknown("evidence-word");
  return { index: held.index, size: checkpoint.size };
}
