// Signed notes, and the checkpoints of the log in them (C2SP signed-note, tlog-checkpoint, tlog-cosignature).

import { demand, fromBase64, isSigned, join, same, sha256, text, utf8 } from "./bytes.js";

const LOG = Uint8Array.of(0x01);
const COSIGNER = Uint8Array.of(0x04);
const LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

// Reads a checkpoint and its signature lines, from bytes or text; null for what is none.
export function readCheckpoint(source) {
  const note = typeof source === "string" ? source : text(source);
  if (note === null || note.length > 1_000_000 || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(note)) return null;
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return null;
  const body = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split("\n").map(readLine);
  const [record, size, root, ...rest] = body.split("\n");
  const hash = fromBase64(root, 32);
  const isDecimal = /^(0|[1-9][0-9]{0,15})$/.test(size ?? "") && Number.isSafeInteger(Number(size));
  if (!record || !isDecimal || !hash || rest.length !== 1 || lines.length > 100 || lines.includes(null)) return null;
  return { note, body, record, size: Number(size), root: hash, lines };
}

function readLine(line) {
  const [, name, coded] = line.match(LINE) ?? [];
  const blob = coded && fromBase64(coded);
  return blob && blob.length > 4 ? { name, hash: blob.subarray(0, 4), signature: blob.subarray(4) } : null;
}

async function keyHash(name, kind, key) {
  return (await sha256(name, "\n", kind, key)).subarray(0, 4);
}

// Whether the log key signed the checkpoint under the record's name.
export async function isLogs(checkpoint, key) {
  const hash = await keyHash(checkpoint.record, LOG, key);
  const own = checkpoint.lines.filter((line) => line.name === checkpoint.record && same(line.hash, hash));
  if (own.length === 0) return false;
  for (const line of own) {
    if (!(await isSigned(key, utf8(checkpoint.body), line.signature))) return false;
  }
  return true;
}

// The cosignatures of one key, with the instants (in seconds) at which they were made.
export async function cosignatures(checkpoint, name, key) {
  const hash = await keyHash(name, COSIGNER, key);
  const found = [];
  for (const line of checkpoint.lines) {
    if (line.name !== name || !same(line.hash, hash)) continue;
    demand(line.signature.length === 72, "cosignature-false");
    const time = new DataView(line.signature.buffer, line.signature.byteOffset).getBigUint64(0);
    const signed = join(`cosignature/v1\ntime ${time}\n`, checkpoint.body);
    demand(await isSigned(key, signed, line.signature.subarray(8)), "cosignature-false");
    found.push({ name, at: Number(time) });
  }
  return found;
}

// The names of those who cosigned and whose keys are not known here.
export const strangers = (checkpoint, known) =>
  [...new Set(checkpoint.lines.map((line) => line.name))].filter((name) => name !== checkpoint.record && !known.includes(name));
