### The words of the public site, in English.
###
### One key, one phrase; every language has the same keys with the same variables, and a test says so.
### `PLURAL($count)` gives the CLDR plural category of a number; `{ $count }` shows it in the language's own way.
### Dates reach these phrases already worded.

## Around every page

page-title = { $page } – { $site }
skip-link = Skip to the main content
masthead-label = The mission
masthead-today = Today
masthead-time-in = Time in { $city }
masthead-clocks = Local time
masthead-contacts = Telephone and e-mail
masthead-counters = Day counters
masthead-consular-line = Consular enquiries
nav-label = Main menu
nav-breadcrumb = You are here
nav-home = Home
nav-messages = All messages
nav-archive = Archive
nav-contact = Contact
nav-feed = Web feed
nav-languages = Languages
language-current = This page is in { $language }
footer-label = About this site
footer-record = Public record
footer-record-note = Every page of this site is drawn from a signed public record to which entries can only be added.
footer-record-size = { PLURAL($count) ->
    [one] { $count } entry in the record
   *[other] { $count } entries in the record
}
footer-origin = Record { $origin }
footer-checkpoint = Checkpoint
footer-program = Chancery { $version }
print-address = Address of this page: { $address }
permanent-link = Permanent link
paragraph-link = Link to paragraph { $number }
footnotes-title = Notes
footnote-back = Back to the text

## Home

home-latest = Latest messages
home-all-messages = All messages
read-in-full = Read in full
read-in-full-title = Read in full: { $title }

## Kinds of message

kind-label = Kind
kind-statement = Statement
kind-speech = Speech
kind-remarks = Remarks
kind-interview = Interview
kind-news-conference = News conference
kind-briefing = Briefing
kind-letter = Letter
kind-article = Article
kind-reply = Reply to media
kind-press-release = Press release
kinds-statement = Statements
kinds-speech = Speeches
kinds-remarks = Remarks
kinds-interview = Interviews
kinds-news-conference = News conferences
kinds-briefing = Briefings
kinds-letter = Letters
kinds-article = Articles
kinds-reply = Replies to media
kinds-press-release = Press releases

## How the text relates to what was said

fidelity-label = Text
fidelity-verbatim = Verbatim
fidelity-verbatim-note = This is a verbatim record of what was said.
fidelity-as-prepared = As prepared for delivery
fidelity-as-prepared-note = Check against delivery.
fidelity-extract = Extract
fidelity-extract-note = This is an extract, not the whole text.
fidelity-summary = Summary
fidelity-summary-note = This is a summary of what was said.
fidelity-authored = Written text
fidelity-authored-note = This text was issued in writing.

## Legal status of an edition

status-label = Status
status-authoritative = Authoritative text
status-authoritative-note = In case of any difference between editions, this text prevails.
status-official = Official text
status-official-note = This is an official text of the mission.
status-unofficial = Unofficial translation
status-unofficial-note = This is an unofficial translation, offered for information only.

## Dates and facts of a message

date-dated = Date
date-issued = Issued
date-event = Date of the event
date-recorded = Entered in the record
date-corrected = Corrected
date-captured = Captured
date-undated = Undated
fact-number = Number
fact-number-value = No. { $number }
fact-speaker = Speaker
fact-speakers = Speakers
fact-place = Place
fact-event = Event
fact-outlet = Published by
fact-title = Title
fact-lead = Introduction
fact-body = Text
facts-label = About this message
speaker-with-office = { $name }, { $office }

## Editions and languages

editions-title = Editions
editions-other = Other editions
edition-this = This edition
edition-in = Edition in { $language }
edition-read-in = Read in { $language }
edition-missing = This message has not been issued in { $language }.
edition-shown-instead = It is shown here in { $language }.
editions-count = { PLURAL($count) ->
    [one] { $count } edition
   *[other] { $count } editions
}

## Questions and answers

turns-title = Questions and answers
turn-question = Question
turn-answer = Answer
turn-question-by = Question from { $speaker }
turn-answer-by = Answer from { $speaker }
turns-count = { PLURAL($count) ->
    [one] { $count } question
   *[other] { $count } questions
}

## Imports

import-label = From an import
import-note = This message was taken in from an earlier publication. Its dates are those that the source states.
import-source = Source
import-source-value = { $source }, line { $line }
import-captured = Captured { $date }
import-digest = Digest of the source (SHA-256)
import-excerpt = Excerpt
import-excerpt-note = The source gives only the opening lines of this message; they are not the whole text.
import-excerpts-note = What stands beneath each title in the source is an excerpt, not the whole text.

## Corrections and other revisions

corrections-title = Corrections
corrections-count = { PLURAL($count) ->
    [one] { $count } correction
   *[other] { $count } corrections
}
correction-minor = Minor correction
correction-major = Correction
correction-minor-on = Minor correction, { $date }
correction-major-on = Correction, { $date }
correction-notice = This message was corrected on { $date }.
correction-see = See what was changed and why
correction-reason = Reason
correction-changes = What was changed
correction-edition = Edition in { $language }
correction-inserted = Inserted
correction-removed = Removed
correction-unchanged = { PLURAL($count) ->
    [one] { $count } paragraph unchanged
   *[other] { $count } paragraphs unchanged
}
correction-unavailable = The earlier text has been erased and cannot be compared.
correction-before = Before
correction-after = After
history-title = History of this message
history-published = Issued on { $date }
history-imported = Taken in from an import on { $date }
history-revised = Updated on { $date }
history-edition-added = Edition in { $language } added on { $date }
history-corrected = Corrected on { $date }
history-withdrawn = Withdrawn on { $date }
history-reinstated = Reinstated on { $date }
history-erased = Erased on { $date }

## Withdrawn, reinstated, erased

withdrawn-label = Withdrawn
withdrawn-title = This message has been withdrawn
withdrawn-notice = This message was withdrawn on { $date }. It no longer represents the position of the mission.
withdrawn-reason = Reason for the withdrawal
withdrawn-kept = The text remains below as a matter of record.
page-withdrawn-title = This page has been withdrawn
page-withdrawn-notice = This page was withdrawn on { $date }. It no longer represents the position of the mission.
reinstated-label = Reinstated
reinstated-notice = This message was withdrawn on { $withdrawn } and reinstated on { $date }.
reinstated-reason = Reason for the reinstatement
erased-label = Erased
erased-title = This content has been erased
erased-notice = What stood at this address was erased on { $date } and is no longer held.
erased-reason = Reason for the erasure
erased-record = The record still shows that it was issued and that it was erased.

## Lists and archive

messages-title = Messages
messages-none = No messages
messages-none-yet = No messages have been issued yet.
messages-none-in = No messages in { $period }
messages-count = { PLURAL($count) ->
    [one] { $count } message
   *[other] { $count } messages
}
messages-in = Messages in { $period }
messages-in-language = { PLURAL($count) ->
    [one] { $count } message in { $language }
   *[other] { $count } messages in { $language }
}
archive-title = Archive
archive-of = Archive: { $period }
archive-years = By year
archive-months = By month
archive-days = By day
archive-all-years = All years
archive-all-kinds = All kinds
archive-filter = Show by kind
archive-undated = Undated messages
archive-back = Back to the archive
pages-label = Pages
page-previous = Previous
page-next = Next
page-newer = Newer messages
page-older = Older messages
message-previous = Previous message
message-next = Next message
period-previous = Previous: { $period }
period-next = Next: { $period }

## Counters

counter-since = Since { $date }
counter-ahead = { $label }: { $future }
counter-in-days = { PLURAL($days) ->
    [one] in { $days } day
   *[other] in { $days } days
}
counter-days = { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
}

## Notices

notices-title = Notices
notice-emergency = Emergency
notice-warning = Warning
notice-information = Information
notice-from = From { $date }
notice-until = Until { $date }

## The site as it stood

asof-label = The site as it stood
asof-banner = You are viewing the site as it stood on { $date }.
asof-banner-never = The record says nothing of { $date }: its first entry came later.
asof-pinned = { PLURAL($count) ->
    [one] This view is pinned to the first entry of the record and does not change.
   *[other] This view is pinned to the first { $count } entries of the record and does not change.
}
asof-not-pinned = Entries made later, such as imports, may still add to this view.
asof-pin = Permanent address of this view
asof-now = Go to the site as it stands now
asof-import-claim = What comes from an import is shown as its source claims it; the mission did not publish it here at that time.
asof-first-masthead = The details of the mission are those of its first entry in the record.
asof-future-title = This moment has not yet come
asof-future-text = The site can be shown as it stood in the past, not as it will stand on { $date }.
asof-invalid-title = This date and time cannot be read
asof-invalid-text = An address of the past begins with a date and time, such as { $example }.

## Contact

contact-title = Contact
contact-lines = Contact lines
contact-none = No contact lines have been published.
contact-telephone = Telephone
contact-email = E-mail
contact-call = Call { $label }: { $phone }
contact-write = Write to { $label }: { $email }

## Feed

feed-title = { $mission }: messages
feed-subtitle = Messages of { $mission } in { $language }
feed-link = Web feed (Atom)
feed-withdrawn = Withdrawn: { $title }
feed-corrected = Corrected: { $title }

## When a page cannot be shown

not-found-title = Page not found
not-found-text = There is no page at this address.
not-found-hint = The address may be incomplete. The archive lists every message.
not-then-title = Not there at that time
not-then-text = There was no page at this address on { $date }.
bad-request-title = This request cannot be understood
bad-request-text = The address or the request is malformed.
not-allowed-title = This cannot be done here
not-allowed-text = The pages of this site can be read, not written to.
unavailable-title = Temporarily unavailable
unavailable-text = The site cannot answer at this moment. Please try again shortly.
failed-title = Something has gone wrong
failed-text = The page could not be shown. The fault is ours and has been noted.
error-reference = Reference: { $reference }
error-home = Go to the home page
error-archive = Go to the archive
