// Checks the scripts of the page "Verify" in Node: node verification.mjs
//
// First what is true, then every attack with the code that names its sentence, then the vectors that the program
// and the script share. Ends with 1 if anything did not hold.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

import { Tally } from "../journeys/tally.mjs";
import { attacks, proofAttacks } from "./attacks.mjs";
import { canonical, checkpoint, consistency, cosigned, dossier, proof, rings, rootOf, vectors } from "./made.mjs";
import { scripts } from "./modules.mjs";

const { bytes, canonical: json, dossier: dossiers, evidence, markup, merkle, note, proof: proofs } =
  await scripts("bytes", "canonical", "dossier", "evidence", "markup", "merkle", "note", "proof");
const tally = new Tally();
const utf8 = (text) => new TextEncoder().encode(text);
const pinned = { record: vectors.record, rings: rings() };
const SIZE = vectors.entries.length;

// What a check found, or the code of its fault.
async function outcome(check) {
  try {
    return await check();
  } catch (error) {
    if (error instanceof bytes.Unknown) return { code: error.code, unknown: true };
    if (error instanceof bytes.Fault) return { code: error.code };
    throw error;
  }
}

const asBytes = (value) => (typeof value === "string" ? utf8(value) : value);
const checkDossier = (value, keys = pinned) =>
  outcome(() => dossiers.checkDossier(asBytes(value), keys));
const checkProof = (file, content, keys = pinned) => outcome(() => proofs.checkProof(asBytes(file), content && asBytes(content), keys));
const expect = (what, found, wanted) =>
  tally.check(what, JSON.stringify(found) === JSON.stringify(wanted) ? [] : `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);

// What is true.

for (const [index, { contents }] of vectors.entries.entries()) {
  const isErased = contents.some((content) => content.erased);
  for (const size of new Set([isErased ? SIZE : index + 1, SIZE])) {
    const found = await checkDossier(canonical(dossier(index, size)));
    expect(`the dossier of entry ${index} at size ${size}`, found.outcome ?? found.code, "authentic");
  }
}
const corrected = await checkDossier(canonical(dossier(8)));
expect("later acts are told", corrected.later.map((one) => one.verb), ["correct", "withdraw", "reinstate", "revise"]);
expect("a reason is told", corrected.later[0].reasons.en, "The timetable has changed.");
expect("editions are told", corrected.editions.map((one) => [one.lang, one.revision]), [["en", 1], ["fr", 1]]);
expect("the number is told", corrected.number, "1/2026");
expect("an absence before its erasure is a fault", await checkDossier(canonical(dossier(13, 14))), { code: "content-missing" });
const erased = await checkDossier(canonical(dossier(13)));
expect("a lawful erasure is no fault", [erased.standing, erased.editions[0].read], ["erased", null]);
const unpinned = await checkDossier(canonical(dossier(8)), null);
expect("without pinned keys the file's own are taken, and said so", [unpinned.outcome, unpinned.isPinned], ["authentic", false]);
const elsewhere = await checkDossier(canonical(dossier(8)), { ...pinned, record: "other.example/record" });
expect("a record that the page does not know is not judged", elsewhere, { code: "keys-unknown", unknown: true });

// Every attack.

for (const attack of attacks) {
  const found = await checkDossier(attack.make());
  expect(attack.what, found.code ?? found.outcome, attack.code);
}
const strangers = [{ ...pinned.rings[0], keys: { ...pinned.rings[0].keys, log: pinned.rings[1].keys.log } }, pinned.rings[1]];
expect("another key with the same name", await checkDossier(canonical(dossier(8)), { ...pinned, rings: strangers }), { code: "other-key" });
const short = await checkDossier(canonical(dossier(0, 1)));
tally.check("a small dossier, for the bits", short.outcome === "authentic" ? [] : "it does not hold");
await tally.step("no bit of a dossier can be flipped", () => everyBit(utf8(canonical(dossier(0, 1))), (flipped) => checkDossier(flipped)));

// Flips one bit of each byte; a flip may leave no file that can be judged, and never one that holds.
async function everyBit(whole, check) {
  const faults = [];
  for (let at = 0; at < whole.length; at += 1) {
    const flipped = Uint8Array.from(whole);
    flipped[at] ^= 1 << (at % 8);
    if ((await check(flipped)).outcome) faults.push(`bit ${at % 8} of byte ${at}`);
  }
  return faults;
}

// Proofs with their text.

const text = vectors.entries[8].contents[1].bytes;
expect("a proof with its text", (await checkProof(proof(8), text)).editions[0].lang, "en");
expect("a proof at an older checkpoint", (await checkProof(proof(8, 9), text)).outcome, "authentic");
expect("a proof without its text", await checkProof(proof(8), null), { code: "text-wanted", unknown: true });
for (const attack of proofAttacks) {
  expect(attack.what, (await checkProof(attack.make(), attack.text ?? text)).code, attack.code);
}

// A picture with the dossier of its media file, which leaves it out.

const shared = JSON.parse(await readFile(new URL("../../docs/test-vectors/verification-v1.json", import.meta.url)));
const named = (name) => shared.cases.find((one) => one.name === name).file;
const checkFile = (name, file) => outcome(() => dossiers.checkFile(utf8(named(name)), file, null));
const png = (words) => new Uint8Array([0x89, ...utf8("PNG\r\n\x1a\n"), ...utf8(words)]);
const picture = "a picture, whose bytes are left out";
const first = await checkFile(picture, png(" the handshake, uncropped"));
expect("a file and its dossier", [first.outcome, first.file.revision, first.file.name], ["authentic", 1, "handshake.png"]);
expect("the file that replaced it", (await checkFile(picture, png(" the handshake"))).file.revision, 2);
expect("another file", await checkFile(picture, png(" the handshake.")), { code: "file-differs" });
expect("a file that was erased", await checkFile("a picture that was erased", png("")), { code: "no-file", unknown: true });

// Cosignatures and forks.

const ours = vectors.entries[SIZE - 1].checkpoint;
const cosigner = pinned.rings[0].keys.mission;
const read = (source) => note.readCheckpoint(source);
const beat = cosigned(ours, `${vectors.record}/heartbeat`, "mission", 1_800_000_000);
expect("a cosignature and its instant", (await note.cosignatures(read(beat), `${vectors.record}/heartbeat`, cosigner)).map((one) => one.at), [1_800_000_000]);
const altered = beat.slice(0, -6) + (beat.at(-6) === "A" ? "B" : "A") + beat.slice(-5);
expect("an altered cosignature", await outcome(() => note.cosignatures(read(altered), `${vectors.record}/heartbeat`, cosigner)), { code: "cosignature-false" });
const other = Buffer.alloc(32, 7).toString("base64");
const checkEvidence = (file, keys = pinned) => outcome(() => evidence.checkEvidence(asBytes(file), keys));
const fork = (first, second, more = {}) => checkEvidence(canonical(
  { format: "chancery/evidence/v1", record: vectors.record, kind: "fork", seen_at: "2026-02-01T00:00:00Z", first, second, ...more }));
expect("two trees of one size", (await fork(checkpoint(9, other, "log"), vectors.entries[8].checkpoint)).outcome, "evidence");
const grown = { prefix: rootOf(9), proof: consistency(9, SIZE) };
expect("a tree that does not begin with the other", (await fork(checkpoint(9, other, "log"), ours, grown)).outcome, "evidence");
expect("a tree that grew", await fork(vectors.entries[8].checkpoint, ours, grown), { code: "evidence-empty", unknown: true });
expect("evidence under another's key", await fork(checkpoint(9, other, "second log"), vectors.entries[8].checkpoint), { code: "checkpoint-unsigned" });

// Consistency of all sizes.

await tally.step("consistency proofs of all sizes", async () => {
  const faults = [];
  const tree = (size) => ({ size, root: bytes.fromBase64(rootOf(size)) });
  for (let first = 1; first <= SIZE; first += 1) {
    for (let second = first; second <= SIZE; second += 1) {
      const path = consistency(first, second).map((hash) => bytes.fromBase64(hash));
      if (!(await merkle.isConsistent(tree(first), tree(second), path))) faults.push(`${first} to ${second}`);
      if (second > first && (await merkle.isConsistent({ size: first, root: tree(second).root }, tree(second), path))) faults.push(`false ${first} to ${second}`);
      if (await merkle.isConsistent(tree(first), tree(second), [...path, path[0] ?? tree(1).root])) faults.push(`over-long ${first} to ${second}`);
    }
  }
  return faults;
});

// Spelling.

for (const [what, spelled, right] of [
  ["padding", "AA==", true], ["loose bits", "AB==", false], ["no padding", "AA", false], ["web alphabet", "-_8=", false], ["blank", "AA= ", false],
]) expect(`base64: ${what}`, bytes.fromBase64(spelled) !== null, right);
for (const [what, spelled, right] of [
  ["canonical", '{"a":1,"format":"x"}', true], ["order", '{"format":"x","a":1}', false], ["twice", '{"a":1,"a":1,"format":"x"}', false],
  ["blank", '{"a": 1,"format":"x"}', false], ["escape", '{"a":"\\u0041","format":"x"}', false], ["fraction", '{"a":1.5,"format":"x"}', false],
  ["null", '{"a":null,"format":"x"}', false], ["half a pair", '{"a":"\\ud800","format":"x"}', false], ["negative", '{"a":-1,"format":"x"}', false],
]) expect(`JSON: ${what}`, json.fromCanonical(spelled, "x") !== null, right);
expect("a point of small order signs nothing", await bytes.isSigned(new Uint8Array(32), utf8("x"), new Uint8Array(64)), false);

// What a page shows against its Markdown.

const differs = (shown, source) => markup.firstDifference(shown, markup.markdown(source)) >= 0;
for (const [what, shown, source] of [
  ["emphasis", "We do not agree.\n", "We do **not** agree."],
  ["within a word", "unbelievable", "un*believ*able"],
  ["a link", "See the treaty now", "See [the treaty](https://a.example/treaty) now"],
  ["a list", "One\nTwo\n", "1. One\n2. Two"],
  ["a heading and a rule", "\nHead\n\nText\n", "## Head\n\n---\n\nText"],
  ["a note at the end", "Said.\n\nNext.\n\nIndeed.\n", "Said.[^a]\n\n[^a]: Indeed.\n\nNext."],
  ["a table", "A\nB\n1\n2\n", "| A | B |\n|---|---|\n| 1 | 2 |"],
  ["soft breaks", "one two\nthree", "one\ntwo\nthree"],
]) tally.check(`markup: ${what}`, differs(shown, source) ? `"${shown}" is taken for another text` : []);
for (const [what, shown, source] of [
  ["a dropped negation", "We do agree.", "We do not agree."],
  ["a changed digit", "142 people", "143 people"],
  ["a word more", "We do not ever agree.", "We do not agree."],
  ["the end cut off", "We do not", "We do not agree."],
  ["a homoglyph", "p\u0430x", "pax"],
  ["a zero-width character", "pa\u200bx", "pax"],
  ["words run together", "the rapist", "therapist"],
  ["a blank dropped", "therapist", "the rapist"],
]) tally.check(`markup: ${what}`, differs(shown, source) ? [] : `"${shown}" is taken for "${source}"`);

// The vectors that the program and the script share.

const SHARED = new URL("../../docs/test-vectors/verification-v1.json", import.meta.url);
if (existsSync(SHARED)) await (await import("./shared.mjs")).run(tally, SHARED, { checkDossier, checkProof, checkEvidence, read });
process.exit(tally.end());
