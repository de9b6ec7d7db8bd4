// Entries of the record, and the acts in them: how they are written, and who must have signed them
// (docs/record-format.md, sections 3 and 8 to 10).

import { fromBase64, fromHex, hex, isSigned, join, same, sha256, utf8 } from "./bytes.js";
import { canonical, fromCanonical, hasOnly } from "./canonical.js";

export const MOST_BYTES = 65_535;
const VERBS = ["publish", "revise", "correct", "withdraw", "reinstate", "erase"];
const ROLES = ["subject", "edition", "reason", "source", "file"];
const RECORD = /^[A-Za-z0-9.\-_/:]{1,200}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const KINDS = [
  "mission", "contact", "counter", "notice", "person", "page", "key", "promise", "message", "media", "redirect", "theme",
  "topic", "place", "series", "office", "holidays",
];
const SUBJECT = new RegExp(`^(${KINDS.join("|")})-[a-z2-7]{25}[aeimquy4]$`);
const LANG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;
const NUMBER = /^[1-9]\d{0,9}\/-?\d{1,5}$/;

export const isInstant = (value) => {
  const milliseconds = INSTANT.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value.replace("Z", ".000Z");
};
const isHash = (value) => fromHex(value, 32) !== null;
const isLang = (value) => typeof value === "string" && value.length <= 35 && LANG.test(value);
const isListOf = (value, is) => Array.isArray(value) && value.every(is);
const isMaybe = (value, is) => value === undefined || is(value);

// Reads an entry from its canonical JSON; null for anything else.
export function readEntry(source) {
  const entry = fromCanonical(source, "chancery/entry/v1");
  const right = hasOnly(entry, ["act", "format", "index", "issued_at", "recorded_at", "signatures"], ["number"]) &&
    utf8(source).length <= MOST_BYTES && Number.isSafeInteger(entry.index) && isInstant(entry.issued_at) &&
    isInstant(entry.recorded_at) && isMaybe(entry.number, (number) => NUMBER.test(number)) &&
    isListOf(entry.signatures, isAppended) && isAct(entry.act);
  return right ? entry : null;
}

const isAppended = (one) =>
  hasOnly(one, ["key", "signature"]) && fromHex(one.key, 8) !== null && fromBase64(one.signature, 64) !== null;

function isAct(act) {
  const needed = ["commits", "format", "languages", "record", "revision", "subject", "verb"];
  const allowed = ["erases", "grade", "issued_at", "not_after", "not_before", "previous"];
  return hasOnly(act, needed, allowed) && act.format === "chancery/act/v1" && RECORD.test(act.record) &&
    VERBS.includes(act.verb) && SUBJECT.test(act.subject) && Number.isSafeInteger(act.revision) &&
    isListOf(act.commits, isCommit) && isListOf(act.languages, isLang) && isMaybe(act.previous, isHash) &&
    isMaybe(act.erases, (erases) => isListOf(erases, isHash)) && isMaybe(act.grade, (grade) => ["minor", "major"].includes(grade)) &&
    [act.issued_at, act.not_before, act.not_after].every((instant) => isMaybe(instant, isInstant));
}

const isCommit = (commit) =>
  hasOnly(commit, ["commitment", "role"], ["lang"]) && ROLES.includes(commit.role) && isHash(commit.commitment) && isMaybe(commit.lang, isLang);

export const kindOf = (act) => act.subject.match(SUBJECT)[1];
export const commitsOf = (act, role) => act.commits.filter((commit) => commit.role === role);

// Whether an act contradicts itself, whatever the record says.
export function isWellMade(act) {
  const has = (role) => commitsOf(act, role).length > 0;
  const says = has("subject") || has("edition") || has("file");
  const isMessage = kindOf(act) === "message";
  const isMedia = kindOf(act) === "media";
  const order = act.commits.map((commit) => `${ROLES.indexOf(commit.role)} ${commit.lang ?? ""}`);
  const whole = { publish: has("subject") && (has("edition") || !isMessage) && (has("file") || !isMedia), revise: says, correct: says }[act.verb] ?? !says;
  const erases = act.erases ?? [];
  return isAscending(order) && isAscending(erases) && whole &&
    act.commits.every((commit) => ["edition", "reason"].includes(commit.role) === (commit.lang !== undefined)) &&
    commitsOf(act, "edition").map((commit) => commit.lang).join() === act.languages.join() &&
    (isMessage || !has("edition")) && (isMedia || !has("file")) && (has("subject") || !has("file")) &&
    (!["correct", "withdraw", "erase"].includes(act.verb) || has("reason")) &&
    (act.verb === "correct") === (act.grade !== undefined) && (act.verb === "erase") === (erases.length > 0) &&
    (act.verb !== "erase" || !["key", "mission"].includes(kindOf(act)));
}

const isAscending = (texts) => texts.every((text, place) => place === 0 || texts[place - 1] < text);

const signedBytes = (act) => join("chancery/act/v1\n", canonical(act));

// The digest by which the subject's next act names this one.
export const digestOf = async (act) => hex(await sha256(signedBytes(act)));

export const keyId = async (key) => hex((await sha256("chancery/key/v1\n", key)).subarray(0, 8));

// Whether the act is signed as it must be under `ring`; `states` is the ring that it states, if it states one.
export async function isSignedUnder(entry, ring, states) {
  const replaces = states && !same(states.recovery, ring.recovery);
  const roles = kindOf(entry.act) !== "key" ? ["mission"] : replaces ? ["recovery"] : ["mission", "recovery"];
  const message = signedBytes(entry.act);
  for (const role of roles) {
    const id = await keyId(ring[role]);
    for (const one of entry.signatures.filter((signature) => signature.key === id)) {
      if (await isSigned(ring[role], message, fromBase64(one.signature, 64))) return true;
    }
  }
  return false;
}
