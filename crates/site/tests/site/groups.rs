//! People, topics, places, series and kinds: a page each, in every state.

use record::{
    CivilDate, Decision, Edition, Kind, Message, Office, Person, Place as PlaceSubject, Series, Speaker,
    SubjectContent, SubjectId, SubjectKind, Text, Topic, Verb,
};
use site::{Place, RenderError, SitePath};

use crate::press::{Press, edition, instant, lang, message, statement, text, zone};

fn civil(date: &str) -> CivilDate {
    CivilDate::parse(date, zone("Europe/Lisbon")).unwrap()
}

fn topic(name: &[(&str, &str)], about: &[(&str, &str)]) -> SubjectContent {
    SubjectContent::Topic(Topic { name: text(name), text: text(about) })
}

fn about(topic: SubjectId, dated: &str) -> Message {
    Message { topics: vec![topic], ..statement(dated) }
}

fn index(press: &Press, id: SubjectId) -> u64 {
    press.history.line(id).unwrap().revisions[0].index
}

/// A mission with one topic and so many messages about it.
fn with_topic(count: u32, dated: impl Fn(u32) -> String) -> (Press, SubjectId) {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "fr", "ar"]);
    let visas = press.tell(topic(&[("en", "Visas"), ("ar", "التأشيرات")], &[("en", "Who *needs* one.")]));
    for number in 0..count {
        press.publish(
            about(visas, &dated(number)),
            vec![edition("en", &format!("Notice {number}."), "Text.")],
        );
    }
    (press, visas)
}

#[test]
fn a_topic_has_a_page_with_its_text_and_its_messages_in_every_state() {
    for count in [0, 1, 2, 25] {
        let (press, visas) = with_topic(count, |_| "2020-02-03".to_owned());
        let address = format!("/en/topics/{}/visas", index(&press, visas));
        let page = press.page(&address);
        assert!(
            page.contains("<h1><bdi dir=\"ltr\">Visas</bdi></h1>")
                && page.contains("Who <em>needs</em> one.")
        );
        assert_eq!(page.matches("<h3><a").count(), count as usize, "{count}");
        assert_eq!(page.contains("No messages"), count == 0);
        assert!(page.contains(&format!("rel=\"canonical\" href=\"https://embassy.example{address}\"")));
        let list = press.page("/en/topics/");
        assert!(list.contains(&address) && list.contains(&format!("{count} message")));
    }
    let none = Press::at("2020-05-20T00:00:00Z", &["en"]);
    assert!(none.page("/en/topics/").contains("Nothing has been published here yet."));
    assert_eq!(none.error("/en/topics/0/visas").0, 404);
}

/// Ten thousand messages are led to by year and, in a long year, by month; no page names an offset.
#[test]
fn a_long_topic_is_paged_by_its_own_years_and_months() {
    let (press, visas) = with_topic(100, |number| match number {
        0..40 => format!("2019-{:02}-05", number % 2 + 1),
        40..98 => "2020-03-01".to_owned(),
        98 => "2020-04-01".to_owned(),
        _ => "2018".to_owned(),
    });
    let address = format!("/en/topics/{}/visas", index(&press, visas));
    let whole = press.page(&address);
    for year in ["2018", "2019", "2020"] {
        assert!(whole.contains(&format!("href=\"{address}/{year}/\"")), "{year}");
    }
    assert_eq!(whole.matches("<h3><a").count(), 10, "the newest");
    let year = press.page(&format!("{address}/2019/"));
    assert!(year.contains("Visas") && year.contains(&format!("{address}/2019/02/")), "{year}");
    assert_eq!(year.matches("<h3><a").count(), 0);
    assert_eq!(press.page(&format!("{address}/2019/02/")).matches("<h3><a").count(), 20);
    assert_eq!(press.page(&format!("{address}/2018/")).matches("<h3><a").count(), 1);
    let month = press.page(&format!("{address}/2020/03/"));
    assert!(month.contains(&format!("{address}/2020/03/01/")) && month.contains("58 messages"));
    assert_eq!(press.page(&format!("{address}/2020/03/01/")).matches("<h3><a").count(), 58);
    for none in ["2017/", "2019/03/", "2018/01/", "2020/03/02/"] {
        assert_eq!(press.error(&format!("{address}/{none}")).0, 404, "{none}");
    }
}

#[test]
fn a_page_of_ten_thousand_messages_is_no_longer_than_one_of_a_hundred() {
    let (press, visas) =
        with_topic(2_000, |number| format!("{}-{:02}-03", 2010 + number / 200, number % 12 + 1));
    let address = format!("/en/topics/{}/visas", index(&press, visas));
    for path in [
        address.clone(),
        format!("{address}/2015/"),
        format!("{address}/2015/03/"),
        "/en/archive/".to_owned(),
    ] {
        assert!(press.page(&path).len() < 40_000, "{path}");
    }
}

#[test]
fn a_wrong_slug_leads_to_the_right_one_and_a_new_name_moves_the_page() {
    let (mut press, visas) = with_topic(1, |_| "2020-02-03".to_owned());
    let number = index(&press, visas);
    let moved = |press: &Press, path: &str| match press.get(path) {
        Err(RenderError::Moved(to)) => to,
        other => panic!("{path}: {other:?}"),
    };
    assert_eq!(moved(&press, &format!("/en/topics/{number}/pets")), format!("/en/topics/{number}/visas"));
    assert_eq!(moved(&press, &format!("/en/topics/{number}")), format!("/en/topics/{number}/visas"));
    assert_eq!(
        moved(&press, &format!("/en/topics/{number}/x/2020/")),
        format!("/en/topics/{number}/visas/2020/")
    );
    press.now = instant("2020-05-21T00:00:00Z");
    let renamed = topic(&[("en", "Visas and entry")], &[]);
    press.decide(Decision { content: Some(renamed), ..Decision::new(Verb::Revise, visas) });
    assert_eq!(
        moved(&press, &format!("/en/topics/{number}/visas")),
        format!("/en/topics/{number}/visas-and-entry")
    );
    let then = press.page(&format!("/at/20200520T120000Z/en/topics/{number}/visas"));
    assert!(then.contains("Who <em>needs</em> one."), "the past keeps its address");
    for wrong in [format!("/en/people/{number}/visas"), "/en/topics/9999/visas".to_owned()] {
        assert_eq!(press.error(&wrong).0, 404, "{wrong}");
    }
}

#[test]
fn a_subject_is_led_to_in_every_language_and_offered_to_search_engines_where_it_says_something() {
    let (press, visas) = with_topic(1, |_| "2020-02-03".to_owned());
    let number = index(&press, visas);
    let arabic = SitePath::now(Place::Group {
        lang: lang("ar"),
        of: site::Gathered::Subject {
            list: site::GroupList::Topics,
            index: number,
            slug: record::address::slug("التأشيرات"),
        },
        span: site::Span::All,
    })
    .to_string();
    let page = press.page(&format!("/en/topics/{number}/visas"));
    let alternate = |tag: &str| format!("hreflang=\"{tag}\" href=\"https://embassy.example");
    assert!(page.contains(&format!("{}{arabic}\"", alternate("ar"))), "named in Arabic: {page}");
    assert!(page.contains(&alternate("en")) && !page.contains(&alternate("fr")));
    assert!(
        page.contains(&format!("href=\"/fr/topics/{number}/visas\" hreflang=\"fr\"")),
        "the menu leads there all the same"
    );
    let french = press.page(&format!("/fr/topics/{number}/visas"));
    assert!(
        french.contains("<h1><bdi lang=\"en\" dir=\"ltr\">Visas</bdi></h1>"),
        "the name stands in, and is marked"
    );
    assert!(french.contains("Aucune publication"));
    let right_to_left = press.page(&arabic);
    assert!(
        right_to_left.contains("<html lang=\"ar\" dir=\"rtl\"")
            && right_to_left.contains("<h1><bdi dir=\"rtl\">التأشيرات")
    );
}

#[test]
fn a_withdrawn_topic_keeps_its_page_with_a_notice_and_leaves_the_list() {
    let (mut press, visas) = with_topic(1, |_| "2020-02-03".to_owned());
    let address = format!("/en/topics/{}/visas", index(&press, visas));
    press.now = instant("2020-05-21T00:00:00Z");
    press.withdraw(visas, "It is no matter of ours.");
    let page = press.page(&address);
    assert!(
        page.contains("This page was withdrawn on 21 May 2020") && page.contains("It is no matter of ours.")
    );
    assert!(page.contains("Notice 0."), "its messages hold");
    for path in ["/en/topics/", "/sitemap.xml"] {
        assert!(!press.page(path).contains(&address), "{path}");
    }
    assert!(!press.page("/en/archive/").contains("href=\"/en/topics/\""));
    press.erase(visas, "A court has ordered it.");
    let (status, gone) = press.error(&address);
    assert!(status == 410 && gone.contains("A court has ordered it."));
    assert_eq!(press.error(&format!("{address}/2020/")).0, 410);
    assert_eq!(press.error("/at/20200520T120000Z/en/topics/1/visas").0, 410, "nor does the past show it");
}

fn ana(press: &mut Press) -> SubjectId {
    let office = |title: &str, from: Option<&str>, until: Option<&str>| Office {
        title: text(&[("en", title)]),
        from: from.map(civil),
        until: until.map(civil),
    };
    press.tell(SubjectContent::Person(Person {
        name: text(&[("en", "Ana Example"), ("ar", "آنا المثال")]),
        offices: vec![
            office("Press secretary", Some("2016"), Some("2018-06")),
            office("Ambassador", Some("2019-03-01"), None),
        ],
        biography: text(&[("en", "## Early years\n\nBorn by the sea.")]),
        portrait: None,
    }))
}

fn spoken(person: SubjectId, tag: &str, title: &str) -> Edition {
    let speaker = Speaker { name: "Ana Example".to_owned(), office: None, person: Some(person) };
    Edition { speakers: vec![speaker], ..edition(tag, title, "Text.") }
}

#[test]
fn a_person_shows_the_office_held_at_each_date() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "ar"]);
    let person = ana(&mut press);
    for (date, title) in [
        ("2015-01-01", "Before any office"),
        ("2018-06-30", "On the last day"),
        ("2018-07-01", "Between two offices"),
        ("2019-03-01", "On the first day"),
        ("2020-01-01", "Now"),
    ] {
        press.publish(statement(date), vec![spoken(person, "en", title)]);
    }
    let page = press.page(&format!("/en/people/{}/ana-example", index(&press, person)));
    let row = |title: &str| {
        let (_, after) = page.split_once(&format!(">{title}</bdi></a></h3>")).unwrap();
        after.split("</li>").next().unwrap().to_owned()
    };
    assert!(
        row("On the last day").contains("Office at the time:")
            && row("On the last day").contains("Press secretary")
    );
    for title in ["Before any office", "Between two offices", "On the first day", "Now"] {
        assert!(!row(title).contains("Office at the time:"), "{title}");
    }
    let table = page.split("<table class=\"offices").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.find("Ambassador") < table.find("Press secretary"), "the newest first");
    for time in
        ["<time datetime=\"2016\">2016</time>", "<time datetime=\"2018-06\">June 2018</time>", "1 March 2019"]
    {
        assert!(table.contains(time), "{time}");
    }
    assert!(
        page.contains("<h2 id=") && page.contains("Early years"),
        "the biography's headings follow the name"
    );
    let list = press.page("/en/people/");
    assert!(list.contains("Ana Example") && list.contains("Ambassador") && list.contains("5 messages"));
}

#[test]
fn people_are_listed_in_the_order_in_which_their_readers_look_for_them() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "es"]);
    for name in ["Zola", "Ñandú", "nube", "Oso", "Ångström", "Ana"] {
        press.tell(SubjectContent::Person(Person {
            name: text(&[("en", name)]),
            offices: Vec::new(),
            biography: Text::new(),
            portrait: None,
        }));
    }
    let order = |page: &str| -> Vec<usize> {
        ["Ana", "Ångström", "nube", "Ñandú", "Oso", "Zola"]
            .iter()
            .map(|name| page.find(&format!(">{name}<")).unwrap())
            .collect()
    };
    assert!(order(&press.page("/es/people/")).is_sorted(), "{:?}", order(&press.page("/es/people/")));
}

/// A visit is told from its first day to its last, by the day of each event.
#[test]
fn a_series_is_told_in_order_and_says_from_when_until_when_it_was() {
    let mut press = Press::at("2026-05-20T00:00:00Z", &["en", "zh", "fr", "ar"]);
    let series = |from: Option<&str>, until: Option<&str>| {
        SubjectContent::Series(Series {
            name: text(&[("en", "Visit to the north")]),
            text: Text::new(),
            from: from.map(civil),
            until: until.map(civil),
        })
    };
    let visit = press.tell(series(Some("2026-03-03"), Some("2026-03-05")));
    for (dated, event, title) in [
        ("2026-03-06", Some("2026-03-03"), "Arrival"),
        ("2026-03-04", None, "Dinner"),
        ("2026-03-04", Some("2026-03-05"), "Departure"),
    ] {
        let told = Message {
            series: vec![visit],
            event: event.map(civil),
            ..message(Kind::Remarks, dated, "Europe/Lisbon")
        };
        press.publish(told, vec![edition("en", title, "Text.")]);
    }
    let at = |tag: &str| format!("/{tag}/series/{}/visit-to-the-north", index(&press, visit));
    let page = press.page(&at("en"));
    let places = ["Arrival", "Dinner", "Departure"].map(|title| page.find(&format!(">{title}<")).unwrap());
    assert!(places.is_sorted());
    for (tag, dates) in [
        ("en", "3 to 5 March 2026"),
        ("fr", "du 3 au 5 mars 2026"),
        ("zh", "2026年3月3日至5日"),
        ("ar", "من 3 إلى 5 مارس 2026"),
    ] {
        let page = press.page(&at(tag));
        assert!(
            page.contains(dates),
            "{tag}: {}",
            page.split("<h1").nth(1).unwrap().split("</header>").next().unwrap()
        );
    }
    for (from, until, dates) in [
        (Some("2026-02-28"), Some("2026-03-01"), "28 February 2026 to 1 March 2026"),
        (Some("2026-03"), Some("2026-03"), "March 2026"),
        (Some("2026-03-03"), Some("2026-03-03"), "3 March 2026"),
        (Some("2026-03-03"), None, "From 3 March 2026"),
        (None, Some("2026"), "Until 2026"),
    ] {
        let id = press.tell(series(from, until));
        let page = press.page(&format!("/en/series/{}/visit-to-the-north", index(&press, id)));
        assert!(page.contains(&format!(">{dates}</p>")), "{dates}");
    }
    let list = press.page("/en/series/");
    assert!(list.find("3 to 5 March 2026") < list.find("28 February 2026 to"), "the newest first");
}

#[test]
fn a_place_says_its_country_and_its_clock() {
    let mut press = Press::at("2026-05-20T00:00:00Z", &["en"]);
    let place = press.tell(SubjectContent::Place(PlaceSubject {
        name: text(&[("en", "Kyoto")]),
        country: text(&[("en", "Japan")]),
        zone: Some(zone("Asia/Tokyo")),
        text: Text::new(),
    }));
    let page = press.page(&format!("/en/places/{}/kyoto", index(&press, place)));
    assert!(page.contains("Japan") && page.contains("Local time: Tokyo") && page.contains(">Asia/Tokyo<"));
    assert!(press.page("/en/places/").contains("Japan"));
}

#[test]
fn each_kind_has_a_page_and_the_archive_counts_them() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "fr"]);
    let remarks = press.publish(
        message(Kind::Remarks, "2020-02-03", "Europe/Lisbon"),
        vec![edition("en", "Spoken", "Text.")],
    );
    press.publish(statement("2019-02-03"), vec![edition("en", "Written", "Text.")]);
    let archive = press.page("/en/archive/");
    for (kind, name) in [("remarks", "Remarks"), ("statement", "Statements")] {
        let link = format!(
            "<a href=\"/en/kinds/{kind}/\"><span class=\"month\">{name}</span> <span class=\"count ui\">1 message</span></a>"
        );
        assert!(archive.contains(&link) && press.page("/en/kinds/").contains(&link), "{kind}");
    }
    assert!(!archive.contains("/en/kinds/letter/"));
    assert!(
        press.page("/en/kinds/remarks/").contains("Spoken")
            && !press.page("/en/kinds/remarks/").contains("Written")
    );
    assert!(press.page("/en/kinds/remarks/2020/").contains("Spoken"));
    assert!(press.page("/en/kinds/letter/").contains("No messages"));
    assert_eq!(press.error("/en/kinds/remarks/2019/").0, 404);
    assert!(press.page("/sitemap.xml").contains("/en/kinds/remarks/"));
    assert!(!press.page("/sitemap.xml").contains("/fr/kinds/remarks/"));
    press.withdraw(remarks, "A reason.");
    assert!(!press.page("/en/archive/").contains("/en/kinds/remarks/"));
}

#[test]
fn the_archive_leads_to_the_lists_that_there_are() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    press.publish(statement("2020-02-03"), vec![edition("en", "One", "Text.")]);
    assert!(!press.page("/en/archive/").contains("<nav class=\"browse"));
    ana(&mut press);
    let archive = press.page("/en/archive/");
    assert!(archive.contains("<a href=\"/en/people/\">People</a>") && !archive.contains("/en/topics/"));
}

#[test]
fn a_month_of_the_archive_is_a_calendar_whose_days_lead_to_their_messages() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "ar"]);
    for (date, tag) in [
        ("2020-02-03", "en"),
        ("2020-02-03", "en"),
        ("2020-02-29", "en"),
        ("2020-02", "en"),
        ("2020-02-03", "ar"),
    ] {
        press.publish(statement(date), vec![edition(tag, "Title", "Text.")]);
    }
    let table = |path: &str| {
        let page = press.page(path);
        page.split("<table class=\"calendar").nth(1).unwrap().split("</table>").next().unwrap().to_owned()
    };
    let english = table("/en/archive/2020/02/");
    assert_eq!(english.matches("<a href=").count(), 2, "{english}");
    assert!(
        english
            .contains("<a href=\"/en/archive/2020/02/03/\" aria-label=\"3 February 2020: 2 messages\">3</a>")
    );
    assert!(
        english.contains("<caption>Days with messages</caption>")
            && english.matches("<th scope=\"col\"").count() == 7
    );
    // CLDR: the English of no country begins its weeks on Monday, and Arabic where it is spoken most on Saturday.
    assert!(english.find("Monday") < english.find("Sunday"));
    let arabic = table("/ar/archive/2020/02/");
    assert!(arabic.find("السبت") < arabic.find("الأحد"));
    let weekend = |table: &str| table.matches("<th scope=\"col\" class=\"weekend\"").count();
    assert_eq!((weekend(&english), weekend(&arabic)), (2, 2));
    assert!(arabic.contains("class=\"weekend\"><abbr title=\"الجمعة\""));
    press.publish(statement("2019-07"), vec![edition("en", "Title", "Text.")]);
    assert!(
        !press.page("/en/archive/2019/07/").contains("<table class=\"calendar"),
        "of no message is the day known"
    );
}

#[test]
fn a_name_as_long_as_any_breaks_no_page() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    let long = "Conference on the reciprocal recognition of seafarers’ certificates ".repeat(12);
    let id = press.tell(topic(&[("en", &long)], &[]));
    let place = press.page("/en/topics/");
    let (_, rest) = place.split_once(&format!("/en/topics/{}/", index(&press, id))).unwrap();
    let address = format!("/en/topics/{}/{}", index(&press, id), rest.split('"').next().unwrap());
    assert!(address.len() < 300 && press.page(&address).contains(long.trim()));
}

#[test]
fn the_changes_of_the_site_name_subjects_and_lead_to_them() {
    let (mut press, visas) = with_topic(0, |_| String::new());
    press.decide(Decision {
        content: Some(topic(&[("en", "Visas")], &[("en", "Nobody needs one.")])),
        grade: Some(record::Grade::Minor),
        reasons: text(&[("en", "A slip.")]),
        ..Decision::new(Verb::Correct, visas)
    });
    let page = press.page("/en/changes/");
    assert!(
        page.contains(&format!("href=\"/en/topics/{}/visas\"", index(&press, visas)))
            && page.contains(">Topic<")
    );
    assert_eq!(visas.kind(), SubjectKind::Topic);
}
