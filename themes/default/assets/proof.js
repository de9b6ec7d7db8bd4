// Checks an offline proof (C2SP tlog-proof) of one entry, with the text that it is about.

import { Unknown, demand, fromBase64, fromHex, text as spelled, utf8 } from "./bytes.js";
import { fromCanonical, hasOnly, isObject } from "./canonical.js";
import { commitmentOf, readEdition } from "./content.js";
import { compareKnown } from "./dossier.js";
import { isSignedUnder, readEntry } from "./entry.js";
import { witnesses } from "./findings.js";
import { isIncluded, leafHash } from "./merkle.js";
import { isLogs, readCheckpoint } from "./note.js";

const HEADER = "c2sp.org/tlog-proof@v1\n";
const MOST_BYTES = 2 * 1024 * 1024;

export const isProof = (bytes) => (spelled(bytes.subarray(0, HEADER.length)) ?? "") === HEADER;

// Checks the bytes of a proof; `content` is the text's bytes, or null where only the proof was given. A proof states no
// keys: without `pinned` nothing can be told.
export async function checkProof(bytes, content, pinned) {
  const { extra, index, proof, note } = readProof(bytes);
  const stated = fromCanonical(extra ?? "", "chancery/proof/v1");
  const entry = hasOnly(stated, ["entry", "format", "salts"]) && isObject(stated.salts) ? readEntry(stated.entry) : null;
  demand(entry?.index === index, "entry-form");
  const { checkpoint, ring } = await signedCheckpoint(note, entry.act.record, pinned);
  const leaf = await leafHash(utf8(stated.entry));
  demand(await isIncluded(leaf, index, checkpoint.size, checkpoint.root, proof), "proof");
  demand(await isSignedBy(entry, pinned.rings), "unsigned-act");
  const vouched = await witnesses(checkpoint, ring);
  compareKnown(checkpoint, pinned.known);
  if (content === null) throw new Unknown("text-wanted", { index });
  const commit = await committed(entry, stated.salts, content);
  demand(commit, "text-differs");
  const read = commit.role === "edition" ? readEdition(spelled(content) ?? "") : null;
  return {
    outcome: "authentic",
    record: checkpoint.record,
    mission: {},
    index,
    subject: entry.act.subject,
    number: entry.number,
    revision: entry.act.revision,
    verb: entry.act.verb,
    issuedAt: entry.issued_at,
    recordedAt: entry.recorded_at,
    editions: read ? [{ lang: commit.lang, read }] : [],
    isPinned: true,
    ...vouched,
  };
}

// A checkpoint of `record` under the log key of its time, and the ring of keys that has it.
export async function signedCheckpoint(note, record, pinned) {
  const checkpoint = readCheckpoint(note);
  demand(checkpoint, "checkpoint-form");
  demand(checkpoint.record === record, "other-record");
  if (!pinned || pinned.record !== record) throw new Unknown("keys-unknown", { record });
  const ring = pinned.rings.findLast((one) => one.since < checkpoint.size)?.keys;
  demand(ring && (await isLogs(checkpoint, ring.log)), "checkpoint-unsigned");
  return { checkpoint, ring };
}

// Whether an entry is signed under the ring before it, entry 0 under its own.
export async function isSignedBy(entry, rings) {
  const own = rings.find((one) => one.since === entry.index)?.keys;
  const ring = rings.findLast((one) => one.since < entry.index)?.keys ?? own;
  return ring !== undefined && isSignedUnder(entry, ring, own);
}

// Which of the act's contents the text is; null for none.
async function committed(entry, salts, content) {
  for (const commit of entry.act.commits) {
    const salt = fromHex(salts[commit.commitment], 32);
    if (salt && (await commitmentOf(salt, content)) === commit.commitment) return commit;
  }
  return null;
}

function readProof(bytes) {
  const proof = bytes.length <= MOST_BYTES ? spelled(bytes) : null;
  const split = proof?.indexOf("\n\n") ?? -1;
  demand(split > 0 && proof.startsWith(HEADER), "not-a-proof");
  const lines = proof.slice(HEADER.length, split).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift().slice(6)) : undefined;
  const [, index] = (lines.shift() ?? "").match(/^index (0|[1-9]\d{0,15})$/) ?? [];
  const hashes = lines.map((line) => fromBase64(line, 32));
  demand(extra !== null && index !== undefined && hashes.length <= 64 && !hashes.includes(null), "not-a-proof");
  return { extra, index: Number(index), proof: hashes, note: proof.slice(split + 2) };
}
