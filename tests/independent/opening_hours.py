"""Reads calendars of the site with `icalendar` and compares every event with what the office and the holidays say.

    opening_hours.py OFFICES.json HOLIDAYS.json LANG CALENDAR... -- CALENDAR...

The first calendars are those of the offices, in the order of OFFICES.json; the others those of the lists of holidays. What is
right is worked out here anew: the date's own hours, a holiday, the last open day before a holiday, the weekday, in this order.
"""

import json
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

DAY = timedelta(days=1)
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# How long a stretch of closed days can lie between the last open day and a holiday.
LONGEST = 14


def events(path):
    """Begin and end of each event, after checks of the calendar as a whole."""
    calendar = Calendar.from_ical(Path(path).read_bytes())
    if calendar["VERSION"] != "2.0" or not calendar["PRODID"]:
        raise SystemExit(f"{path}: no calendar of version 2.0")
    found, uids = [], set()
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise SystemExit(f"{path}: {event.errors}")
        if event["UID"] in uids or not isinstance(event["DTSTAMP"].dt, datetime):
            raise SystemExit(f"{path}: {event['UID']} is there twice, or has no stamp")
        uids.add(event["UID"])
        begins, ends = event["DTSTART"].dt, event["DTEND"].dt
        if type(begins) is not type(ends) or not begins < ends:
            raise SystemExit(f"{path}: {event['UID']} does not end after it begins")
        found.append((begins, ends, str(event["SUMMARY"])))
    if not found:
        raise SystemExit(f"{path}: there is no event")
    # Whole days after what begins at an hour.
    return sorted(found, key=lambda event: (not isinstance(event[0], datetime), event))


def spans(day, pieces, zone, latest=None):
    """The instants of the hours of a day, those after `latest` cut off."""
    for piece in pieces:
        begins, ends = time.fromisoformat(piece["from"]), time.fromisoformat(piece["until"])
        until = datetime.combine(day + DAY if ends == time() else day, ends, zone)
        if latest is not None:
            until = min(until, datetime.combine(day, latest, zone))
        since = datetime.combine(day, begins, zone)
        if since < until:
            yield since.astimezone(timezone.utc), until.astimezone(timezone.utc)


def of_weekday(office, day):
    return [piece for hours in office["hours"] if WEEK[day.weekday()] in hours["days"] for piece in hours["open"]]


def is_open(office, holidays, day):
    own = [one for one in office.get("dates", []) if one["date"] == day.isoformat()]
    if own:
        return any(one["open"] for one in own)
    return day not in holidays and bool(of_weekday(office, day))


def is_last_before_holiday(office, holidays, day):
    for ahead in range(1, LONGEST):
        later = day + ahead * DAY
        if later in holidays:
            return True
        if is_open(office, holidays, later):
            return False
    return False


def due(office, holidays, first, last):
    zone, day = ZoneInfo(office["zone"]), first
    while day <= last:
        own = [piece for one in office.get("dates", []) if one["date"] == day.isoformat() for piece in one["open"]]
        if any(one["date"] == day.isoformat() for one in office.get("dates", [])):
            yield from spans(day, own, zone)
        elif day not in holidays:
            latest = None
            if office.get("before_holiday") and is_last_before_holiday(office, holidays, day):
                latest = time.fromisoformat(office["before_holiday"])
            yield from spans(day, of_weekday(office, day), zone, latest)
        day += DAY


def compare(path, wanted, found):
    for one in sorted(set(wanted) ^ set(found)):
        print(f"{path}: {'missing' if one in wanted else 'unexpected'}: {one}")
    if sorted(wanted) != sorted(found):
        raise SystemExit(1)
    print(f"{path}: {len(found)} events are as expected")


def main(arguments):
    offices, lists = (json.loads(Path(name).read_text("utf-8")) for name in arguments[:2])
    lang, of_offices, of_lists = arguments[2], arguments[3 : arguments.index("--")], arguments[arguments.index("--") + 1 :]
    if len(of_offices) != len(offices) or len(of_lists) != len(lists):
        raise SystemExit(__doc__)
    for office, path in zip(offices, of_offices):
        holidays = {date.fromisoformat(day["date"]) for keeps in office["keeps"] for day in lists[keeps]["days"]}
        told = events(path)
        found = [(begins, ends) for begins, ends, _ in told if isinstance(begins, datetime)]
        closed = [begins for begins, _, _ in told if not isinstance(begins, datetime)]
        zone = ZoneInfo(office["zone"])
        first, last = found[0][0].astimezone(zone).date(), found[-1][0].astimezone(zone).date()
        if (last - first).days < 365:
            raise SystemExit(f"{path} tells of less than a year")
        compare(path, list(due(office, holidays, first, last)), found)
        # What is told of a closed day is told of those days alone on which it would be open.
        days = [first + n * DAY for n in range((last - first).days + 1)]
        wanted = [day for day in days if of_weekday(office, day) and not is_open(office, holidays, day)]
        compare(path, wanted, [day for day in closed if first <= day <= last])
    for holidays, path in zip(lists, of_lists):
        wanted = [(day["date"], day["name"][lang]) for day in holidays["days"]]
        compare(path, wanted, [(begins.isoformat(), summary) for begins, _, summary in events(path)])


if __name__ == "__main__":
    main(sys.argv[1:])
