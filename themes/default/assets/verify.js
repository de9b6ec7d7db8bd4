// The page "Verify": takes files and addresses from the reader, checks them here, and says what was found.
// Nothing leaves the browser; only an address, or a saved page, makes it ask this very site for its record.

import { tellFault, tellFindings } from "./answer.js";
import { Fault, Unknown, canCheckSignatures, fromBase64 } from "./bytes.js";
import { checkDossier, checkFile } from "./dossier.js";
import { checkEvidence, isEvidence } from "./evidence.js";
import { checkProof, isProof } from "./proof.js";
import { checkPage, isPage } from "./saved.js";
import { say } from "./words.js";

const MOST_BYTES = 64 * 1024 * 1024;

const form = document.querySelector("[data-verify]");
const drop = document.querySelector("[data-drop]");
const verdict = document.querySelector("[data-verdict]");
const details = document.querySelector("[data-findings]");
const known = document.querySelector("[data-record]");
const pinned = { record: known.dataset.record, rings: [...known.querySelectorAll("[data-since]")].map(ring) };
const hasSignatures = canCheckSignatures();

// A proof that still waits for its text, and how many checks were begun: only the last may answer.
let waiting = null;
let begun = 0;

function ring(item) {
  const keys = [...item.querySelectorAll("[data-role]")].map((key) => [key.dataset.role, fromBase64(key.dataset.public, 32)]);
  return { since: Number(item.dataset.since), keys: Object.fromEntries(keys) };
}

// Runs one check and says how it ended.
async function answer(check) {
  const own = ++begun;
  verdict.removeAttribute("data-outcome");
  verdict.removeAttribute("data-code");
  verdict.replaceChildren(say("verify-working"));
  details.replaceChildren();
  try {
    if (!(await hasSignatures)) throw new Unknown("browser");
    const found = await check();
    if (own === begun) tellFindings(found, known.dataset.civilZone, verdict, details);
  } catch (error) {
    if (!(error instanceof Fault)) console.info(error);
    const fault = error instanceof Fault ? error : new Unknown("failed");
    if (own === begun) tellFault(fault, verdict, details);
  }
}

async function checkFiles(files) {
  if (files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES) throw new Fault("too-large");
  if (files.length > 2) throw new Unknown("file");
  const all = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  const dossier = all.find((bytes) => bytes[0] === 0x7b);
  if (all.length === 2 && dossier && !all.some(isProof) && !all.every(isWhole)) {
    return checkFile(dossier, all.find((bytes) => bytes !== dossier), pinned);
  }
  const proof = all.find(isProof) ?? (all.length === 1 && !isWhole(all[0]) ? waiting : null);
  if (!proof) return checkWhole(all);
  waiting = proof;
  return checkProof(proof, all.find((bytes) => bytes !== proof) ?? null, pinned);
}

// Whether a file says by itself what it is.
const isWhole = (bytes) => bytes[0] === 0x7b || isPage(bytes);

function checkWhole([bytes, ...more]) {
  if (!bytes || more.length || !isWhole(bytes)) throw new Unknown("file");
  if (isPage(bytes)) return checkPage(bytes, pinned, fetchBytes);
  return isEvidence(bytes) ? checkEvidence(bytes, pinned) : checkDossier(bytes, pinned);
}

async function checkAddress(typed) {
  const base = known.dataset.address || location.origin;
  const address = URL.canParse(typed, location.href) ? new URL(typed, location.href) : null;
  if (!typed || !address || !/^https?:$/.test(address.protocol)) throw new Unknown("not-an-address");
  if (![location.origin, new URL(base).origin].includes(address.origin)) throw new Unknown("other-site");
  const bytes = await fetchBytes(address.pathname);
  if (!isProof(bytes)) return checkWhole([bytes]);
  waiting = bytes;
  return checkProof(bytes, null, pinned);
}

// What stands at an address of this site, up to the bound.
async function fetchBytes(path) {
  const answer = await fetch(path, { credentials: "omit" }).catch(() => {
    throw new Unknown("network");
  });
  if (!answer.ok) throw new Unknown("answer");
  const parts = [];
  let size = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unknown("network");
    });
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) throw new Fault("too-large");
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const files = document.querySelector("#files");
files.addEventListener("change", () => files.files.length && answer(() => checkFiles([...files.files])));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer(() => checkAddress(document.querySelector("#address").value.trim()));
});
for (const name of ["dragenter", "dragover"]) {
  addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  const dropped = [...event.dataTransfer.files];
  if (dropped.length) answer(() => checkFiles(dropped));
});

form.hidden = false;
if (!(await hasSignatures)) tellFault(new Unknown("browser"), verdict, details);
