"""Reads papers with poppler's `pdftotext` and looks for every line of their manuscripts in them.

    read_paper.py PAPER.pdf MANUSCRIPT.md [PAPER.pdf MANUSCRIPT.md ...]

Letters alone are compared, in their order: where a line breaks, how a mark stands over its letter and which form an Arabic
letter has is the paper's own affair.
"""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path


def letters(text):
    whole = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in whole if unicodedata.category(sign) in ("Lu", "Ll", "Lo")).casefold()


def lines(manuscript):
    head, body = manuscript.removeprefix("---\n").split("\n---\n", 1)
    yield from re.findall(r'^(?:title|lead): "(.*)"$', head, re.MULTILINE)
    body = re.sub(r"\]\([^)]*\)", "]", re.sub(r"\[\^\d+\]", "", body))
    for line in body.splitlines():
        yield from line.split("|")


# A telephone number, or a decision with its year: from left to right also in Arabic and Hebrew.
NUMBER = re.compile(r"\+\d+(?: \d+)+|\d{4} \(\d{4}\)")
# How far two words of one line stand apart in height, in points.
LINE = 8
BOX = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>')


def out_of_order(paper, text):
    """The numbers of several words that do not stand on one line in their own order, from the left."""
    drawn = subprocess.run(["pdftotext", "-bbox", paper, "-"], check=True, capture_output=True).stdout.decode()
    digits = lambda word: "".join(re.findall(r"\d", word))
    boxes = [(digits(word), float(x), float(y)) for x, y, word in BOX.findall(drawn)]
    for number in NUMBER.findall(text):
        parts = [digits(word) for word in number.split()]
        places = [[box for box in boxes if box[0] == part] for part in parts]
        # Where a line breaks, a part stands on the next one.
        follows = lambda one, next: next[1] > one[1] if abs(next[2] - one[2]) < LINE else 0 < next[2] - one[2] < 8 * LINE
        first = places[0]
        for later in places[1:]:
            first = [box for box in later if any(follows(before, box) for before in first)]
        in_order = bool(first)
        if not in_order:
            yield number


def main(arguments):
    if not arguments or len(arguments) % 2:
        raise SystemExit(__doc__)
    lacking = 0
    for paper, manuscript in zip(arguments[::2], arguments[1::2]):
        read = subprocess.run(["pdftotext", paper, "-"], check=True, capture_output=True).stdout.decode()
        shown, looked = letters(read), 0
        for line in filter(letters, lines(Path(manuscript).read_text("utf-8"))):
            looked += 1
            if letters(line) not in shown:
                lacking += 1
                print(f"{paper} lacks: {line}")
        for number in out_of_order(paper, Path(manuscript).read_text("utf-8")):
            lacking += 1
            print(f"{paper} has in another order: {number}")
        if not looked:
            raise SystemExit(f"{manuscript} has no line")
    raise SystemExit(1 if lacking else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
