"""Checks with aics-tlog that a served checkpoint is cosigned: `cosigned.py URL VKEY WITNESS_VKEY SIZE`.

Needs Python 3.12 or newer.
"""

import sys
import urllib.request

from aics_tlog import parse_note, parse_vkey, verify_checkpoint


def main():
    base, vkey, witness, size = sys.argv[1:]
    note = parse_note(urllib.request.urlopen(base + "/record/checkpoint").read().decode())
    verdict = verify_checkpoint(note, parse_vkey(vkey), [parse_vkey(witness)], quorum=1, max_age_seconds=600)
    assert verdict.ok and verdict.size == int(size), verdict
    print(f"size {verdict.size}, cosigned by {', '.join(verdict.witnesses)}")


if __name__ == "__main__":
    main()
