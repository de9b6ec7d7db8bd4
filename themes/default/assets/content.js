// What entries commit to: contents and their commitments, and what they say (docs/record-format.md, sections 1 and 4 to 7).

import { fromBase64, hex, isSmall, sha256, text } from "./bytes.js";
import { fromCanonical, hasOnly, isObject } from "./canonical.js";

const MOST_BYTES = 1_048_576;
const MOST_FILE_BYTES = 268_435_456;
const KEY_ROLES = ["log", "mission", "heartbeat", "recovery"];
const UNWANTED = new RegExp(
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u202a-\\u202e\\u2060-\\u206f\\ufdd0-\\ufdef\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]" +
    "|\\p{Noncharacter_Code_Point}|(?<![\\u0e00-\\u109f\\u1780-\\u17ff])\\u200b",
  "u",
);

// The commitment to a content with its salt, in hexadecimal.
export const commitmentOf = async (salt, bytes) => hex(await sha256("chancery/content/v1\n", salt, bytes));

// Reads what an act of a subject of this kind commits to; undefined for what has a wrong form.
export function readContent(commit, kind, bytes) {
  if (commit.role === "file") return bytes.length <= MOST_FILE_BYTES ? { size: bytes.length } : undefined;
  const spelled = bytes.length <= MOST_BYTES ? text(bytes) : null;
  if (spelled === null) return undefined;
  if (commit.role === "reason") return isClean(spelled) ? spelled : undefined;
  if (commit.role === "edition") {
    const edition = readEdition(spelled);
    return edition?.lang === commit.lang && isClean(edition) ? edition : undefined;
  }
  const content = fromCanonical(spelled, commit.role === "source" ? "chancery/source/v1" : `chancery/${kind}/v1`);
  return content && isClean(content) ? content : undefined;
}

// Whether no text in a value holds what the record never holds.
function isClean(value) {
  if (typeof value === "string") return !UNWANTED.test(value) && value.normalize("NFC") === value;
  return !isObject(value) && !Array.isArray(value) ? true : Object.entries(value).flat().every(isClean);
}

// Reads an edition: its header, and its text.
export function readEdition(spelled) {
  const split = spelled.indexOf("\n\n");
  const header = split > 0 ? fromCanonical(spelled.slice(0, split), "chancery/edition/v1") : null;
  const right = hasOnly(header, ["format", "lang", "status", "title"], ["attachments", "event", "lead", "outlets", "place", "speakers", "translates", "turns"]);
  return right ? { ...header, body: spelled.slice(split + 2) } : null;
}

// The ring of keys that a content states: role to public key. Null for what is none.
export function ringOf(stated) {
  if (!hasOnly(stated, ["format", "keys"]) || !Array.isArray(stated.keys)) return null;
  const ring = {};
  let last = -1;
  for (const key of stated.keys) {
    const place = hasOnly(key, ["public", "role"]) ? KEY_ROLES.indexOf(key.role) : -1;
    const point = place > last ? fromBase64(key.public, 32) : null;
    if (!point || isSmall(point)) return null;
    ring[key.role] = point;
    last = place;
  }
  return ring.log && ring.mission && ring.recovery ? ring : null;
}
