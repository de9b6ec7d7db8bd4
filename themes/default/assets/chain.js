// The chain of each subject's acts, as far as a dossier tells it: every act names the one before it, and fits it.

import { demand } from "./bytes.js";
import { commitsOf, digestOf, kindOf } from "./entry.js";

const AFTER = {
  none: { publish: "published" },
  published: { revise: "published", correct: "published", withdraw: "withdrawn", erase: "erased" },
  withdrawn: { reinstate: "published", erase: "erased" },
  erased: {},
};
// Where the acts before are not there, all but `publish` may come; each leaves the subject as it says.
const ANY = { revise: "published", correct: "published", reinstate: "published", withdraw: "withdrawn", erase: "erased" };

export class Chains {
  #chains = new Map();

  // Checks that an act follows the one before it about its subject, and keeps it.
  async follow(entry) {
    const { act } = entry;
    const chain = this.#chains.get(act.subject) ?? begin(act);
    if (chain.digest) {
      demand(act.revision === chain.revision + 1, "missing-entry");
      demand(act.previous === chain.digest, "chain");
      demand(entry.issued_at >= chain.issuedAt, "instants");
    }
    const standing = (chain.standing === "unknown" ? ANY : AFTER[chain.standing])[act.verb];
    demand(standing, "act-form");
    if (act.verb === "erase" && chain.isWhole) {
      demand([...chain.texts].every((one) => act.erases.includes(one)), "act-form");
      demand(act.erases.every((one) => chain.committed.has(one)), "act-form");
    }
    Object.assign(chain, { revision: act.revision, digest: await digestOf(act), issuedAt: entry.issued_at, standing });
    for (const commit of act.commits) chain.committed.add(commit.commitment);
    for (const role of ["subject", "edition", "file"]) {
      for (const commit of commitsOf(act, role)) chain.texts.add(commit.commitment);
    }
    this.#chains.set(act.subject, chain);
  }
}

// The chain that the first act here about a subject begins. Of the mission, the promise and the theme the newest alone may be here.
function begin(act) {
  const isWhole = act.revision === 1;
  demand(isWhole || ["mission", "promise", "theme"].includes(kindOf(act)), "missing-entry");
  demand(isWhole === (act.previous === undefined), "chain");
  return { isWhole, standing: isWhole ? "none" : "unknown", committed: new Set(), texts: new Set() };
}
