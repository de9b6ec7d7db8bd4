// Runs the vectors that the program and the script share, docs/test-vectors/verification-v1.json: each case must be
// answered with its outcome and its code, and what was found must be the same.

import { readFile } from "node:fs/promises";

// A policy of witnesses is the program's alone: the page knows the record's own keys, and nobody else's.
const isForTheProgramAlone = (one) => Boolean(one.trust.policy || one.trust.at_least);

export async function run(tally, file, check) {
  const shared = JSON.parse(await readFile(file));
  const bytes = (coded) => new Uint8Array(Buffer.from(coded, "base64"));
  const ring = ({ since, keys }) => ({ since, keys: Object.fromEntries(keys.map((key) => [key.role, bytes(key.public)])) });
  for (const one of shared.cases) {
    if (isForTheProgramAlone(one)) continue;
    const known = one.trust.known && check.read(one.trust.known);
    const pinned = one.trust.rings?.length ? { record: one.trust.record ?? shared.record, rings: one.trust.rings.map(ring), known } : null;
    const whole = one.file_base64 === undefined ? one.file : bytes(one.file_base64);
    const found = await checks(check, one.kind)(whole, one, pinned);
    tally.check(`shared vector: ${one.name}`, [...answered(found, one), ...(found.outcome && one.found ? told(found, one.found) : [])]);
  }
  const alone = shared.cases.filter(isForTheProgramAlone).length;
  console.log(`${shared.cases.length - alone} shared vectors, and ${alone} that are the program's alone`);
}

const checks = (check, kind) => ({
  dossier: (file, _, pinned) => check.checkDossier(file, pinned),
  proof: (file, one, pinned) => check.checkProof(file, one.text ?? null, pinned),
  evidence: (file, _, pinned) => check.checkEvidence(file, pinned),
})[kind];

function answered(found, one) {
  const outcome = found.outcome ? "authentic" : found.unknown ? "unknown" : "false";
  const right = outcome === one.outcome && (one.code === undefined || found.code === one.code);
  return right ? [] : [`${outcome} ${found.code ?? ""}, not ${one.outcome} ${one.code ?? ""}`];
}

function told(found, wanted) {
  const own = {
    ...found,
    issued_at: found.issuedAt,
    recorded_at: found.recordedAt,
    editions: found.editions?.map(({ lang, revision, read }) => (read ? { lang, revision, title: read.title } : { lang, revision })),
    files: found.files?.map(({ revision, name, mediaType, size }) => ({ media_type: mediaType, name, revision, size })),
    later: found.later?.map(({ revision, verb }) => ({ revision, verb })),
    heartbeat: found.heartbeat && new Date(found.heartbeat * 1000).toISOString().replace(".000Z", "Z"),
    log_key: found.keys?.find((key) => key.role === "log").id,
    pinned: found.isPinned,
  };
  const members = ["index", "subject", "number", "revision", "verb", "issued_at", "recorded_at", "editions", "files", "later", "size", "heartbeat", "log_key", "pinned"];
  return members.filter((name) => wanted[name] !== undefined && JSON.stringify(own[name]) !== JSON.stringify(wanted[name]))
    .map((name) => `${name}: ${JSON.stringify(own[name])}, not ${JSON.stringify(wanted[name])}`);
}
