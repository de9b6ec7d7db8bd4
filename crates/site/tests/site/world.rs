//! A press office with one of every kind of subject, and every page that it has.

use std::collections::BTreeMap;

use record::{
    CivilDate, ContactOffice, Decision, Edition, Holiday, Holidays, Key, KeyRing, KeyRole, Kind, Media,
    MediaRef, Message, Notice, Office, Person, Place as PlaceSubject, Promise, Redirect, Series, Severity,
    SigningKey, Speaker, StandingPage, SubjectContent, SubjectId, Theme, Topic, Verb, WeekHours,
};
use site::SitePath;

use crate::press::{Press, counter, edition, instant, mission, statement, text, zone};

/// The press office and its subjects by name.
pub(crate) struct World {
    pub(crate) press: Press,
    pub(crate) ids: BTreeMap<&'static str, SubjectId>,
}

/// The subjects that are no messages, in the order in which they are published.
pub(crate) const SUBJECTS: [&str; 16] = [
    "key", "promise", "counter", "contact", "holidays", "office", "notice", "page", "subpage", "media",
    "person", "topic", "place", "series", "redirect", "theme",
];
/// The messages: one that names everything, one beside it, one of another month, one far away.
pub(crate) const MESSAGES: [&str; 4] = ["named", "beside", "older", "oldest"];

/// What is published of a subject, and what it becomes at a change: 0 as it is, 1 in its long text alone, 2 by
/// another name.
pub(crate) fn content(world: &World, name: &str, change: u8) -> SubjectContent {
    let renamed =
        |plain: &str| text(&[("en", &format!("{plain}{}", if change == 2 { " anew" } else { "" }))]);
    let long = |plain: &str| text(&[("en", &format!("{plain}{}", if change == 1 { " More." } else { "" }))]);
    let civil = |date: &str| CivilDate::parse(date, zone("Europe/Lisbon")).unwrap();
    match name {
        "mission" => {
            let mut mission = mission(&["en", "fr", "ar"]);
            if change > 0 {
                mission.name = renamed("Embassy of Veridia");
            }
            SubjectContent::Mission(mission.into())
        }
        "key" => SubjectContent::Keys(KeyRing { keys: ring(change) }),
        "promise" => SubjectContent::Promise(Promise {
            kinds: if change == 0 { vec![Kind::Statement] } else { vec![Kind::Statement, Kind::Speech] },
        }),
        "counter" => SubjectContent::Counter(counter(if change == 0 { "2019-01-01" } else { "2019-02-01" })),
        "contact" => SubjectContent::Contact(record::ContactLine {
            label: renamed("Press office"),
            phone: None,
            email: Some("press@embassy.example".to_owned()),
        }),
        "holidays" => SubjectContent::Holidays(Holidays {
            name: text(&[("en", "Holidays of Ostmark")]),
            country: text(&[("en", "Ostmark")]),
            days: vec![Holiday { date: "2020-03-23".parse().unwrap(), name: renamed("Spring day") }],
        }),
        "office" => {
            SubjectContent::Office(Box::new(office(renamed("Consular section"), world.ids["holidays"])))
        }
        "notice" => SubjectContent::Notice(Notice {
            severity: Severity::Warning,
            title: renamed("Closed on Monday"),
            body: long("The consulate is closed."),
            from: instant("2020-01-01T00:00:00Z"),
            until: None,
            zone: zone("Europe/Lisbon"),
        }),
        "page" | "subpage" => SubjectContent::Page(StandingPage {
            path: name.to_owned(),
            title: renamed(name),
            body: long("A text."),
            menu: None,
        }),
        "media" => SubjectContent::Media(Box::new(media(renamed("A portrait")))),
        "person" => SubjectContent::Person(Person {
            name: renamed("Ana Example"),
            offices: vec![
                Office { title: text(&[("en", "Counsellor")]), from: None, until: Some(civil("2019-12-31")) },
                Office { title: text(&[("en", "Ambassador")]), from: Some(civil("2020-01-01")), until: None },
            ],
            biography: long("She was born by the sea."),
            portrait: Some(MediaRef { id: world.ids["media"], revision: 1 }),
        }),
        "topic" => SubjectContent::Topic(Topic { name: renamed("Visas"), text: long("Who needs one.") }),
        "place" => SubjectContent::Place(PlaceSubject {
            name: renamed("Harbour City"),
            country: text(&[("en", "Ostmark")]),
            zone: Some(zone("Europe/Lisbon")),
            text: long("A city."),
        }),
        "series" => SubjectContent::Series(Series {
            name: renamed("Visit to the north"),
            from: Some(civil("2020-03-01")),
            until: Some(civil("2020-03-05")),
            text: long("Three days."),
        }),
        "redirect" => SubjectContent::Redirect(Redirect {
            from: "/about.html".to_owned(),
            to: if change == 0 { "/en/pages/page/".to_owned() } else { "/en/contact/".to_owned() },
        }),
        "theme" => SubjectContent::Theme(Theme {
            words: text(&[("en", &format!("nav-home = Start{change}\n"))]),
            ..Theme::default()
        }),
        _ => SubjectContent::Message(message(world, name)),
    }
}

fn ring(change: u8) -> Vec<Key> {
    let of = |role, seed: u8| Key { role, public: SigningKey::from_seed(&[seed; 32]).public() };
    vec![of(KeyRole::Log, 1 + change), of(KeyRole::Mission, 2), of(KeyRole::Recovery, 3)]
}

fn office(name: record::Text, holidays: SubjectId) -> ContactOffice {
    ContactOffice {
        name,
        address: text(&[("en", "1 Quay Street")]),
        zone: zone("Europe/Lisbon"),
        latitude: None,
        longitude: None,
        lines: Vec::new(),
        hours: vec![WeekHours {
            days: vec![jiff::civil::Weekday::Monday],
            open: vec![record::Span {
                from: jiff::civil::time(9, 0, 0, 0),
                until: jiff::civil::time(12, 0, 0, 0),
            }],
            note: record::Text::new(),
        }],
        dates: Vec::new(),
        holidays: vec![holidays],
        before_holiday: None,
        note: record::Text::new(),
    }
}

fn media(alt: record::Text) -> Media {
    Media {
        name: "portrait.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 4,
        width: Some(800),
        height: Some(1_000),
        seconds: None,
        alt,
        caption: record::Text::new(),
        credit: record::Text::new(),
        transcript: record::Text::new(),
        subtitles: BTreeMap::new(),
    }
}

fn message(world: &World, name: &str) -> Message {
    let dated = match name {
        "named" => "2020-03-03",
        "beside" => "2020-03-02",
        "older" => "2020-02-11",
        _ => "2018-05-05",
    };
    let plain = statement(dated);
    if name != "named" {
        return plain;
    }
    Message {
        topics: vec![world.ids["topic"]],
        places: vec![world.ids["place"]],
        series: vec![world.ids["series"]],
        related: vec![world.ids["oldest"]],
        ..plain
    }
}

/// A message's edition: 0 as it is published, 1 with another text, 2 with another title.
pub(crate) fn told(world: &World, name: &str, tag: &str, change: u8) -> Edition {
    let title = format!("Message {name}{}", if change == 2 { " anew" } else { "" });
    let body = format!("The text of {name}.{}", if change == 1 { " And more." } else { "" });
    let speaks = Speaker {
        name: "Ana Example".to_owned(),
        office: None,
        person: (name == "named").then(|| world.ids["person"]),
    };
    Edition {
        lead: Some(format!("The lead of {name}.")),
        speakers: vec![speaks],
        ..edition(tag, &title, &body)
    }
}

impl World {
    pub(crate) fn new() -> Self {
        let mut world = Self { press: Press::before_founding("2020-03-10T09:00:00Z"), ids: BTreeMap::new() };
        world.publish("mission");
        for name in SUBJECTS.iter().chain(MESSAGES.iter().rev()) {
            world.publish(name);
        }
        world.press.now = instant("2020-03-20T08:00:30Z");
        world
    }

    fn publish(&mut self, name: &'static str) {
        let content = content(self, name, 0);
        let id = self.press.id(content.kind());
        self.ids.insert(name, id);
        let is_message = MESSAGES.contains(&name);
        let tags: &[&str] = if name == "named" || name == "oldest" { &["en", "fr"] } else { &["en"] };
        let editions =
            if is_message { tags.iter().map(|tag| told(self, name, tag, 0)).collect() } else { Vec::new() };
        let file = (name == "media").then(|| b"\xFF\xD8\xFF\xD9".to_vec());
        self.press.decide(Decision { editions, file, ..Decision::publish(id, content) });
    }

    pub(crate) fn is_message(name: &str) -> bool {
        MESSAGES.contains(&name)
    }

    /// Changes a subject without fault, or a message's English edition.
    pub(crate) fn revise(&mut self, name: &str, change: u8) {
        let id = self.ids[name];
        let decision = Decision::new(Verb::Revise, id);
        if Self::is_message(name) {
            let editions = vec![told(self, name, "en", change)];
            self.press.decide(Decision { editions, ..decision });
        } else {
            let content = Some(content(self, name, change));
            self.press.decide(Decision { content, ..decision });
        }
    }

    /// The address of a subject's page in a language.
    pub(crate) fn address(&self, name: &str, tag: &str) -> String {
        let id = self.ids[name];
        if Self::is_message(name) {
            return self.press.address(id, tag);
        }
        let index = self.press.history.line(id).unwrap().revisions[0].index;
        let (list, slug) = match name {
            "person" => ("people", "ana-example"),
            "topic" => ("topics", "visas"),
            "place" => ("places", "harbour-city"),
            "series" => ("series", "visit-to-the-north"),
            "office" => return format!("/{tag}/contact/{index}/"),
            _ => return format!("/{tag}/pages/{name}/"),
        };
        format!("/{tag}/{list}/{index}/{slug}")
    }

    /// Every page, one of each sort at least.
    pub(crate) fn paths(&self) -> Vec<SitePath> {
        let mut paths: Vec<String> = [
            "/en/",
            "/ar/",
            "/en/archive/",
            "/fr/archive/",
            "/en/archive/2020/",
            "/fr/archive/2020/",
            "/en/archive/2018/",
            "/en/archive/2020/03/",
            "/en/archive/2020/02/",
            "/fr/archive/2020/03/",
            "/en/archive/2020/03/03/",
            "/en/archive/2020/03/02/",
            "/en/archive/2018/05/",
            "/en/contact/",
            "/en/feed.xml",
            "/fr/feed.xml",
            "/en/changes/",
            "/en/changes/2020/",
            "/en/changes.xml",
            "/en/calendar/",
            "/en/calendar/2020/",
            "/en/calendar/2020/03/",
            "/en/quote/",
            "/en/verify/",
            "/sitemap.xml",
            "/sitemap/site.xml",
            "/sitemap/2020/03.xml",
            "/sitemap/2018/05.xml",
            "/robots.txt",
            "/en/people/",
            "/en/topics/",
            "/fr/topics/",
            "/en/places/",
            "/en/series/",
            "/en/kinds/",
            "/en/kinds/statement/",
            "/en/kinds/speech/",
            "/en/kinds/statement/2020/",
            "/en/kinds/statement/2018/",
            "/fr/kinds/statement/",
            "/en/pages/page/",
            "/en/pages/subpage/",
            "/fr/pages/page/",
        ]
        .map(str::to_owned)
        .to_vec();
        for name in ["person", "topic", "place", "series"] {
            let address = self.address(name, "en");
            paths.push(format!("{address}/2020/"));
            paths.push(address);
            paths.push(self.address(name, "fr"));
        }
        let office = self.address("office", "en");
        paths.push(format!("{}.ics", office.trim_end_matches('/')));
        paths.push(office);
        for name in MESSAGES {
            let handle = self.press.history.line(self.ids[name]).unwrap().handle.unwrap();
            paths.push(self.address(name, "en"));
            paths.push(format!("/en/history/{handle}/"));
            paths.push(format!("/en/revisions/{handle}/1/"));
        }
        paths.push(self.address("named", "fr"));
        let handle = self.press.history.line(self.ids["named"]).unwrap().handle.unwrap();
        paths.push(format!("/en/beside/fr/{handle}/"));
        paths.iter().map(|path| path.parse().unwrap_or_else(|error| panic!("{path}: {error}"))).collect()
    }

    /// Each page with its version and its bytes; none where it is not there.
    pub(crate) fn look(&self, paths: &[SitePath]) -> Vec<(u64, Option<Vec<u8>>)> {
        let now = self.press.history.at(self.press.now);
        let body = |path| site::render(&now, &self.press.contents, path).ok().map(|page| page.body);
        paths.iter().map(|path| (site::version(&now, path), body(path))).collect()
    }
}
