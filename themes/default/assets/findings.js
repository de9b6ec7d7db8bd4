// What holds of a message, once all that proves it was checked: plain facts, which answer.js puts into words.

import { keyId, kindOf } from "./entry.js";
import { cosignatures, strangers } from "./note.js";

// The facts about the revision that the entry `about` made, and about what followed it.
export async function findings(walk, about, checkpoint, isPinned) {
  const { entries, said } = walk;
  const own = entries.filter((entry) => entry.act.subject === about.act.subject);
  const until = own.filter((entry) => entry.index <= about.index);
  const later = own.filter((entry) => entry.index > about.index);
  return {
    outcome: "authentic",
    record: checkpoint.record,
    mission: newest(entries.filter((entry) => kindOf(entry.act) === "mission"), said)?.name ?? {},
    index: about.index,
    subject: about.act.subject,
    kind: kindOf(about.act) === "message" ? newest(until, said)?.kind : undefined,
    number: own[0].number,
    revision: about.act.revision,
    verb: about.act.verb,
    issuedAt: about.issued_at,
    recordedAt: about.recorded_at,
    editions: editionsOf(until, said),
    files: filesOf(own, walk),
    later: later.map((entry) => change(entry, said)),
    standing: STANDING[own.at(-1).act.verb] ?? "published",
    isPinned,
    ...(await witnesses(checkpoint, walk.ring)),
  };
}

// Who vouches for a checkpoint: the keys of the ring, the heartbeat, and others whose keys are not known here.
export async function witnesses(checkpoint, ring) {
  const heartbeat = `${checkpoint.record}/heartbeat`;
  const beats = ring.heartbeat ? await cosignatures(checkpoint, heartbeat, ring.heartbeat) : [];
  const keys = await Promise.all(Object.entries(ring).map(async ([role, key]) => ({ role, id: await keyId(key) })));
  return { size: checkpoint.size, keys, heartbeat: beats.at(-1)?.at, strangers: strangers(checkpoint, [heartbeat]) };
}

const STANDING = { withdraw: "withdrawn", erase: "erased" };

// What the newest of these entries says of its subject.
function newest(entries, said) {
  const commits = entries.flatMap((entry) => entry.act.commits.filter((one) => one.role === "subject"));
  return commits.map((commit) => said.get(commit.commitment)).findLast(Boolean);
}

// The editions as these acts left them: language, own revision, and what they say (nothing once erased).
function editionsOf(entries, said) {
  const editions = new Map();
  for (const entry of entries) {
    for (const { lang, commitment } of entry.act.commits.filter((one) => one.role === "edition")) {
      const revision = (editions.get(lang)?.revision ?? 0) + 1;
      editions.set(lang, { lang, revision, commitment, index: entry.index, read: said.get(commitment) ?? null });
    }
  }
  return [...editions.values()].sort((one, other) => (one.lang < other.lang ? -1 : 1));
}

// The files of a media file, one for each revision that gave another, but for what was erased.
function filesOf(entries, { said, salts }) {
  const files = entries.flatMap(({ act, index }) => {
    const named = (role) => act.commits.find((commit) => commit.role === role)?.commitment;
    const [media, commitment] = [said.get(named("subject")), named("file")];
    if (!media || !salts.has(commitment)) return [];
    const { name, media_type: mediaType, size } = media;
    return [{ revision: act.revision, index, commitment, salt: salts.get(commitment), name, mediaType, size }];
  });
  return files;
}

function change({ act, index, recorded_at: at }, said) {
  const reasons = act.commits.filter((commit) => commit.role === "reason" && said.has(commit.commitment));
  return {
    index,
    verb: act.verb,
    grade: act.grade,
    at,
    revision: act.revision,
    languages: act.languages,
    reasons: Object.fromEntries(reasons.map((one) => [one.lang, said.get(one.commitment)])),
  };
}
