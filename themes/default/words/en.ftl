### The words of the public site, in English.
###
### One key, one phrase; every language has the same keys with the same variables, and a test says so.
### `PLURAL($count)` gives the CLDR plural category of a number; `{ $count }` shows it in the language's own way.
### Dates reach these phrases already worded.

## Around every page

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site }: statements, speeches and interviews, each as it was issued and open to anyone to check.
description-page = { $page }, on the official site of { $site }. Every text stands in a public record that anyone can check.
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
nav-changes = Changes
nav-calendar = The site on another day
nav-quote = Check a quotation
nav-verify = Verify
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
history-of = History: { $title }
history-revision = Revision { $number }
history-current = The text that holds now
history-count = { PLURAL($count) ->
    [one] { $count } revision
   *[other] { $count } revisions
}
history-message = The message as it stands
history-all = Every revision of this message, and its proofs
history-text = The text after this revision
history-before = The text that was replaced
history-text-added = added
history-text-changed = changed
history-not-compared = The two texts can be compared at their own addresses.
record-entry = Entry { $number } of the record
record-recorded = entered on { $date }
record-proof = Proof of inclusion
record-dossier = Dossier for verification
record-content = The bytes in the record
revision-of = { $title }: revision { $number }
revision-replaced-label = An earlier text
revision-notice = This is the text as revision { $number } of { $date } left it.
revision-replaced = It was replaced by revision { $number } on { $date }.

## Changes of the whole site

subject-mission = The mission
subject-contact = Contact line
subject-counter = Day counter
subject-notice = Notice
subject-person = Person
subject-page = Page
subject-key = Keys of the record
subject-promise = What the mission undertakes to record
subject-message = Message
subject-message-number = Message No. { $number }
change-revised = Update
change-edition-added = Edition added
change-corrected = Correction
change-withdrawn = Withdrawal
change-reinstated = Reinstatement
change-erased = Erasure
change-of = { $what }: { $title }
changes-title = Changes
changes-note = Every correction, withdrawal, reinstatement and erasure of this site, and every addition to what was published before. The list is drawn from the record: nothing on it can be left out.
changes-of = Changes in { $period }
changes-part = { $period }, part { $number }
changes-count = { PLURAL($count) ->
    [one] { $count } change
   *[other] { $count } changes
}
changes-newest = Latest changes
changes-in-order = The newest first
changes-none = Nothing that was published has been changed.
changes-feed-title = { $mission }: changes
changes-feed-link = Web feed of changes (Atom)

## The calendar of the past

calendar-title = The site on another day
calendar-note = Each day leads to the home page as it stood at the end of that day.
calendar-of = The site in { $period }
calendar-legend = A dot marks the days on which something was published or changed.
calendar-changed = with changes
calendar-days = { PLURAL($count) ->
    [one] { $count } day with changes
   *[other] { $count } days with changes
}

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
asof-proven = { PLURAL($count) ->
    [one] The first entry of the record, which is signed and fixed by a signed checkpoint, proves what is shown.
   *[other] What is shown is proven by the first { $count } entries of the record, each of them signed, and fixed by a signed checkpoint.
}
asof-theme = Its design and fixed wording are those of Chancery { $version }.
asof-other-day = Choose another day
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

## Verifying

verify-lead = Is this statement the mission’s own, whole and unchanged? Your browser finds out by itself: nothing that you choose here is sent anywhere.
verify-no-script = This check runs in your browser and needs JavaScript. Without it, use the program as described below.
verify-choose = Choose a file, or drop it here
verify-choose-help = Up to 64 MiB. Give a proof and its text together, or one after the other.
verify-address = Or the address of a page of this site
verify-check = Check
verify-working = Checking…
verify-authentic = Authentic. This is the mission’s own text, whole and unchanged, as it stands in the public record.
verify-authentic-page = Authentic. The message on this page is word for word what stands in the public record.
verify-false = Not authentic.
verify-unknown = This cannot be told.
verify-fork = The evidence holds: the mission’s log key signed two records that contradict each other, with { $first } and with { $second } entries. A mirror saw this on { $date } and kept it.
verify-rollback = The evidence holds: the mission confirmed an older state of its record, of { $second } entries, after a newer one of { $first }. A mirror saw this on { $date } and kept it.
verify-unsigned = The evidence holds: entry { $entry } of the record was never signed by the mission’s key. A mirror saw this on { $date } and kept it.
verify-issuer = Issued by
verify-message = Message
verify-edition = Text
verify-edition-value = { $language }: { $title } (text { $revision })
verify-edition-erased = { $language }: the text { $revision } has been erased since
verify-revision = Revision
verify-revision-value = { $revision }, made by entry { $entry } of the record
verify-keys = Keys
verify-keys-pinned = The keys are those that this page knows.
verify-keys-stated = The keys are those that the file itself states: compare them.
verify-key-log = Log key { $key }
verify-key-mission = Mission key { $key }
verify-key-recovery = Recovery key { $key }
verify-checkpoint = Checkpoint
verify-checkpoint-value = { $size }, of the record { $record }
verify-cosignatures = Cosigned
verify-heartbeat = The mission confirmed it as its newest checkpoint on { $date }
verify-strangers = Also signed by { $names }, whose keys this page does not know
verify-no-cosignatures = By nobody besides the record itself
verify-later = What happened afterwards
verify-later-none = This file tells of no correction and no withdrawal. Whoever hands a file on can leave the newest ones out: the page of the message shows them.
verify-later-unknown = A proof speaks of one entry only. Whether the text was corrected later is told by a dossier, or by the page of the message.
verify-reason = Reason: { $reason }
verify-withdrawn = The mission has withdrawn this message since. It no longer represents its position.
verify-erased = The text has been erased since. The record still shows that it was issued and that it was erased.
verify-around = Title, introduction, facts and text were compared. What stands around them on the page was not.
verify-passage = The page differs here: { $passage }
verify-what-title = What you can check
verify-what-dossier = A dossier (.dossier): a message with everything that proves it. Checked without a network.
verify-what-proof = A proof (.tlog-proof) with the text that it is about.
verify-what-page = A page of a message that you saved from this site, or its address. This asks the site for the record.
verify-what-evidence = The evidence that a mirror kept.
verify-to-quote = You have only a passage? Check the quotation.
verify-how-title = How it is checked
verify-how-browser = Each signature, each digest and the place of each entry in the record are computed anew in your browser by a small script of this site, and compared with the keys below. Once this page is open, a file is checked even without a network.
verify-how-program = Who would rather not rely on this site uses the program Chancery on a computer of their own:
verify-how-docs = The program’s documentation explains every step and every byte, so that anybody can write a program of their own.
verify-known-title = The keys of this record
verify-known-text = Compare them with what the mission tells you by another way: in print, by telephone, in person.
verify-known-since = From entry { $entry } on
key-log = Log key
key-mission = Mission key
key-heartbeat = Heartbeat key
key-recovery = Recovery key

## What a check may find wrong

fault-not-a-dossier = The file has not the form that it should have: it was altered, or was never one of this kind.
fault-too-large = The file is larger than any that is read: more than 64 MiB, or more than 10,000 entries.
fault-entry-form = An entry of the record has been altered: it has not the one form that entries have.
fault-act-form = A decision in the file contradicts itself, or the record.
fault-order = Entries of the record stand in the wrong order, or one stands there twice.
fault-missing-entry = An entry is missing: what was decided about this message is not told without a gap.
fault-chain = A decision does not follow from the one before it.
fault-other-record = Parts of the file belong to different records.
fault-proof = The entry is not in the record that the checkpoint covers: it was altered, or the proof is another’s.
fault-number = An official number is missing, or is not the one that is due.
fault-instants = The instants of an entry contradict each other.
fault-content-altered = The text is not the one that the mission entered in the record: it was altered.
fault-content-form = A text has a form, or characters, that the record never holds.
fault-content-foreign = The file holds a text that the mission never entered in the record.
fault-content-missing = A text is missing that the record does not say was erased.
fault-content-revived = The file holds a text that the mission had to erase.
fault-other-key = Another key with the same name: these are not the keys of this mission’s record.
fault-unsigned-act = The mission’s key did not sign this.
fault-about-missing = The file does not hold the entry that it is about.
fault-checkpoint-form = The checkpoint of the record has been altered: it has not the form that checkpoints have.
fault-checkpoint-unsigned = The checkpoint is not signed by the record’s log key as this page knows it.
fault-cosignature-false = A cosignature on the checkpoint has been altered.
fault-text-differs = The text is not the one that the proof is about: it was altered, or is another’s.
fault-evidence-proof = The evidence is itself false: its own proof does not hold.
fault-evidence-form = This is no evidence of a mirror, or it was altered.
fault-not-a-proof = The proof has not the form that it should have: it was altered.
fault-page-altered = The page names a text that stands nowhere in the record.
fault-page-text = The page shows something else than the record: its text was altered.

## What a check may not be able to tell

unknown-keys-unknown = The file is of the record { $record }, whose keys this page does not know. Ask on that mission’s own site.
unknown-text-wanted = The proof itself holds. Now choose the text that it is about.
unknown-file = This is no dossier, no proof with its text, and no page that was saved from this site.
unknown-page = The page does not say which text of a record it shows. Give the page of one message.
unknown-page-erased = The text of this page has been erased since, and can no longer be compared.
unknown-network = This needs the site’s record, and the site cannot be reached. A dossier can be checked without a network.
unknown-answer = The site has nothing to check at this address.
unknown-other-site = This address is of another site. Save its page and choose the file, or ask on that site.
unknown-not-an-address = This is no address.
unknown-evidence-word = Both checkpoints are genuine. That something was withheld or answered otherwise is the word of the mirror that kept this file.
unknown-evidence-empty = Both checkpoints are genuine, and they do not contradict each other.
unknown-browser = This browser cannot check Ed25519 signatures. Use a newer one, or the command below.
unknown-failed = The check itself failed. Use the command below.

## Quotations

quote-lead = Paste what is said to be the mission’s words. The answer says whether they stand in the public record word for word.
quote-label = Passage
quote-help = 5 to 2,000 words, in any language of the record. Mark what you leave out with an ellipsis (…).
quote-check = Check the passage
quote-how-title = What counts
quote-how-same = Quotation marks, dashes, blanks and line breaks, capital letters at the ends and a missing accent do not matter.
quote-how-other = A changed word, number or negation always does.
quote-to-verify = You have a whole file or page? Verify it.
quote-answer = Answer
quote-verbatim = Verbatim: this passage stands in the record word for word.
quote-altered = Altered: the record has no such passage. The nearest one differs as shown.
quote-not-found = Not found: up to checkpoint { $size } nothing like it stands in the record.
quote-too-short = The passage is too short to be told from others. The fewest words that are looked up: { $limit }.
quote-too-long = The passage is too long to be looked up at once. The most words: { $limit }.
quote-unavailable = The passages of the record are still being indexed. Please try again shortly.
quote-difference = Difference from the record
quote-difference-help = Struck out: what the record says and the passage does not. Underlined: what the passage says and the record does not.
quote-left-out = Only in the record:
quote-added = Only in the passage:
quote-omitted = Left out at the ellipsis
quote-punctuation = Punctuation, accents or capitals differ from the record.
quote-not-current = No longer current
quote-current = Revision { $revision }. The message still says so.
quote-corrected = Revision { $revision }. The text has been corrected since, on { $date }: the message says otherwise now.
quote-revised = Revision { $revision }. The text has been updated since, on { $date }: the message says otherwise now.
quote-withdrawn = Revision { $revision }. The message was withdrawn on { $date } and no longer represents the position of the mission.
quote-revision-link = The passage in revision { $revision }
quote-now-link = The message as it stands
quote-more = It stands in further messages.
quote-promise = The mission undertakes to enter every message of these kinds in the record. None of them says this:
quote-no-promise = The mission has not undertaken to enter all of its messages in the record: it may have said so elsewhere.

## Copying with the source

copy-label = Selected passage
copy-quote = “{ $text }”
copy-line = Revision { $revision }, record { $record }, checkpoint { $size }
copy-button = Copy with source
copy-dismiss = Dismiss
copy-done = Copied
copy-failed = The browser did not allow it

## On paper

paper-page = Page { $number } of { $count }
paper-contents = Contents
paper-check-title = How to check this document
paper-check-code = Scan the code, or open the address: the site shows this very text, and says whether it still holds.
paper-check-file = The PDF file carries its own proof. The command “chancery verify” tells, even without a network, whether it was altered.
paper-code = QR code that leads to { $address }
paper-dossier = Dossier: the proof that this text stands in the public record
paper-picture = Picture: { $text }
paper-entry = Entry { $entry } of the record { $record }, revision { $revision }

## Offices and their hours

hours-title = Opening hours
hours-closes-today = Open now, closes at { $time }
hours-closes-later = Open now, closes on { $day } at { $time }
hours-always = Open at all hours
hours-opens-today = Closed now, opens at { $time }
hours-opens-tomorrow = Closed now, opens tomorrow at { $time }
hours-opens-later = Closed now, opens on { $day } at { $time }
hours-never = Closed until further notice
hours-zone = Times are those of { $city }.
hours-yours = { $time } by your clock
hours-days = { $from } to { $until }
hours-two-days = { $from } and { $until }
hours-every-day = Every day
hours-span = { $from }–{ $until }
hours-all-day = All day
hours-closed = Closed
hours-coming = Changed hours in the coming weeks
hours-eve = Closes early before { $holiday }
office-address = Address
office-position = Position
office-reach = Telephone and e-mail
office-emergency = Emergencies
office-inside = within the country
office-outside = from abroad
office-calendar = Opening hours for your calendar (iCalendar)
office-holidays = { $name } for your calendar (iCalendar)
office-withdrawn-title = This office has been withdrawn
office-withdrawn-notice = This office was withdrawn on { $date }. It no longer serves visitors.
calendar-hours = { $office }: opening hours
calendar-open = { $office }: open
calendar-closed = { $office }: closed
menu-under = Pages under { $page }
page-children = In this section
subject-office = Office
subject-holidays = Holidays
subject-redirect = Redirect

## Media files that are no longer shown

file-withdrawn-title = This file has been withdrawn
file-withdrawn-text = The file at this address was withdrawn on { $date } and is no longer shown.
file-withdrawn-link = Read the notice in its place
file-replaced-title = This file has been replaced
file-replaced-text = The file at this address was replaced by a newer one on { $date }.
file-replaced-link = Open the current file

# A page whose PDF would be too long.
paper-too-long-title = Too much for one document
paper-too-long-text = This page holds more than one PDF does. Ask for a month or a day of it, or for the messages one by one.
paper-no-letters-title = A letter is missing
paper-no-letters-text = No font of this site has some letters of this page, such as { $letters }, so that it cannot be made a PDF. The page itself has them all, and so have its text, Markdown and data.

## A preview of a theme (chancery theme preview)

preview-title = Preview
preview-text = You see the site with a theme that is not published. Nobody else sees it so.

## Media files

media-picture = Picture
media-drawing = Drawing
media-film = Film
media-sound = Sound recording
media-pdf = PDF
media-document = Text document
media-sheet = Spreadsheet
media-slides = Presentation
media-archive = ZIP archive
media-text = Text file
media-file = File
media-facts = { $type }, { $size }
media-transcript = Transcript
media-withdrawn = This file was withdrawn on { $date }.
media-erased = This file was erased on { $date }.
media-with-message = This file was withdrawn together with the message.
media-unknown = This file is not available.
attachments-title = Attachments
table-title = Table
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Reading a message

contents-title = Contents
fact-topics = Topics
fact-places = Places
fact-series = Part of
fact-translates = Translated from
translation-behind-label = Translation
translation-behind = The source text ({ $language }) has been changed since this translation was made.
translation-see = What was changed
related-title = Related
siblings-title = Previous and next
sibling-previous = Previous
sibling-next = Next
beside-label = Read side by side with
beside-title = { $title } ({ $first } / { $second })
beside-note = Two texts of the same message, paragraph by paragraph.
beside-untranslated = Only in the other text
forms-title = This page as
form-text = Text
form-markdown = Markdown
form-json = Data
form-pdf = PDF

## People, topics, places, series, kinds

people-title = People
topics-title = Topics
places-title = Places
series-title = Visits and conferences
kinds-title = Kinds of message
groups-none = Nothing has been published here yet.
group-of = { $name }: { $period }
person-offices = Offices held
person-office = Office
person-from = From
person-until = Until
person-then = Office at the time:
place-zone = Local time: { $zone }
# From one day to another: "3 to 5 March 2026".
span-both = { $from } to { $until }
span-from = From { $from }
span-until = Until { $until }
archive-browse = Browse by
archive-calendar = Days with messages
subject-media = Media file
subject-theme = The look of the site
subject-topic = Topic
subject-place = Place
subject-series = Series

## Media files on the page “Verify”

verify-authentic-file = Authentic. This is, byte for byte, a file that the mission published, as the public record has it.
verify-file = File
verify-file-value = { $name } ({ $type }, { $size } bytes), as of revision { $revision }
verify-file-replaced = The mission has replaced this file since, in revision { $revision }.
fault-file-differs = The file is not the one that the dossier is about: it was altered, or is another’s.
unknown-no-file = The dossier given with this file is not about a media file, or that file has been erased.
