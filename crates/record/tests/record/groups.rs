//! What messages are gathered under: kinds, topics, places, series, persons, related messages.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{
    Decision, Edition, Grade, Group, Instant, Kind, Lang, Message, OrderKey, Person, Redirect, Snapshot,
    Speaker, Standing, SubjectContent, SubjectId, SubjectKind, Text, Topic, Touched, Turn, TurnRole, Verb,
    View,
};

use crate::support::{Press, civil, edition, instant, lang, message, reason};

const LANGUAGES: [&str; 2] = ["en", "fr"];
const DATES: [Option<&str>; 6] =
    [None, Some("2026-01-14"), Some("2026-01-13"), Some("2026-01"), Some("2025"), Some("2024-02-29")];

/// What somebody decides about one of a few messages.
#[derive(Clone, Debug)]
struct Act {
    message: u8,
    verb: u8,
    /// Bits that choose kind, topics, persons, languages, leads.
    chosen: u16,
    dated: usize,
    issued_before: i64,
    then: i64,
}

fn acts(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Act>> {
    let act = (0..6_u8, 0..12_u8, any::<u16>(), 0..DATES.len(), 0..90_000_000_i64, 0..90_000_i64);
    let act = act.prop_map(|(message, verb, chosen, dated, issued_before, then)| Act {
        message,
        verb,
        chosen,
        dated,
        issued_before,
        then,
    });
    prop::collection::vec(act, count)
}

fn id(kind: SubjectKind, number: u8) -> SubjectId {
    SubjectId::new(kind, [number + 1; 16])
}

impl Act {
    fn is(&self, bit: u16) -> bool {
        self.chosen & (1 << bit) != 0
    }

    fn some(&self, kind: SubjectKind, bits: std::ops::Range<u16>) -> Vec<SubjectId> {
        bits.filter(|bit| self.is(*bit)).map(|bit| id(kind, u8::try_from(bit).unwrap())).collect()
    }

    fn content(&self) -> SubjectContent {
        let related = self.some(SubjectKind::Message, 0..2);
        let SubjectContent::Message(plain) = message(DATES[self.dated]) else { unreachable!() };
        SubjectContent::Message(Message {
            kind: if self.is(2) { Kind::Speech } else { Kind::Statement },
            event: self.is(3).then(|| civil("2026-01-10")),
            topics: self.some(SubjectKind::Topic, 4..6),
            places: self.some(SubjectKind::Place, 6..7),
            series: self.some(SubjectKind::Series, 7..8),
            related,
            ..plain
        })
    }

    fn editions(&self) -> Vec<Edition> {
        let tags = LANGUAGES.iter().zip(8..).filter(|(_, bit)| self.is(*bit));
        let mut tags: Vec<_> = tags.map(|(tag, _)| *tag).collect();
        if tags.is_empty() {
            tags.push("en");
        }
        tags.into_iter().map(|tag| self.edition(tag)).collect()
    }

    fn edition(&self, tag: &str) -> Edition {
        let speaker = |person| Speaker { name: "Somebody".to_owned(), office: None, person: Some(person) };
        let turn = |person| Turn {
            role: TurnRole::Answer,
            speaker: None,
            office: None,
            person: Some(person),
            outlet: None,
            lang: None,
            text: "Yes.".to_owned(),
        };
        Edition {
            lead: self.is(12).then(|| "A lead.".to_owned()),
            speakers: self.some(SubjectKind::Person, 10..11).into_iter().map(speaker).collect(),
            turns: self.some(SubjectKind::Person, 10..12).into_iter().map(turn).collect(),
            ..edition(tag, if self.is(13) { "One title" } else { "Another title" })
        }
    }

    fn decision(&self, press: &Press) -> Decision {
        let id = id(SubjectKind::Message, self.message);
        let standing = press.history.line(id).and_then(|line| line.revisions.last());
        let both = || (Some(self.content()), self.editions());
        let (content, editions) = match self.chosen >> 14 {
            0 => (Some(self.content()), Vec::new()),
            1 => (None, self.editions()),
            _ => both(),
        };
        match standing.map(|last| last.state.standing) {
            None => {
                let (content, editions) = both();
                let issued_at = self.is(3).then(|| press.now.plus_seconds(-self.issued_before));
                Decision { content, editions, issued_at, ..Decision::new(Verb::Publish, id) }
            }
            Some(Standing::Published) => match self.verb {
                0 => Decision { reasons: reason(), ..Decision::new(Verb::Withdraw, id) },
                1 => press.erasure(id),
                2..6 => Decision { content, editions, ..Decision::new(Verb::Revise, id) },
                verb => Decision {
                    content,
                    editions,
                    grade: Some(if verb < 9 { Grade::Minor } else { Grade::Major }),
                    reasons: reason(),
                    ..Decision::new(Verb::Correct, id)
                },
            },
            _ => Decision::new(Verb::Reinstate, id),
        }
    }
}

/// Everything that may be a group here.
fn groups() -> Vec<Group> {
    let of = |kind, numbers: std::ops::Range<u8>| numbers.map(move |number| Group::Subject(id(kind, number)));
    [Group::Kind(Kind::Statement), Group::Kind(Kind::Speech), Group::Kind(Kind::Letter)]
        .into_iter()
        .chain(of(SubjectKind::Topic, 4..6))
        .chain(of(SubjectKind::Place, 6..7))
        .chain(of(SubjectKind::Series, 7..8))
        .chain(of(SubjectKind::Person, 10..12))
        .chain(of(SubjectKind::Message, 0..2))
        .collect()
}

/// The messages of a group, found by looking at every message that there is.
fn by_looking_at_all<'a>(snapshot: &Snapshot<'a>, lang: &Lang, group: Option<Group>) -> Vec<View<'a>> {
    let names = |view: &View<'_>, id: SubjectId| {
        let message = view.state().message().unwrap();
        let speaks = view.state().edition(lang).and_then(|edition| edition.card.as_deref());
        [&message.topics, &message.places, &message.series, &message.related]
            .into_iter()
            .any(|list| list.contains(&id))
            || speaks.is_some_and(|card| card.people.contains(&id))
    };
    let mut found: Vec<_> = snapshot
        .published(SubjectKind::Message)
        .filter(|view| view.state().edition(lang).is_some())
        .filter(|view| match group {
            None => true,
            Some(Group::Kind(kind)) => view.state().message().unwrap().kind == kind,
            Some(Group::Subject(id)) => names(view, id),
        })
        .collect();
    found.sort_by_key(|view| std::cmp::Reverse(view.state().key));
    found
}

fn ids<'a>(views: impl IntoIterator<Item = View<'a>>) -> Vec<SubjectId> {
    views.into_iter().map(|view| view.line.id).collect()
}

fn take(press: &mut Press, acts: &[Act]) {
    for act in acts {
        press.advance(act.then);
        let decision = act.decision(press);
        let _ = press.try_append(decision);
    }
}

proptest! {
    // Each case makes and checks whole signed records.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_group_holds_what_a_search_through_all_messages_finds_at_every_size_and_instant(
        acts in acts(1..40),
        past in prop::collection::vec((any::<prop::sample::Index>(), 0..100_000_000_i64), 6),
    ) {
        let mut press = Press::new();
        take(&mut press, &acts);
        let latest = (press.history.size(), press.now);
        let pasts = past.iter().map(|(size, since)| {
            (size.index(press.leaves.len() + 1) as u64, press.now.plus_seconds(-since))
        });
        for (size, at) in pasts.chain([latest]) {
            let snapshot = press.history.snapshot(size, at);
            for lang in LANGUAGES.map(lang) {
                for group in groups() {
                    let expected = by_looking_at_all(&snapshot, &lang, Some(group));
                    prop_assert_eq!(ids(snapshot.group(&lang, group)), ids(expected.clone()));
                    let mut counts: BTreeMap<(i16, i8), u64> = BTreeMap::new();
                    for key in expected.iter().filter_map(|view| view.state().key) {
                        *counts.entry((key.year, key.month)).or_default() += 1;
                    }
                    prop_assert_eq!(snapshot.group_counts(&lang, group), counts);
                    for year in [2024, 2025, 2026] {
                        let of_year = expected.iter().filter(|view| view.state().key.unwrap().year == year);
                        prop_assert_eq!(ids(snapshot.group_of(&lang, group, year)), ids(of_year.copied()));
                    }
                }
            }
        }
        prop_assert_eq!(press.fsck().faults, []);
    }

    /// A list is touched exactly where what it shows changes: neither more nor less is rendered again.
    #[test]
    fn an_act_touches_the_lists_that_it_changes_and_no_others(acts in acts(1..40)) {
        let mut press = Press::new();
        let mut before = lists(&press);
        for act in &acts {
            press.advance(act.then);
            let decision = act.decision(&press);
            if press.try_append(decision).is_err() {
                continue;
            }
            let after = lists(&press);
            let size = press.history.size();
            for (part, (shown, said)) in &after {
                let was = before.get(part);
                let (was_shown, was_said) = was.cloned().unwrap_or_default();
                let told = format!("{part:?} after {act:?}");
                prop_assert_eq!(was_said != *said, shown.shown == size, "shown: {}", &told);
                prop_assert_eq!(shown.shown >= was_shown.shown, true, "{}", &told);
                prop_assert_eq!(shown.count, said.len() as u64, "count: {}", &told);
                prop_assert_eq!(was_said.is_empty() != said.is_empty(), shown.turned == size, "turned: {}", &told);
                let counts = |said: &[Shown]| said.iter().map(|one| (one.key.year, one.key.month)).fold(
                    BTreeMap::<_, u64>::new(),
                    |mut counts, month| {
                        *counts.entry(month).or_default() += 1;
                        counts
                    },
                );
                if part.2.is_none_or(|(_, month)| month.is_none()) {
                    prop_assert_eq!(counts(&was_said) != counts(said), shown.counted == size, "counted: {}", &told);
                }
            }
            before = after;
        }
    }
}

/// What a list shows of a message.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    id: SubjectId,
    key: OrderKey,
    kind: Kind,
    dated: Option<record::CivilDate>,
    event: Option<record::CivilDate>,
    title: String,
    lead: Option<String>,
    /// How the text begins, where there is no lead.
    opening: Option<record::Commitment>,
    majors: usize,
}

/// A list, the language, and a year or a month of it.
type Part = (Option<Group>, Lang, Option<(i16, Option<i8>)>);

/// Every list and its parts, with what is noted of them and what they show.
fn lists(press: &Press) -> BTreeMap<Part, (Touched, Vec<Shown>)> {
    let snapshot = press.history.at(Instant::MAX);
    let mut lists = BTreeMap::new();
    let spans = [2024_i16, 2025, 2026].into_iter().flat_map(|year| {
        let months = [0_i8, 1, 2].map(|month| Some((year, Some(month))));
        [Some((year, None))].into_iter().chain(months)
    });
    let spans: Vec<_> = std::iter::once(None).chain(spans).collect();
    for lang in LANGUAGES.map(lang) {
        for group in groups().into_iter().map(Some).chain([None]) {
            let list = match group {
                Some(group) => press.history.group_list(&lang, group),
                None => press.history.list(&lang),
            };
            let all: Vec<_> = by_looking_at_all(&snapshot, &lang, group)
                .iter()
                .map(|view| shown(view, &lang, group.is_some()))
                .collect();
            for span in &spans {
                let touched = list.map_or(Touched::default(), |list| match span {
                    None => list.whole(),
                    Some((year, None)) => list.year(*year),
                    Some((year, Some(month))) => list.month(*year, *month),
                });
                let within = |one: &&Shown| {
                    span.is_none_or(|(year, month)| {
                        one.key.year == year && month.is_none_or(|month| one.key.month == month)
                    })
                };
                let said = all.iter().filter(within).cloned().collect();
                lists.insert((group, lang.clone(), *span), (touched, said));
            }
        }
    }
    lists
}

fn shown(view: &View<'_>, lang: &Lang, told: bool) -> Shown {
    let (state, message) = (view.state(), view.state().message().unwrap());
    let edition = state.edition(lang).unwrap();
    let card = edition.card.as_deref().unwrap();
    let major = |revision: &&record::Revision| {
        revision.grade == Some(Grade::Major)
            && (revision.languages.is_empty() || revision.languages.contains(lang))
    };
    Shown {
        id: view.line.id,
        key: state.key.unwrap(),
        kind: message.kind,
        dated: message.dated.clone(),
        event: message.event.clone().filter(|_| told),
        title: card.title.to_string(),
        lead: card.lead.as_deref().map(str::to_owned),
        opening: card.lead.is_none().then_some(edition.commitment),
        majors: view.revisions.iter().filter(major).count(),
    }
}

fn words(english: &str) -> Text {
    Text::from([(lang("en"), english.to_owned())])
}

fn person(portrait: Option<record::MediaRef>) -> SubjectContent {
    SubjectContent::Person(Person {
        name: words("Ana Example"),
        offices: Vec::new(),
        biography: Text::new(),
        portrait,
    })
}

#[test]
fn a_subject_is_found_by_the_index_of_its_first_entry() {
    let mut press = Press::at("2026-02-01T10:00:00Z");
    let topic = |name: &str| SubjectContent::Topic(Topic { name: words(name), text: Text::new() });
    let one = press.publish(topic("Visas"), Vec::new());
    let other = press.publish(topic("Trade"), Vec::new());
    press.append(Decision { content: Some(topic("Commerce")), ..Decision::new(Verb::Revise, one) });
    let found = |kind, index| press.history.at(press.now).by_index(kind, index).map(|view| view.line.id);
    assert_eq!(found(SubjectKind::Topic, 2), Some(one));
    assert_eq!(found(SubjectKind::Topic, 3), Some(other));
    assert_eq!(found(SubjectKind::Topic, 4), None, "a later revision is no first entry");
    assert_eq!(found(SubjectKind::Person, 2), None);
    assert_eq!(found(SubjectKind::Mission, 1), Some(press.mission));
    let before = press.history.at(instant("2026-02-01T09:59:59Z"));
    assert!(before.by_index(SubjectKind::Topic, 2).is_none(), "it was not public yet");
    assert_eq!(press.history.at(press.now).by_index(SubjectKind::Topic, 3).unwrap().index(), 3);
}

#[test]
fn a_media_file_knows_who_ever_named_it() {
    let mut press = Press::new();
    let picture = id(SubjectKind::Media, 1);
    let named = record::MediaRef { id: picture, revision: 1 };
    let portrait = press.publish(person(Some(named)), Vec::new());
    let body = format!("![The bridge]({})", named.destination());
    let shown = Edition { body, ..edition("en", "With a picture") };
    let told = press.publish(message(None), vec![shown]);
    press.publish(message(None), vec![edition("en", "Without one")]);
    let size = press.history.size();
    press
        .append(Decision { editions: vec![edition("en", "No longer")], ..Decision::new(Verb::Revise, told) });
    let uses = |snapshot: Snapshot<'_>| ids(snapshot.uses(picture));
    assert_eq!(uses(press.history.at(press.now)), [portrait, told], "whoever named it once is remembered");
    assert_eq!(uses(press.history.snapshot(3, press.now)), [portrait]);
    assert_eq!(press.history.snapshot(size, press.now).uses(id(SubjectKind::Media, 2)).count(), 0);
}

#[test]
fn of_two_redirects_from_one_address_the_newest_counts() {
    let mut press = Press::new();
    let to =
        |to: &str| SubjectContent::Redirect(Redirect { from: "/about.html".to_owned(), to: to.to_owned() });
    let leads = |press: &Press| {
        let view = press.history.at(press.now).redirect("/about.html")?;
        match view.state().content.as_deref() {
            Some(SubjectContent::Redirect(redirect)) => Some(redirect.to.clone()),
            _ => None,
        }
    };
    assert_eq!(leads(&press), None);
    let first = press.publish(to("/en/one/"), Vec::new());
    let second = press.publish(to("/en/two/"), Vec::new());
    assert_eq!(leads(&press).as_deref(), Some("/en/two/"));
    press.append(Decision { content: Some(to("/en/three/")), ..Decision::new(Verb::Revise, first) });
    assert_eq!(leads(&press).as_deref(), Some("/en/three/"));
    press.withdraw(first);
    assert_eq!(leads(&press).as_deref(), Some("/en/two/"));
    press.erase(second);
    assert_eq!(leads(&press), None);
    press.check_record();
}

#[test]
fn a_standing_page_changes_every_page_by_its_place_in_the_menu_alone() {
    let mut press = Press::new();
    let page = |title: &str, body: &str| {
        SubjectContent::Page(record::StandingPage {
            path: "about".to_owned(),
            title: words(title),
            body: words(body),
            menu: None,
        })
    };
    let id = press.publish(page("About", "Text."), Vec::new());
    assert_eq!(press.history.epoch(), 3);
    press
        .append(Decision { content: Some(page("About", "Longer text.")), ..Decision::new(Verb::Revise, id) });
    assert_eq!((press.history.epoch(), press.history.kind_touched(SubjectKind::Page)), (3, 4));
    press.append(Decision {
        content: Some(page("About us", "Longer text.")),
        ..Decision::new(Verb::Revise, id)
    });
    assert_eq!(press.history.epoch(), 5);
    press.publish(person(None), Vec::new());
    assert_eq!((press.history.epoch(), press.history.cards_touched(SubjectKind::Person)), (5, 6));
    press.withdraw(id);
    assert_eq!(press.history.epoch(), 7);
}
