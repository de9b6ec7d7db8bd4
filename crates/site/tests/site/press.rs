//! A press office in memory: it decides, signs and records, and asks for pages.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use record::{
    ActDigest, CivilDate, Commitment, ContactLine, Counter, Decision, Edition, Entry, Fidelity, Grade,
    History, Instant, Kind, Lang, Message, Mission, Notice, OfficialNumber, Phone, Position, Post, Role,
    Salt, Severity, SigningKey, Source, Speaker, StandingPage, SubjectContent, SubjectId, SubjectKind, Text,
    Turn, TurnRole, Verb, Zone,
};
use site::{Page, RenderError, SitePath, render};

/// The press office of one mission.
pub(crate) struct Press {
    pub(crate) history: History,
    pub(crate) contents: HashMap<Commitment, Arc<[u8]>>,
    pub(crate) now: Instant,
    key: SigningKey,
    drawn: u64,
    heads: HashMap<SubjectId, Position>,
    numbers: BTreeMap<i16, u32>,
}

pub(crate) fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(crate) fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

pub(crate) fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

pub(crate) fn text(pairs: &[(&str, &str)]) -> Text {
    pairs.iter().map(|(tag, text)| (lang(tag), (*text).to_owned())).collect()
}

pub(crate) fn edition(tag: &str, title: &str, body: &str) -> Edition {
    Edition::new(lang(tag), title, body)
}

pub(crate) fn message(kind: Kind, dated: &str, in_zone: &str) -> Message {
    let dated = (!dated.is_empty()).then(|| CivilDate::parse(dated, zone(in_zone)).unwrap());
    Message {
        kind,
        fidelity: kind.usual_fidelity(),
        dated,
        event: None,
        topics: Vec::new(),
        places: Vec::new(),
        series: Vec::new(),
        related: Vec::new(),
    }
}

/// A statement of a day in the zone of [`mission`].
pub(crate) fn statement(dated: &str) -> Message {
    message(Kind::Statement, dated, "Europe/Lisbon")
}

pub(crate) fn mission(languages: &[&str]) -> Mission {
    Mission {
        name: text(&[
            ("en", "Embassy of Veridia in Ostmark"),
            ("fr", "Ambassade de Véridie en Ostmark"),
            ("ar", "سفارة فيريديا في أوستمارك"),
        ]),
        sending: Post {
            country: text(&[("en", "Veridia"), ("ar", "فيريديا")]),
            city: text(&[("en", "Mirador"), ("ar", "ميرادور")]),
            zone: zone("America/Lima"),
        },
        host: Post {
            country: text(&[("en", "Ostmark"), ("ar", "أوستمارك")]),
            city: text(&[("en", "Harbour City"), ("ar", "مدينة المرفأ")]),
            zone: zone("Europe/Lisbon"),
        },
        zone: zone("Europe/Lisbon"),
        languages: languages.iter().map(|tag| lang(tag)).collect(),
        default_language: lang(languages[0]),
        address: "https://embassy.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    }
}

impl Press {
    /// A record without an entry.
    pub(crate) fn before_founding(now: &str) -> Self {
        Self {
            history: History::new("embassy.example/record".parse().unwrap()),
            contents: HashMap::new(),
            now: instant(now),
            key: SigningKey::from_seed(&[7; 32]),
            drawn: 0,
            heads: HashMap::new(),
            numbers: BTreeMap::new(),
        }
    }

    /// A mission with the details of [`mission`].
    pub(crate) fn at(now: &str, languages: &[&str]) -> Self {
        Self::of(now, mission(languages))
    }

    pub(crate) fn of(now: &str, mission: Mission) -> Self {
        let mut press = Self::before_founding(now);
        press.tell(SubjectContent::Mission(mission.into()));
        press
    }

    pub(crate) fn id(&mut self, kind: SubjectKind) -> SubjectId {
        self.drawn += 1;
        SubjectId::new(kind, u128::from(self.drawn).to_be_bytes())
    }

    /// Publishes a subject that is not a message.
    pub(crate) fn tell(&mut self, content: SubjectContent) -> SubjectId {
        let id = self.id(content.kind());
        self.decide(Decision::publish(id, content));
        id
    }

    pub(crate) fn publish(&mut self, message: Message, editions: Vec<Edition>) -> SubjectId {
        let id = self.id(SubjectKind::Message);
        self.decide(Decision { editions, ..Decision::publish(id, SubjectContent::Message(message)) });
        id
    }

    pub(crate) fn import(
        &mut self,
        message: Message,
        editions: Vec<Edition>,
        issued_at: &str,
        line: u64,
    ) -> SubjectId {
        let id = self.id(SubjectKind::Message);
        let source = Source {
            kind: "text-capture".to_owned(),
            name: "embassy-home.txt".to_owned(),
            digest: "ab".repeat(32),
            captured_at: instant("2020-01-18T09:15:00Z"),
            line: Some(line),
        };
        let decision = Decision::publish(id, SubjectContent::Message(message));
        self.decide(Decision {
            editions,
            source: Some(source),
            issued_at: Some(instant(issued_at)),
            ..decision
        });
        id
    }

    pub(crate) fn revise(&mut self, id: SubjectId, editions: Vec<Edition>) {
        self.decide(Decision { editions, ..Decision::new(Verb::Revise, id) });
    }

    pub(crate) fn correct(&mut self, id: SubjectId, grade: Grade, editions: Vec<Edition>, reason: &str) {
        let reasons = text(&[("en", reason)]);
        self.decide(Decision { editions, grade: Some(grade), reasons, ..Decision::new(Verb::Correct, id) });
    }

    pub(crate) fn withdraw(&mut self, id: SubjectId, reason: &str) {
        self.decide(Decision { reasons: text(&[("en", reason)]), ..Decision::new(Verb::Withdraw, id) });
    }

    pub(crate) fn reinstate(&mut self, id: SubjectId) {
        self.decide(Decision::new(Verb::Reinstate, id));
    }

    pub(crate) fn erase(&mut self, id: SubjectId, reason: &str) {
        let line = self.history.line(id).unwrap();
        let states = line.revisions.iter().map(|revision| &revision.state);
        let erases = states.flat_map(|state| {
            state.editions.iter().map(|edition| edition.commitment).chain(state.commitment)
        });
        let erases: Vec<_> = erases.collect();
        for commitment in &erases {
            self.contents.remove(commitment);
        }
        self.decide(Decision { erases, reasons: text(&[("en", reason)]), ..Decision::new(Verb::Erase, id) });
    }

    pub(crate) fn decide(&mut self, decision: Decision) {
        let (id, first) = (decision.subject, Position { revision: 1, previous: None });
        let position = self.heads.get(&id).copied().unwrap_or(first);
        let drawn = &mut self.drawn;
        let mut salt = || {
            *drawn += 1;
            let mut salt = [0; 32];
            salt[..8].copy_from_slice(&drawn.to_be_bytes());
            Salt(salt)
        };
        let prepared = decision.prepare(self.history.record(), position, &mut salt).unwrap();
        let signed = prepared.sign(&self.key);
        let digest: ActDigest = signed.act.digest();
        self.heads.insert(id, Position { revision: position.revision + 1, previous: Some(digest) });
        for content in &signed.contents {
            self.contents.insert(content.commitment(), content.bytes.as_slice().into());
        }
        let recorded_at = self.now.max(self.history.recorded_at());
        let issued_at = signed.act.issued_at.unwrap_or(recorded_at).min(recorded_at);
        let numbered = id.kind() == SubjectKind::Message
            && signed.act.verb == Verb::Publish
            && signed.act.issued_at.is_none();
        let number = numbered.then(|| self.number(&signed.card, issued_at));
        let (index, act, signatures) = (self.history.size(), signed.act, signed.signatures);
        assert!(act.commits.iter().all(|commit| commit.role != Role::Edition || commit.lang.is_some()));
        let entry = Entry { index, recorded_at, issued_at, number, act, signatures };
        self.history.append(&entry, Some(signed.card)).unwrap();
    }

    fn number(&mut self, card: &record::Card, issued_at: Instant) -> OfficialNumber {
        let dated = match &card.content {
            Some(SubjectContent::Message(message)) => {
                message.dated.as_ref().map(|dated| dated.first_day().year())
            }
            _ => None,
        };
        let year = dated.unwrap_or_else(|| issued_at.date_in(self.history.zone()).year());
        let number = self.numbers.entry(year).or_default();
        *number += 1;
        OfficialNumber { year, number: *number }
    }

    /// Asks for a page now.
    pub(crate) fn get(&self, path: &str) -> Result<Page, RenderError> {
        let path: SitePath = path.parse().map_err(RenderError::from)?;
        render(&self.history.at(self.now), &self.contents, &path)
    }

    /// The text of a page that must be there.
    pub(crate) fn page(&self, path: &str) -> String {
        let page = self.get(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        String::from_utf8(page.body).unwrap()
    }

    /// The text of the page that says why there is none.
    pub(crate) fn error(&self, path: &str) -> (u16, String) {
        let parsed = path.parse::<SitePath>();
        let error = self.get(path).expect_err(path);
        let page = site::error_page(
            &self.history.at(self.now),
            &self.contents,
            &error,
            parsed.ok().as_ref(),
            &lang("en"),
        );
        (page.status.code(), String::from_utf8(page.body).unwrap())
    }

    /// The address of a message's edition.
    pub(crate) fn address(&self, id: SubjectId, tag: &str) -> String {
        let line = self.history.line(id).unwrap();
        let state = &line.revisions.last().unwrap().state;
        let title = state.edition(&lang(tag)).unwrap().card.as_ref().unwrap().title.to_string();
        let place = site::Place::Message {
            lang: lang(tag),
            handle: line.handle.unwrap(),
            slug: record::address::slug(&title),
        };
        SitePath::now(place).to_string()
    }
}

/// A small press office with something of everything.
pub(crate) struct Office {
    pub(crate) press: Press,
    pub(crate) interview: SubjectId,
    pub(crate) corrected: SubjectId,
    pub(crate) withdrawn: SubjectId,
    pub(crate) erased: SubjectId,
    pub(crate) imported: SubjectId,
    /// A standing page.
    pub(crate) page: SubjectId,
}

pub(crate) fn office() -> Office {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en", "fr", "ar"]);
    let page = furnish(&mut press);
    let imported = import_two(&mut press);
    press.now = instant("2020-03-02T11:30:20Z");
    let interview = press.publish(interview_message(), vec![interview_edition()]);
    let corrected = correct_one(&mut press);
    let withdrawn =
        press.publish(statement("2020-03-05"), vec![edition("en", "Visa hours", "Open from nine.")]);
    press.now = instant("2020-03-08T09:00:00Z");
    press.withdraw(withdrawn, "The timetable has changed.");
    let erased = press.publish(statement("2020-03-06"), vec![edition("en", "Private matter", "A name.")]);
    press.now = instant("2020-03-09T09:00:00Z");
    press.erase(erased, "A court has ordered it.");
    let again =
        press.publish(statement("2020-03-07"), vec![edition("en", "Holiday hours", "Closed on Monday.")]);
    press.withdraw(again, "Issued too early.");
    press.reinstate(again);
    press.now = instant("2020-03-20T08:00:30Z");
    Office { press, interview, corrected, withdrawn, erased, imported, page }
}

fn furnish(press: &mut Press) -> SubjectId {
    let phone = Phone { shown: "+351 21 000 00 00".to_owned(), e164: "+351210000000".to_owned() };
    let label = text(&[("en", "Consular queries"), ("ar", "الاستفسارات القنصلية")]);
    press.tell(SubjectContent::Contact(ContactLine { label, phone: Some(phone), email: None }));
    let email = Some("press@embassy.example".to_owned());
    press.tell(SubjectContent::Contact(ContactLine {
        label: text(&[("en", "Press office")]),
        phone: None,
        email,
    }));
    press.tell(SubjectContent::Counter(counter("2018-03-04")));
    press.tell(SubjectContent::Notice(Notice {
        severity: Severity::Warning,
        title: text(&[("en", "Closed for the holiday")]),
        body: text(&[("en", "The consulate is closed.\n\nCall the line above.")]),
        from: instant("2020-03-19T00:00:00Z"),
        until: Some(instant("2020-03-21T00:00:00Z")),
        zone: zone("Europe/Lisbon"),
    }));
    press.tell(SubjectContent::Page(StandingPage {
        path: "about".to_owned(),
        title: text(&[("en", "About the embassy"), ("fr", "L’ambassade")]),
        body: text(&[("en", "# History\n\nFounded long ago."), ("fr", "Fondée il y a longtemps.")]),
        menu: None,
    }))
}

pub(crate) fn counter(since: &str) -> Counter {
    let english = [
        ("one", "{days} day has passed since the flood"),
        ("other", "{days} days have passed since the flood"),
    ];
    let arabic = [
        ("zero", "لم يمر أي يوم على الفيضان"),
        ("one", "مرّ يوم واحد على الفيضان"),
        ("two", "مرّ يومان على الفيضان"),
        ("few", "مرّت {days} أيام على الفيضان"),
        ("many", "مرّ {days} يومًا على الفيضان"),
        ("other", "مرّ {days} يوم على الفيضان"),
    ];
    let russian = [
        ("one", "{days} день прошёл со дня наводнения"),
        ("few", "{days} дня прошло со дня наводнения"),
        ("many", "{days} дней прошло со дня наводнения"),
        ("other", "{days} дня прошло со дня наводнения"),
    ];
    let patterns =
        |list: &[(&str, &str)]| list.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Counter {
        since: since.parse().unwrap(),
        label: text(&[("en", "The flood"), ("ru", "Наводнение")]),
        patterns: [
            (lang("en"), patterns(&english)),
            (lang("ar"), patterns(&arabic)),
            (lang("ru"), patterns(&russian)),
        ]
        .into(),
    }
}

fn import_two(press: &mut Press) -> SubjectId {
    let extract =
        |kind, dated| Message { fidelity: Fidelity::Extract, ..message(kind, dated, "Europe/Lisbon") };
    let mut remarks = edition("en", "Remarks at the opening of the bridge", "");
    remarks.lead = Some("We have built it together …".to_owned());
    let imported =
        press.import(extract(Kind::Remarks, "2019-12-16"), vec![remarks], "2019-12-16T00:00:00Z", 12);
    let article = edition("en", "An article without a date", "First paragraph.\n\nSecond paragraph.");
    press.import(message(Kind::Article, "", "Europe/Lisbon"), vec![article], "2020-01-18T09:15:00Z", 9);
    imported
}

fn interview_message() -> Message {
    let event = Some(CivilDate::parse("2020-03-01", zone("Asia/Tokyo")).unwrap());
    Message { event, ..message(Kind::Interview, "2020-03-02", "Europe/Lisbon") }
}

fn interview_edition() -> Edition {
    let turn = |role, speaker: &str, text: &str| Turn {
        role,
        speaker: Some(speaker.to_owned()),
        office: None,
        outlet: None,
        lang: None,
        text: text.to_owned(),
        person: None,
    };
    Edition {
        lead: Some("On trade and the bridge.".to_owned()),
        speakers: vec![Speaker {
            name: "Ana Example".to_owned(),
            office: Some("Ambassador".to_owned()),
            person: None,
        }],
        place: Some("Tokyo".to_owned()),
        event: Some("Trade fair".to_owned()),
        outlets: vec!["The Harbour Times".to_owned()],
        turns: vec![
            turn(TurnRole::Question, "The Harbour Times", "What comes *next*?"),
            turn(TurnRole::Answer, "Ana Example", "A second bridge.\n\nAnd a third."),
        ],
        ..edition("en", "Interview with The Harbour Times", "The ambassador spoke in Tokyo.")
    }
}

fn correct_one(press: &mut Press) -> SubjectId {
    let english = |number: &str| {
        edition(
            "en",
            "Statement on the census",
            &format!("There are {number} citizens here.\n\nThe second paragraph stays."),
        )
    };
    let arabic = edition("ar", "بيان بشأن التعداد", "يوجد 120 مواطنًا هنا.");
    let id = press.publish(statement("2020-03-03"), vec![english("210"), arabic]);
    press.now = instant("2020-03-04T15:00:00Z");
    press.correct(id, Grade::Major, vec![english("120")], "Two digits were exchanged.");
    press.revise(id, vec![edition("fr", "Déclaration sur le recensement", "Il y a 120 citoyens ici.")]);
    id
}
