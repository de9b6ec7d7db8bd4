"""Asks a page's TimeGate with memento-client: `memento.py CASES`, a JSON list of what is asked and what is right.

Each case: {"uri", "at" (ISO, UTC), "less_seconds" (how long before that is asked for), "memento" (the address that
must be found), "datetime" (its Memento-Datetime)}.
"""

import json
import sys
from datetime import datetime, timedelta

from memento_client import MementoClient


def instant(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def main():
    failed = 0
    # Each page is its own TimeGate, which this client finds where no other stands before the address.
    for case in json.load(open(sys.argv[1])):
        client = MementoClient(timegate_uri="", check_native_timegate=True)
        asked = instant(case["at"]) - timedelta(seconds=case["less_seconds"])
        info = client.get_memento_info(case["uri"], asked)
        closest = info["mementos"]["closest"]
        found, when = closest["uri"][0], closest["datetime"]
        right = found == case["memento"] and when == instant(case["datetime"]) and closest["http_status_code"] == 200
        if not right:
            failed += 1
            print(f"{case['uri']} at {asked}: found {found} of {when}, not {case['memento']}")
    print(json.dumps({"failed": failed}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
