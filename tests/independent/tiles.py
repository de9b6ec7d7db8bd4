"""Checks a served log with aics-tlog: `tiles.py URL VKEY,... CHECKPOINT...`; needs Python 3.12 or newer.

A checkpoint holds if it is signed under any of the keys: a log that replaces its key has more than one.
"""

import sys
import urllib.request

from aics_tlog import (HttpTileReader, VerifiedTileReader, audit_tiles, consistency_proof_from_tiles,
                       inclusion_proof_from_tiles, parse_note, parse_vkey, verify_checkpoint, verify_consistency,
                       verify_leaf_inclusion)


def head(text, vkeys):
    verdicts = [verify_checkpoint(parse_note(text), parse_vkey(vkey)) for vkey in vkeys]
    good = [verdict for verdict in verdicts if verdict.ok]
    assert good, verdicts
    return good[0]


def main():
    base, vkeys, files = sys.argv[1], sys.argv[2].split(","), sys.argv[3:]
    texts = [open(file, encoding="utf-8").read() for file in files]
    texts.append(urllib.request.urlopen(base + "/record/checkpoint").read().decode())
    heads = [head(text, vkeys) for text in texts]
    reader = HttpTileReader([base + "/record/"])
    proofs = 0
    for one in heads:
        verified = VerifiedTileReader(reader, one.size, one.root)
        for index in sorted({0, one.size // 3, one.size - 1}):
            proof = inclusion_proof_from_tiles(verified, index, one.size)
            assert verify_leaf_inclusion(verified.entry(index), index, one.size, proof, one.root), (index, one.size)
            proofs += 1
        for older in heads:
            if older.size <= one.size:
                proof = consistency_proof_from_tiles(verified, older.size, one.size)
                assert verify_consistency(older.size, one.size, older.root, one.root, proof), (older.size, one.size)
                proofs += 1
    newest = max(heads, key=lambda one: one.size)
    audit_tiles(reader, newest.size, newest.root)
    print(f"{len(heads)} checkpoints, {proofs} proofs, every tile of size {newest.size}")


if __name__ == "__main__":
    main()
