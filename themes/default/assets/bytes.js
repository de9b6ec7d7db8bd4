// Bytes in and out of text, strictly: one value has one spelling. And the two sums that the browser does for us.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// What was checked is wrong. `code` names the sentence that says so.
export class Fault extends Error {
  constructor(code, slots = {}) {
    super(code);
    this.code = code;
    this.slots = slots;
  }
}

// What was asked cannot be told, here or now. Not a fault.
export class Unknown extends Fault {}

// Throws the fault unless `holds`.
export function demand(holds, code, slots) {
  if (!holds) throw new Fault(code, slots);
}

export const utf8 = (text) => encoder.encode(text);

// The text that bytes spell; null where they spell none.
export function text(bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export function join(...parts) {
  const arrays = parts.map((part) => (typeof part === "string" ? utf8(part) : part));
  const joined = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}

export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

// Bytes from small hexadecimal digits; null for anything else.
export function fromHex(digits, length) {
  if (typeof digits !== "string" || digits.length !== length * 2 || !/^[0-9a-f]*$/.test(digits)) return null;
  return Uint8Array.from({ length }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16));
}

// Bytes from standard base64 with padding (RFC 4648, section 4); null for any second spelling of them.
export function fromBase64(coded, length) {
  if (typeof coded !== "string" || coded.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(coded)) return null;
  const raw = atob(coded);
  if (btoa(raw.slice(raw.length - (raw.length % 3))) !== coded.slice(coded.length - (raw.length % 3 ? 4 : 0))) return null;
  if (length !== undefined && raw.length !== length) return null;
  return Uint8Array.from(raw, (character) => character.charCodeAt(0));
}

export async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

// The points of small order (the sign bit aside), under which anybody can sign anything: y is 0, 1, -1, two more
// of order eight, and the second spellings of 0 and 1.
const SMALL = [
  "00".repeat(32),
  "01" + "00".repeat(31),
  "ec" + "ff".repeat(30) + "7f",
  "ed" + "ff".repeat(30) + "7f",
  "ee" + "ff".repeat(30) + "7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
];

// Whether 32 bytes name a point of small order.
export function isSmall(point) {
  const unsigned = Uint8Array.from(point);
  unsigned[31] &= 0x7f;
  return SMALL.includes(hex(unsigned));
}

// Whether this browser checks Ed25519 at all.
export async function canCheckSignatures() {
  try {
    const base = fromHex("58" + "66".repeat(31), 32);
    await crypto.subtle.importKey("raw", base, "Ed25519", false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}

// Whether `signature` over `message` is that of the public key, all as bytes (RFC 8032, strict).
export async function isSigned(key, message, signature) {
  if (key.length !== 32 || signature.length !== 64 || isSmall(key) || isSmall(signature.subarray(0, 32))) return false;
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, signature, message);
  } catch {
    return false;
  }
}
