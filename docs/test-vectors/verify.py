#!/usr/bin/env python3
"""Verifies the test vectors of docs/record-format.md from scratch.

An implementation of its own: it shares no code with Chancery and needs nothing but Python's
standard library. It is slow and made to be read; do not sign with it.

    python3 docs/test-vectors/verify.py [record-v1.json]

It checks canonical JSON, commitments, acts' chains and signatures, Merkle leaves and roots,
checkpoints and lawful absence; then it alters the vectors and expects each alteration to be found.
"""

import base64
import copy
import hashlib
import json
import pathlib
import sys


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# Ed25519 (RFC 8032, section 5.1): verification only.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(one, other):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def same(one, other):
    (x1, y1, z1, _), (x2, y2, z2, _) = one, other
    return (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0


def recover_x(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    return P - x if x & 1 != sign else x


def point(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return x, y, 1, x * y % P


BASE_Y = 4 * pow(5, -1, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def is_signed(public, message, signature):
    if len(signature) != 64:
        return False
    scalar = int.from_bytes(signature[32:], "little")
    if scalar >= L:
        return False
    hashed = hashlib.sha512(signature[:32] + public + message).digest()
    challenge = int.from_bytes(hashed, "little") % L
    left = times(scalar, BASE)
    return same(left, add(point(signature[:32]), times(challenge, point(public))))


def public_of(seed):
    secret = bytearray(hashlib.sha512(seed).digest()[:32])
    secret[0] &= 248
    secret[31] = secret[31] & 127 | 64
    x, y, z, _ = times(int.from_bytes(secret, "little"), BASE)
    x, y = x * pow(z, -1, P) % P, y * pow(z, -1, P) % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


# The record's own rules.


def canonical(value):
    """RFC 8785, for values without fractions: members sorted by UTF-16, no blanks, no needless escapes."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(inner) for name, inner in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def merkle_root(leaves):
    """RFC 6962, section 2.1, as it is written there."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01", merkle_root(leaves[:split]), merkle_root(leaves[split:]))


def key_id(public):
    return sha256(b"chancery/key/v1\n", public)[:8].hex()


def check_keys(vectors):
    for key in vectors["keys"]:
        public = base64.b64decode(key["public"], validate=True)
        expect(public == public_of(bytes.fromhex(key["seed"])), f"public key of {key['name']}")
        expect(key["id"] == key_id(public), f"id of {key['name']}")


def check_checkpoint(note, origin, size, root, log_key):
    text, signatures = note.rsplit("\n\n", 1)
    lines = [origin, str(size), base64.b64encode(root).decode()]
    expect(text.split("\n") == lines, f"checkpoint text of size {size}")
    name_hash = sha256(origin.encode(), b"\n", b"\x01", log_key)[:4]
    for line in signatures.splitlines():
        dash, name, blob = line.split(" ")
        blob = base64.b64decode(blob, validate=True)
        if (dash, name, blob[:4]) == ("\u2014", origin, name_hash):
            expect(is_signed(log_key, (text + "\n").encode(), blob[4:]), f"checkpoint signature of size {size}")
            return
    raise Broken(f"checkpoint of size {size} is not signed by the log key")


def check_contents(entry, index, missing):
    """Returns the subject's JSON, if it is there."""
    subject = None
    commits = entry["act"]["commits"]
    expect(len(commits) == len(entry["contents"]), f"contents of entry {index}")
    for commit, content in zip(commits, entry["contents"]):
        expect(commit["commitment"] == content["commitment"], f"order of contents of entry {index}")
        if content.get("erased"):
            missing[content["commitment"]] = index
            continue
        data = content["bytes"].encode()
        digest = sha256(b"chancery/content/v1\n", bytes.fromhex(content["salt"]), data).hex()
        expect(digest == commit["commitment"], f"commitment of entry {index} to its {commit['role']}")
        if commit["role"] in ("subject", "source"):
            expect(canonical(json.loads(data)) == content["bytes"], f"canonical {commit['role']} of entry {index}")
        if commit["role"] == "edition":
            header, _, _ = content["bytes"].partition("\n\n")
            expect(canonical(json.loads(header)) == header, f"canonical edition of entry {index}")
            expect(json.loads(header)["lang"] == commit["lang"], f"language of an edition of entry {index}")
        if commit["role"] == "subject":
            subject = json.loads(data)
    return subject


def check_signature(entry, index, ring):
    act = entry["act"]
    may = ["mission", "recovery"] if act["subject"].startswith("key-") else ["mission"]
    keys = {key_id(ring[role]): ring[role] for role in may}
    signed = b"chancery/act/v1\n" + canonical(act).encode()
    expect(sha256(signed).hex() == entry["act_digest"], f"digest of the act of entry {index}")
    good = (
        one["key"] in keys
        and is_signed(keys[one["key"]], signed, base64.b64decode(one["signature"], validate=True))
        for one in entry["signatures"]
    )
    expect(any(good), f"signature of entry {index}")


def check(vectors):
    check_keys(vectors)
    leaves, last, missing, erased, ring = [], {}, {}, {}, None
    recorded_at = ""
    for index, vector in enumerate(vectors["entries"]):
        data = vector["bytes"]
        entry = json.loads(data)
        expect(canonical(entry) == data, f"canonical form of entry {index}")
        expect(entry["index"] == index and entry["act"]["record"] == vectors["record"], f"place of entry {index}")
        expect(recorded_at <= entry["recorded_at"] >= entry["issued_at"], f"instants of entry {index}")
        recorded_at = entry["recorded_at"]
        leaf = sha256(b"\x00", data.encode())
        leaves.append(leaf)
        expect(leaf.hex() == vector["leaf_hash"], f"leaf of entry {index}")
        root = merkle_root(leaves)
        expect(root.hex() == vector["root"], f"root of size {index + 1}")

        act = entry["act"]
        revision, digest = last.get(act["subject"], (0, None))
        expect((act["revision"], act.get("previous")) == (revision + 1, digest), f"chain of entry {index}")
        last[act["subject"]] = (act["revision"], vector["act_digest"])
        subject = check_contents({**entry, **vector}, index, missing)
        is_ring = subject is not None and subject["format"] == "chancery/key/v1"
        stated = {}
        if is_ring:
            stated = {key["role"]: base64.b64decode(key["public"], validate=True) for key in subject["keys"]}
        check_signature({**entry, **vector}, index, ring or stated)
        ring = stated or ring
        erased.update({commitment: index for commitment in act.get("erases", [])})
        check_checkpoint(vector["checkpoint"], vectors["record"], index + 1, root, ring["log"])
    for commitment, index in missing.items():
        expect(erased.get(commitment, -1) > index, f"absence of a content of entry {index}")
    check_frontier(vectors, leaves)


def check_frontier(vectors, leaves):
    subtrees, start = [], 0
    for bit in reversed(range(len(leaves).bit_length())):
        if len(leaves) >> bit & 1:
            subtrees.append(merkle_root(leaves[start : start + (1 << bit)]))
            start += 1 << bit
    expect(b"".join(subtrees).hex() == vectors["frontier"], "frontier")


class Broken(Exception):
    pass


def expect(holds, what):
    if not holds:
        raise Broken(what)


def check_that_tampering_is_found(vectors):
    def alter(path, change):
        altered = copy.deepcopy(vectors)
        place = altered
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = change(place[path[-1]])
        try:
            check(altered)
        except (Broken, ValueError, KeyError):
            return
        raise Broken(f"altering {path} was not found")

    alter(["entries", 8, "bytes"], lambda text: text.replace("publish", "correct"))
    alter(["entries", 8, "bytes"], lambda text: text.replace(",", ", ", 1))
    alter(["entries", 8, "contents", 1, "bytes"], lambda text: text + " ")
    alter(["entries", 8, "contents", 1, "salt"], lambda text: "00" * 32)
    alter(["entries", 8, "contents", 1], lambda content: {"commitment": content["commitment"], "erased": True})
    alter(["entries", 3, "checkpoint"], lambda text: text.replace("\n4\n", "\n5\n"))
    alter(["entries", 3, "checkpoint"], lambda text: vectors["entries"][4]["checkpoint"])
    alter(["entries", 3, "root"], lambda text: text[::-1])
    alter(["frontier"], lambda text: text[64:])


def main():
    beside = pathlib.Path(__file__).with_name("record-v1.json")
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else beside
    vectors = json.loads(path.read_text(encoding="utf-8"))
    try:
        check(vectors)
        check_that_tampering_is_found(vectors)
    except Broken as broken:
        sys.exit(f"{path.name}: does not hold: {broken}")
    print(f"{path.name}: {len(vectors['entries'])} entries hold, and tampering with them is found")


if __name__ == "__main__":
    main()
