// Canonical JSON (RFC 8785) as the record uses it: objects, lists, texts, true, false, and integers from 0 below 2^53.

import { text } from "./bytes.js";

// Writes a value in its one spelling; throws for what the record never holds.
export function canonical(value) {
  if (typeof value === "string" && isWellFormed(value)) return JSON.stringify(value);
  if (typeof value === "boolean" || (Number.isSafeInteger(value) && value >= 0)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value).sort();
    return `{${members.map((name) => `${canonical(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  throw new TypeError("not a value of the record");
}

// Reads canonical JSON of one `format` from bytes or text; null for another spelling, another format, or no JSON.
export function fromCanonical(source, format) {
  const spelled = typeof source === "string" ? source : text(source);
  if (spelled === null) return null;
  try {
    const value = JSON.parse(spelled);
    const right = isObject(value) && value.format === format && canonical(value) === spelled;
    return right ? value : null;
  } catch {
    return null;
  }
}

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// Whether an object has all the members named in `needed`, and besides them only those in `allowed`.
export function hasOnly(value, needed, allowed = []) {
  return isObject(value) && needed.every((name) => Object.hasOwn(value, name)) &&
    Object.keys(value).every((name) => needed.includes(name) || allowed.includes(name));
}

const isWellFormed = (value) => !/\p{Surrogate}/u.test(value);
