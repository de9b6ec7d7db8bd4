// Makes dossiers and proofs from docs/test-vectors/record-v1.json, with its published private keys.
// Proofs are made after RFC 6962, section 2.1, as it is written there, and share no code with the scripts.

import { createHash, createPrivateKey, sign } from "node:crypto";
import { readFile } from "node:fs/promises";

export const vectors = JSON.parse(await readFile(new URL("../../docs/test-vectors/record-v1.json", import.meta.url)));

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const base64 = (bytes) => Buffer.from(bytes).toString("base64");

export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
};

const leaves = vectors.entries.map((entry) => sha256([0], entry.bytes));

function root(hashes) {
  if (hashes.length === 1) return hashes[0];
  const half = split(hashes.length);
  return sha256([1], root(hashes.slice(0, half)), root(hashes.slice(half)));
}

function split(size) {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

function path(index, hashes) {
  if (hashes.length === 1) return [];
  const half = split(hashes.length);
  const [left, right] = [hashes.slice(0, half), hashes.slice(half)];
  return index < half ? [...path(index, left), root(right)] : [...path(index - half, right), root(left)];
}

// PROOF(m, D[n]) of section 2.1.2.
export function consistency(first, size, whole = true, hashes = leaves.slice(0, size)) {
  if (first === hashes.length) return whole ? [] : [base64(root(hashes))];
  const half = split(hashes.length);
  if (first <= half) return [...consistency(first, size, whole, hashes.slice(0, half)), base64(root(hashes.slice(half)))];
  return [...consistency(first - half, size, false, hashes.slice(half)), base64(root(hashes.slice(0, half)))];
}

export const rootOf = (size) => base64(root(leaves.slice(0, size)));
export const inclusion = (index, size) => path(index, leaves.slice(0, size)).map(base64);

const entryOf = (index) => JSON.parse(vectors.entries[index].bytes);

// The rings of keys as a page pins them: [{ since, keys }].
export function rings(size = vectors.entries.length) {
  const stating = vectors.entries.map((_, index) => index).filter((index) => index < size && entryOf(index).act.subject.startsWith("key-"));
  return stating.map((since) => {
    const stated = JSON.parse(vectors.entries[since].contents[0].bytes);
    return { since, keys: Object.fromEntries(stated.keys.map((key) => [key.role, new Uint8Array(Buffer.from(key.public, "base64"))])) };
  });
}

// The dossier of the revision that entry `about` made, at the checkpoint of `size`.
export function dossier(about, size = vectors.entries.length) {
  const subject = entryOf(about).act.subject;
  const newest = (kind) => vectors.entries.findLastIndex((_, index) => index < size && entryOf(index).act.subject.startsWith(`${kind}-`));
  const wanted = (index) => {
    const of = entryOf(index).act.subject;
    return of === subject || of.startsWith("key-") || index === newest("mission") || index === newest("promise");
  };
  const erased = new Set(vectors.entries.slice(0, size).flatMap((_, index) => entryOf(index).act.erases ?? []));
  const entries = vectors.entries.map((_, index) => index).filter((index) => index < size && wanted(index));
  return {
    about,
    checkpoint: vectors.entries[size - 1].checkpoint,
    entries: entries.map((index) => ({
      contents: vectors.entries[index].contents
        .filter((content) => !content.erased && !erased.has(content.commitment))
        .map(({ commitment, salt, bytes }) => ({ bytes: base64(bytes), commitment, salt }))
        .sort((one, other) => (one.commitment < other.commitment ? -1 : 1)),
      entry: vectors.entries[index].bytes,
      index,
      proof: inclusion(index, size),
    })),
    format: "chancery/dossier/v1",
    record: vectors.record,
  };
}

// The proof of entry `index` at the checkpoint of `size`.
export function proof(index, size = vectors.entries.length) {
  const held = vectors.entries[index];
  const salts = Object.fromEntries(held.contents.filter((one) => !one.erased).map((one) => [one.commitment, one.salt]));
  const extra = canonical({ entry: held.bytes, format: "chancery/proof/v1", salts });
  const lines = ["c2sp.org/tlog-proof@v1", `extra ${base64(extra)}`, `index ${index}`, ...inclusion(index, size)];
  return `${lines.join("\n")}\n\n${vectors.entries[size - 1].checkpoint}`;
}

function seedKey(name) {
  const { seed, public: key } = vectors.keys.find((one) => one.name === name);
  const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.from(seed, "hex")]);
  return { private: createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }), public: Buffer.from(key, "base64") };
}

// A checkpoint of any root, signed with a key of the vectors; and a cosignature line over a checkpoint.
export function checkpoint(size, hash, key, name = vectors.record) {
  const body = `${name}\n${size}\n${hash}\n`;
  return `${body}\n${line(name, 1, key, Buffer.from(body), (signature) => signature)}`;
}

export function cosigned(note, name, key, time) {
  const body = note.slice(0, note.indexOf("\n\n") + 1);
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  return note + line(name, 4, key, Buffer.from(`cosignature/v1\ntime ${time}\n${body}`), (signature) => Buffer.concat([stamp, signature]));
}

function line(name, kind, key, message, wrap) {
  const own = seedKey(key);
  const hash = sha256(`${name}\n`, [kind], own.public).subarray(0, 4);
  return `\u2014 ${name} ${base64(Buffer.concat([hash, wrap(sign(null, message, own.private))]))}\n`;
}
