"""Reads a feed with feedparser, and prints as JSON what a subscriber would see: read_feed.py FILE."""

import calendar
import json
import sys

import feedparser

with open(sys.argv[1], "rb") as file:
    feed = feedparser.parse(file.read(), sanitize_html=False, resolve_relative_uris=False)


def entry(entry):
    return {
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "updated": calendar.timegm(entry.updated_parsed),
    }


print(json.dumps({
    "bozo": bool(feed.bozo),
    "complaint": str(feed.get("bozo_exception", "")),
    "id": feed.feed.id,
    "title": feed.feed.title,
    "entries": [entry(one) for one in feed.entries],
}))
