// The walk through a dossier's entries, in order, each checked before the next is read.

import { demand, utf8 } from "./bytes.js";
import { Chains } from "./chain.js";
import { commitmentOf, readContent, ringOf } from "./content.js";
import { isSignedUnder, isWellMade, kindOf, readEntry } from "./entry.js";
import { isIncluded, leafHash } from "./merkle.js";

const HOUR = 3_600_000;

export class Walk {
  // The entries that hold, the rings of keys that they state ({ since, keys }), and what they say by commitment: null
  // where it is a media file whose bytes are left out. And the salts.
  entries = [];
  rings = [];
  said = new Map();
  salts = new Map();
  #checkpoint;
  #chains = new Chains();
  #committed = new Set();
  #ringSubject;

  constructor(checkpoint) {
    this.#checkpoint = checkpoint;
  }

  get ring() {
    return this.rings.at(-1)?.keys;
  }

  // Checks the next entry, as the dossier holds it.
  async next(held) {
    const before = this.entries.at(-1);
    const entry = readEntry(held.entry);
    demand(entry?.index === held.index, "entry-form");
    const { record, size, root } = this.#checkpoint;
    demand(entry.act.record === record, "other-record");
    demand(await isIncluded(await leafHash(utf8(held.entry)), entry.index, size, root, held.proof), "proof");
    this.#act(entry);
    await this.#chains.follow(entry);
    const contents = await this.#contents(entry, held.contents);
    await this.#signed(entry, contents);
    this.#instants(entry, before);
    numbered(entry, contents.get("subject"));
    this.entries.push(entry);
  }

  // The act in itself. There is one ring of keys, that of entry 0, and no content is committed to twice.
  #act({ act, index }) {
    const isRing = kindOf(act) === "key";
    this.#ringSubject ??= act.subject;
    const commitments = act.commits.map((commit) => commit.commitment);
    const isNew = commitments.every((one) => !this.#committed.has(one) && this.#committed.add(one));
    demand(isWellMade(act) && isNew && (index > 0 || isRing) && (!isRing || act.subject === this.#ringSubject), "act-form");
  }

  // What the entry commits to and what is there, by role (and language).
  async #contents(entry, held) {
    const commits = new Map(entry.act.commits.map((commit) => [commit.commitment, commit]));
    demand(held.every((content) => commits.has(content.commitment)), "content-foreign");
    // Only of a media file may the bytes be left out: its salt stays, to compare the file with elsewhere.
    const left = held.filter(({ bytes }) => bytes === undefined);
    demand(left.every(({ commitment }) => commits.get(commitment).role === "file"), "content-missing");
    const whole = held.filter(({ bytes }) => bytes !== undefined);
    for (const { commitment, salt, bytes } of whole) {
      demand((await commitmentOf(salt, bytes)) === commitment, "content-altered");
    }
    for (const { commitment, salt } of held) this.salts.set(commitment, salt);
    for (const { commitment } of left) this.said.set(commitment, null);
    const contents = new Map();
    for (const { commitment, bytes } of whole) {
      const commit = commits.get(commitment);
      const read = readContent(commit, kindOf(entry.act), bytes);
      demand(read !== undefined, "content-form");
      contents.set(commit.role, read);
      this.said.set(commitment, read);
    }
    const file = contents.get("file");
    demand(!file || !contents.has("subject") || contents.get("subject").size === file.size, "content-form");
    return contents;
  }

  async #signed(entry, contents) {
    const isRing = kindOf(entry.act) === "key";
    let states;
    if (isRing && entry.act.commits.some((commit) => commit.role === "subject")) {
      demand(contents.has("subject"), "content-missing");
      states = ringOf(contents.get("subject"));
      demand(states, "content-form");
    }
    const before = this.ring ?? states;
    demand(before, "missing-entry");
    demand(await isSignedUnder(entry, before, states), "unsigned-act");
    if (states) this.rings.push({ since: entry.index, keys: states });
  }

  #instants({ act, issued_at: issued, recorded_at: recorded }, before) {
    const claimed = act.issued_at ?? recorded;
    const isDue = (act.not_before ?? recorded) <= recorded && recorded <= (act.not_after ?? recorded);
    demand(issued === (claimed < recorded ? claimed : recorded) && isDue && recorded >= (before?.recorded_at ?? ""), "instants");
  }

  // What is missing must be erased by a later act about the same subject, and what was erased must be missing.
  absences() {
    const key = (act, commitment) => `${act.subject} ${commitment}`;
    const erased = new Map(this.entries.flatMap(({ act, index }) => (act.erases ?? []).map((one) => [key(act, one), index])));
    const all = this.entries.flatMap(({ act, index }) => act.commits.map(({ commitment }) => ({ commitment, by: erased.get(key(act, commitment)) ?? -1, index })));
    demand(all.every(({ commitment, by, index }) => this.said.has(commitment) || by > index), "content-missing");
    demand(all.every(({ commitment, by }) => !this.said.has(commitment) || by < 0), "content-revived");
  }
}

// A message that is published here has a number of the year that it is dated, and nothing else has one. Of what is
// undated the year is that of a civil zone which a dossier does not tell: whatever it can be on Earth is taken.
function numbered({ act, issued_at: issued, number }, content) {
  const isDue = kindOf(act) === "message" && act.verb === "publish" && act.issued_at === undefined;
  demand(isDue === (number !== undefined), "number");
  if (!isDue || !content) return;
  const year = (shift) => new Date(Date.parse(issued) + shift).getUTCFullYear();
  const years = content.dated ? [Number(content.dated.date.slice(0, 4))] : [year(-12 * HOUR), year(14 * HOUR)];
  demand(years.includes(Number(number.split("/")[1])), "number");
}
