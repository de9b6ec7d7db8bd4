// Every way in which somebody may alter a dossier or a proof, and the code of the sentence that must answer.

import { canonical, checkpoint, dossier, inclusion, proof, rootOf, vectors } from "./made.mjs";

const SIZE = vectors.entries.length;

// A dossier of entry 8 after a change to it.
const altered = (change, about = 8, size = SIZE) => () => {
  const made = structuredClone(dossier(about, size));
  return canonical(change(made) ?? made);
};
const entry = (made, index) => made.entries.find((one) => one.index === index);
const swapAt = (text, at) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
const inEntry = (index, from, to) => altered((made) => {
  entry(made, index).entry = entry(made, index).entry.replace(from, to);
});
const asText = (bytes) => Buffer.from(bytes, "base64").toString();
const inText = (from, to) => altered((made) => {
  const content = entry(made, 8).contents.find((one) => asText(one.bytes).includes(from));
  content.bytes = Buffer.from(asText(content.bytes).replace(from, to)).toString("base64");
});

export const attacks = [
  { what: "no JSON", code: "not-a-dossier", make: () => "{" },
  { what: "blanks between tokens", code: "not-a-dossier", make: () => canonical(dossier(8)).replace(",", ", ") },
  { what: "an unknown member", code: "not-a-dossier", make: altered((made) => { made.path = "../../etc/passwd"; }) },
  { what: "a member that stands twice", code: "not-a-dossier", make: () => canonical(dossier(8)).replace('"about":8', '"about":8,"about":8') },
  { what: "a path that climbs out", code: "not-a-dossier", make: altered((made) => { entry(made, 8).contents[0].path = "../x"; }) },
  { what: "too many entries", code: "too-large", make: altered((made) => { made.entries = Array(10_001).fill(made.entries[0]); }) },
  { what: "a verb changed", code: "proof", make: inEntry(9, "correct", "publish") },
  { what: "an instant changed", code: "proof", make: inEntry(8, "2026-01-14T", "2026-01-13T") },
  { what: "another spelling of an entry", code: "entry-form", make: inEntry(8, ",", ", ") },
  { what: "entries reordered", code: "order", make: altered((made) => { const [moved] = made.entries.splice(2, 1); made.entries.splice(4, 0, moved); }) },
  { what: "an entry doubled", code: "order", make: altered((made) => { made.entries.splice(1, 0, made.entries[0]); }) },
  { what: "an entry dropped", code: "missing-entry", make: altered((made) => { made.entries = made.entries.filter((one) => one.index !== 9); }) },
  { what: "the first entry dropped", code: "missing-entry", make: altered((made) => { made.entries.shift(); }) },
  { what: "the entry itself dropped", code: "about-missing", make: altered((made) => { made.entries = made.entries.filter((one) => one.index !== 16); }, 16) },
  { what: "an entry inserted", code: "proof", make: altered((made) => {
    const forged = JSON.parse(entry(made, 8).entry);
    forged.index = 10;
    made.entries.splice(made.entries.findIndex((one) => one.index > 10), 0, { contents: [], entry: canonical(forged), index: 10, proof: inclusion(10, SIZE) });
  }) },
  { what: "a text changed", code: "content-altered", make: inText("session", "Session") },
  { what: "a homoglyph in the text", code: "content-altered", make: inText("e", "\u0435") },
  { what: "a zero-width character in the text", code: "content-altered", make: inText("session", "ses\u200bsion") },
  { what: "a salt changed", code: "content-altered", make: altered((made) => { entry(made, 8).contents[1].salt = "00".repeat(32); }) },
  { what: "a text left out", code: "content-missing", make: altered((made) => { entry(made, 8).contents.pop(); }) },
  { what: "a signature changed", code: "proof", make: inEntry(8, /"signature":"(.)/, (whole, first) => whole.slice(0, -1) + (first === "A" ? "B" : "A")) },
  { what: "a proof for another entry", code: "proof", make: altered((made) => { entry(made, 8).proof = inclusion(9, SIZE); }) },
  { what: "a proof for another size", code: "proof", make: altered((made) => { entry(made, 8).proof = inclusion(8, 9); }) },
  { what: "an empty proof", code: "proof", make: altered((made) => { entry(made, 8).proof = []; }) },
  { what: "an over-long proof", code: "proof", make: altered((made) => { entry(made, 8).proof.push(rootOf(1)); }) },
  { what: "a proof longer than any tree", code: "proof", make: altered((made) => { entry(made, 8).proof = Array(65).fill(rootOf(1)); }) },
  { what: "an older checkpoint", code: "proof", make: altered((made) => { made.checkpoint = vectors.entries[9].checkpoint; }) },
  { what: "the checkpoint's size changed", code: "proof", make: altered((made) => { made.checkpoint = made.checkpoint.replace("\n17\n", "\n18\n"); }) },
  { what: "the checkpoint's root changed", code: "proof", make: altered((made) => { made.checkpoint = swapAt(made.checkpoint, made.checkpoint.indexOf("\n17\n") + 6); }) },
  { what: "the checkpoint's signature changed", code: "checkpoint-unsigned", make: altered((made) => { made.checkpoint = swapAt(made.checkpoint, made.checkpoint.length - 12); }) },
  { what: "the old log key after its change", code: "checkpoint-unsigned", make: altered((made) => { made.checkpoint = checkpoint(SIZE, rootOf(SIZE), "log"); }) },
  { what: "another record's checkpoint", code: "other-record", make: altered((made) => { made.checkpoint = checkpoint(SIZE, rootOf(SIZE), "second log", "other.example/record"); }) },
  { what: "no checkpoint", code: "checkpoint-form", make: altered((made) => { made.checkpoint = "none"; }) },
];

export const proofAttacks = [
  { what: "a proof's text changed", code: "text-differs", make: () => proof(8), text: `${vectors.entries[8].contents[1].bytes} ` },
  { what: "a proof's salt changed", code: "text-differs", make: () => resalted(proof(8)) },
  { what: "a proof's index changed", code: "entry-form", make: () => proof(8).replace("\nindex 8\n", "\nindex 9\n") },
  { what: "a proof cut short", code: "proof", make: () => proof(8).replace(/\n[^\n]+\n\n/, "\n\n") },
  { what: "a proof's checkpoint changed", code: "checkpoint-unsigned", make: () => proof(8).replace("\n17\n", "\n18\n") },
  { what: "no proof at all", code: "not-a-proof", make: () => "c2sp.org/tlog-proof@v1\n" },
];

function resalted(text) {
  return text.replace(/extra (\S+)/, (_, extra) => {
    const stated = JSON.parse(asText(extra));
    for (const commitment of Object.keys(stated.salts)) stated.salts[commitment] = "00".repeat(32);
    return `extra ${Buffer.from(canonical(stated)).toString("base64")}`;
  });
}
