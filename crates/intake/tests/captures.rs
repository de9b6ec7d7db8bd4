//! Whole captures in, values out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use intake::{Capture, Kind, Role, read_capture, read_text};

fn sample(name: &str) -> Capture {
    let path = format!("{}/tests/captures/{name}", env!("CARGO_MANIFEST_DIR"));
    read_capture(&std::fs::read(path).unwrap()).unwrap()
}

fn dates(capture: &Capture) -> Vec<String> {
    capture.messages.iter().map(|m| m.dated.map(|date| date.to_string()).unwrap_or_default()).collect()
}

fn zones(capture: &Capture) -> Vec<(&str, &str)> {
    capture.clocks.iter().map(|clock| (clock.zone.as_deref().unwrap_or("?"), clock.shows.as_str())).collect()
}

fn captured_at(capture: &Capture) -> String {
    capture.captured_at.map(|instant| instant.to_string()).unwrap_or_default()
}

fn speakers(message: &intake::Message) -> Vec<(&str, &str)> {
    let text = |part: &Option<String>| part.clone().unwrap_or_default().leak() as &str;
    message.speakers.iter().map(|speaker| (text(&speaker.name), text(&speaker.office))).collect()
}

#[test]
fn the_home_page_of_an_embassy_gives_its_masthead_and_eleven_messages() {
    let capture = sample("home.txt");
    assert_eq!(captured_at(&capture), "2021-11-07T12:40:00Z");
    assert_eq!(zones(&capture), [("Africa/Nairobi", "15:40"), ("Europe/London", "12:40")]);
    let contact = &capture.contacts[..];
    assert_eq!(contact.len(), 1);
    assert_eq!(contact[0].label.as_deref(), Some("Visas and passports"));
    assert_eq!(contact[0].phone.as_deref(), Some("+44 (0) 207 946 0142"));
    assert_eq!(contact[0].e164.as_deref(), Some("+442079460142"));
    let counters: Vec<_> =
        capture.counters.iter().map(|c| (c.days, c.since.unwrap().to_string(), c.label.as_str())).collect();
    assert_eq!(
        counters,
        [
            (612, "2020-03-05".to_owned(), "the Grain Quay fire"),
            (604, "2020-03-13".to_owned(), "the arrest of the pilot Ottar Linde at the North Lock")
        ]
    );
    let statements: Vec<&str> = capture.counters.iter().map(|c| c.statement.as_str()).collect();
    assert_eq!(
        statements,
        [
            "612 days have passed since the Grain Quay fire - no report and no letter from the harbour office",
            "604 days have passed since the arrest of the pilot Ottar Linde at the North Lock - no report and no letter from the harbour office"
        ]
    );
    assert_eq!(
        dates(&capture),
        [
            "",
            "2021-11-05",
            "2021-11-04",
            "2021-11-02",
            "2021-11-01",
            "2021-10-19",
            "2021-10-18",
            "2021-10-06",
            "2021-09-29",
            "2021-09-28",
            "2021-09-21"
        ]
    );
    let kinds: Vec<&str> = capture.messages.iter().map(|message| message.kind.as_str()).collect();
    assert_eq!(
        kinds,
        [
            "article",
            "remarks",
            "interview",
            "letter",
            "interview",
            "reply",
            "article",
            "remarks",
            "speech",
            "reply",
            "news-conference"
        ]
    );
    assert_eq!(capture.messages[0].body.as_deref().unwrap().split("\n\n").count(), 13);
    assert_eq!(capture.report.len(), 1, "{:?}", capture.report);
}

#[test]
fn titles_of_an_embassy_give_speakers_places_days_and_outlets() {
    let capture = sample("home.txt");
    let facts: Vec<_> = capture
        .messages
        .iter()
        .map(|m| {
            (
                speakers(m),
                m.place.as_deref(),
                m.event_date.map(|d| d.to_string()),
                m.outlets.join(" + "),
                m.turns.len(),
            )
        })
        .collect();
    let day = |text: &str| Some(text.to_owned());
    let minister = || vec![("Edda Varnholt", "Foreign Minister")];
    let ambassador = || vec![("Joren Tamsin", "Ambassador")];
    let expected = [
        (vec![("Edda Varnholt", "")], None, None, "Norhaven Courier + Tidal Weekly".to_owned(), 0),
        (minister(), Some("Geneva"), day("2021-11-04"), String::new(), 0),
        (minister(), None, day("2021-11-03"), "Times of Marland".to_owned(), 2),
        (ambassador(), None, None, "the Harbour Times".to_owned(), 0),
        (minister(), None, day("2021-10-31"), "Daily Lantern".to_owned(), 2),
        (vec![("Halvard Oske", "President")], Some("Nairobi"), day("2021-10-19"), "BBC".to_owned(), 0),
        (minister(), None, day("2021-10-18"), "Norhaven Courier".to_owned(), 0),
        (minister(), Some("Bratislava"), day("2021-10-05"), String::new(), 0),
        (ambassador(), Some("London"), day("2021-09-27"), String::new(), 0),
        (vec![("Tove Lindqvaard", "Deputy Foreign Minister")], None, None, String::new(), 2),
        (minister(), Some("Nairobi"), day("2021-09-20"), String::new(), 0),
    ];
    for (index, (found, expected)) in facts.iter().zip(&expected).enumerate() {
        assert_eq!(found, expected, "message {index}");
    }
}

#[test]
fn a_capture_serialises_with_the_fields_that_machines_read() {
    let json = serde_json::to_value(sample("home.txt")).unwrap();
    let keys =
        |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&json), "captured_at clocks contacts counters messages report");
    assert_eq!(keys(&json["clocks"][0]), "city shows zone");
    assert_eq!(keys(&json["contacts"][0]), "e164 email label phone");
    assert_eq!(keys(&json["counters"][0]), "days label since statement");
    assert_eq!(
        keys(&json["messages"][2]),
        "body dated event_date kind lead outlets place speakers title turns"
    );
    assert_eq!(keys(&json["messages"][2]["turns"][0]), "role speaker text");
    assert_eq!(keys(&json["report"][0]), "line text why");
    assert_eq!(json["captured_at"], "2021-11-07T12:40:00Z");
    assert_eq!(json["messages"][2]["turns"][0]["role"], "question");
    assert_eq!(json["messages"][10]["kind"], "news-conference");
}

// O73
#[test]
fn counters_on_one_line_pagers_and_equal_titles_are_told_apart() {
    let capture = sample("two-counters-on-one-line.txt");
    assert_eq!(dates(&capture), ["2017-02-07", "2017-02-07", "2017-02-06", "2017-02-06", "2017-02-06"]);
    assert_eq!(
        capture.messages[1].title,
        "Press Officer’s reply to a media question: new timetable - who asked?"
    );
    assert_eq!(capture.messages[2].lead, None);
    assert_eq!(capture.messages[3].title, capture.messages[4].title);
    assert!(capture.messages[4].lead.as_deref().unwrap().contains("05.10.2016 - so it was written"));
    let since: Vec<_> = capture.counters.iter().map(|c| (c.days, c.since.unwrap().to_string())).collect();
    assert_eq!(since, [(131, "2016-10-01".to_owned()), (119, "2016-10-13".to_owned())]);
    assert_eq!(capture.contacts[0].email.as_deref(), Some("desk@mission.example"));
    // `Mission` is where the telephone is; `Capital` could be anywhere, so it is reported and not guessed.
    assert_eq!(zones(&capture), [("?", "14:05"), ("Europe/London", "11:05")]);
    assert_eq!(captured_at(&capture), "2017-02-09T11:05:00Z");
    assert!(capture.report.iter().any(|note| note.line == 2 && note.why.contains("UTC+03:00")));
    assert!(capture.report.iter().any(|note| note.text.starts_with("Pages:")));
}

// O07
#[test]
fn a_day_that_no_calendar_has_is_left_open_and_reported() {
    let capture = sample("impossible-day.txt");
    assert_eq!(dates(&capture), ["2018-03-05", "2018-03-22", ""]);
    assert!(capture.report.iter().any(|note| note.line == 9 && note.why.contains("no such day")));
}

#[test]
fn ambiguous_dates_are_decided_by_the_rest_or_reported() {
    let decided = read_text("25/04/2020 - A\n\n03/04/2020 - B\n\n02/04/2020 - C\n");
    assert_eq!(dates(&decided), ["2020-04-25", "2020-04-03", "2020-04-02"]);
    let american = read_text("04/25/2020 - A\n\n03/04/2020 - B\n");
    assert_eq!(dates(&american), ["2020-04-25", "2020-03-04"]);
    let by_order = read_text("05/04/2020 - A\n\n04/10/2020 - B\n\n03/12/2020 - C\n");
    assert_eq!(dates(&by_order), ["2020-05-04", "2020-04-10", "2020-03-12"], "only month first falls");
    let open = read_text("03/04/2020 - A\n\nText.\n");
    assert_eq!(dates(&open), [""]);
    assert!(open.report.iter().any(|note| note.line == 1 && note.why.contains("cannot be told apart")));
}

#[test]
fn dates_are_read_in_many_shapes_and_languages() {
    for written in [
        "16.01.2020",
        "16/01/2020",
        "16-01-2020",
        "2020-01-16",
        "2020/01/16",
        "January 16, 2020",
        "16 January 2020",
        "16th of January, 2020",
        "Thursday, 16 January 2020",
        "Jan. 16, 2020",
        "jeudi 16 janvier 2020",
        "16 января 2020 г.",
        "16 января 2020 года",
        "16 de enero de 2020",
        "16. Januar 2020",
        "16 يناير 2020",
        "١٦ يناير ٢٠٢٠",
        "16 كانون الثاني 2020",
        "16 يناير/كانون الثاني 2020",
        "2020年1月16日",
        "2020 年 1 月 16 日",
        "二〇二〇年一月十六日",
        "１６．０１．２０２０",
    ] {
        for separator in [" - ", " – ", " — ", ": ", "：", "\n", "\t", " | ", "\u{A0}−\u{A0}"] {
            let capture = read_text(&format!("{written}{separator}Statement of the Embassy\n\nThe lead.\n"));
            assert_eq!(dates(&capture), ["2020-01-16"], "{written}{separator:?}");
            assert_eq!(capture.messages[0].title, "Statement of the Embassy", "{written}{separator:?}");
            assert_eq!(capture.messages[0].lead.as_deref(), Some("The lead."), "{written}{separator:?}");
        }
    }
    assert_eq!(dates(&read_text("1er janvier 2020 - Vœux\n")), ["2020-01-01"]);
}

#[test]
fn clocks_that_show_different_instants_are_reported() {
    let capture = read_text("18 January 2020\nMoscow: 12:15\nLondon: 09:45\n");
    assert_eq!(captured_at(&capture), "2020-01-18T09:45:00Z");
    assert!(capture.report.iter().any(|note| note.why.contains("do not show the same instant")));
}

#[test]
fn clocks_on_two_sides_of_midnight_name_one_instant() {
    let capture = read_text("18 January 2020\nWellington: 00:30\nLondon: 11:30\n+44 20 7946 0000\n");
    assert_eq!(captured_at(&capture), "2020-01-18T11:30:00Z");
    let earlier = read_text("17 January 2020\nWellington: 00:30\nLondon: 11:30\n+64 4 496 0000\n");
    assert_eq!(captured_at(&earlier), "2020-01-16T11:30:00Z");
}

#[test]
fn a_russian_page_is_read_with_its_weekday_bars_and_short_labels() {
    let capture = sample("ru.txt");
    assert_eq!(captured_at(&capture), "2025-02-12T12:40:00Z");
    assert_eq!(zones(&capture), [("Europe/Moscow", "15:40"), ("Africa/Nairobi", "15:40")]);
    assert_eq!(dates(&capture), ["2025-02-11", "2025-02-10", "2025-02-09", "2025-02-08"]);
    let kinds: Vec<Kind> = capture.messages.iter().map(|message| message.kind).collect();
    assert_eq!(kinds, [Kind::Interview, Kind::Speech, Kind::Statement, Kind::Reply]);
    assert_eq!(capture.messages[0].outlets, ["Причал"]);
    assert_eq!(capture.messages[1].place.as_deref(), Some("Женева"));
    assert_eq!(capture.messages[3].turns.len(), 2);
    assert_eq!(capture.counters[0].since.unwrap().to_string(), "2024-04-06");
    assert_eq!(capture.language.as_deref(), Some("ru"));
}

#[test]
fn a_french_page_is_read() {
    let capture = sample("fr.txt");
    assert_eq!(captured_at(&capture), "2020-01-18T09:15:00Z");
    assert_eq!(dates(&capture), ["", "2020-01-01", "2019-12-31", "2019-12-02"]);
    assert_eq!(speakers(&capture.messages[1]), [("Honoré Valmer", "Ambassadeur de France")]);
    assert_eq!(speakers(&capture.messages[2]), [("Jean-Loup Le Tréhan", "ministre des Affaires étrangères")]);
    assert_eq!(capture.messages[2].outlets, ["Le Phare"]);
    assert_eq!(capture.contacts[0].e164.as_deref(), Some("+221335550100"));
}

#[test]
fn an_arabic_page_is_read_with_its_own_digits() {
    let capture = sample("ar.txt");
    assert_eq!(captured_at(&capture), "2020-01-18T09:15:00Z");
    assert_eq!(zones(&capture), [("Africa/Cairo", "11:15"), ("Europe/London", "09:15")]);
    assert_eq!(dates(&capture), ["2020-01-16", "2020-01-15", "2020-01-14"]);
    assert_eq!(capture.counters[0].days, 685);
    assert_eq!(speakers(&capture.messages[0]), [("نادر البحّار", "وزير الخارجية")]);
    assert_eq!(capture.messages[1].outlets, ["المرفأ"]);
    let roles: Vec<Role> = capture.messages[1].turns.iter().map(|turn| turn.role).collect();
    assert_eq!(roles, [Role::Question, Role::Answer]);
}

#[test]
fn a_chinese_page_is_read() {
    let capture = sample("zh.txt");
    assert_eq!(captured_at(&capture), "2020-01-18T09:15:00Z");
    assert_eq!(dates(&capture), ["2020-01-16", "2020-01-15", "2020-01-14"]);
    assert_eq!(speakers(&capture.messages[0]), [("江明澜", "外交部长")]);
    assert_eq!(capture.messages[1].outlets, ["港湾晚报"]);
    assert_eq!(capture.messages[1].turns.len(), 2);
    assert_eq!(capture.messages[2].kind, Kind::Briefing);
    assert_eq!(capture.messages[2].body.as_deref(), Some("第二段。"));
    assert_eq!(capture.counters[0].label, "大使馆开馆");
}

#[test]
fn lines_that_were_broken_by_width_are_joined() {
    let capture = sample("en-wrapped.txt");
    assert_eq!(dates(&capture), ["2022-07-02", "2022-07-01"]);
    assert!(capture.messages[0].title.ends_with("small countries that both look west"));
    assert_eq!(
        capture.messages[0].turns[1].text,
        "Because of the trees. They are patient, and so are the people."
    );
    assert_eq!(capture.messages[1].kind, Kind::NewsConference);
    assert_eq!(
        speakers(&capture.messages[1]),
        [("Tomé Salgueiral Prates", "Minister of Foreign Affairs of Portugal")]
    );
}

#[test]
fn the_same_page_reads_the_same_in_every_encoding_and_with_every_line_end() {
    let plain =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/captures/ru.txt")).unwrap();
    let expected = read_text(&plain);
    let windows = plain.replace('\n', "\r\n");
    let wide = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| {
        mark.iter().copied().chain(windows.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
    };
    let cyrillic = encoding_rs::WINDOWS_1251.encode(&windows).0.into_owned();
    let files = [
        ("UTF-8", plain.clone().into_bytes()),
        ("UTF-8", [b"\xEF\xBB\xBF", windows.as_bytes()].concat()),
        ("UTF-8", plain.replace('\n', "\r").into_bytes()),
        ("UTF-16LE", wide(u16::to_le_bytes, b"\xFF\xFE")),
        ("UTF-16BE", wide(u16::to_be_bytes, b"\xFE\xFF")),
        ("UTF-16LE", wide(u16::to_le_bytes, b"")),
        ("UTF-16BE", wide(u16::to_be_bytes, b"")),
        ("windows-1251", cyrillic),
    ];
    for (encoding, bytes) in files {
        let capture = read_capture(&bytes).unwrap();
        assert_eq!(capture.encoding, encoding);
        assert_eq!(Capture { encoding: expected.encoding, ..capture }, expected, "{encoding}");
    }
}

// O31
#[test]
fn windows_1251_marks_are_read_as_what_they_are() {
    let text = "05.03.2018 - Ответ на вопрос — «№ 5», ё Ё\n\nПодробности…\n";
    let capture = read_capture(&encoding_rs::WINDOWS_1251.encode(text).0).unwrap();
    assert_eq!(capture.messages[0].title, "Ответ на вопрос — «№ 5», ё Ё");
    assert_eq!(capture.messages[0].lead.as_deref(), Some("Подробности…"));
}

#[test]
fn what_is_no_text_is_refused_with_a_reason() {
    let refused = |bytes: &[u8]| read_capture(bytes).unwrap_err().to_string();
    assert!(refused(b"18 January 2020\0\x01\x02 and so on").contains("not text"));
    assert!(refused(&(0..=255).cycle().take(4096).collect::<Vec<u8>>()).contains("not text"));
    assert!(refused("x".repeat(2 * 1024 * 1024).as_bytes()).contains("line 1 has 2097152 bytes"));
    assert!(refused(b"\xEF\xBB\xBF\xFF\xFE\xFF").contains("says that it is UTF-8"));
    assert!(intake::check_length(1 << 30).unwrap_err().to_string().contains("at most 67108864"));
}

#[test]
fn hostile_titles_stay_text() {
    let title = format!("Statement <script>alert(1)</script> \u{202E}gnp.exe {}", "й".repeat(5_000));
    let capture = read_text(&format!(
        "16.01.2020 - {title}\n\nFirst.\n\n# Not a heading\n\n1. Not a list <b>&amp;</b>\n"
    ));
    assert!(capture.messages[0].title.contains("<script>alert(1)</script> gnp.exe"));
    assert_eq!(
        capture.messages[0].body.as_deref(),
        Some("\\# Not a heading\n\n1\\. Not a list \\<b\\>\\&amp;\\</b\\>")
    );
    assert!(capture.report.iter().any(|note| note.text == "U+202E"));
}

#[test]
fn ten_thousand_nested_quotes_and_a_hundred_thousand_lines_are_only_text() {
    let quotes = format!(
        "16.01.2020 - Reply {}x{}\n\nQ: {}\n",
        "“".repeat(10_000),
        "”".repeat(10_000),
        "«".repeat(10_000)
    );
    assert_eq!(read_text(&quotes).messages.len(), 1);
    assert_eq!(read_text(&"x\n".repeat(100_000)).report.len(), 100_000);
    assert_eq!(read_text(&"Q: A: ".repeat(100_000)).messages.len(), 0);
}

#[test]
fn dates_below_titles_with_short_years_and_after_blanks_open_messages_too() {
    let below = read_text(
        "1/18/2020\nTokyo 18:15 / London 09:15\n\nRecent posts\n\nOne\nJan 17, 2020\n\nThe lead of one.\n\nTwo\nJan 16, 2020\n\nThe lead of two.\n",
    );
    let titles: Vec<_> = below.messages.iter().map(|m| (m.title.as_str(), m.lead.as_deref())).collect();
    assert_eq!(titles, [("One", Some("The lead of one.")), ("Two", Some("The lead of two."))]);
    assert_eq!(captured_at(&below), "2020-01-18T09:15:00Z");
    let short = read_text("16.01.20 - Statement\n\nText.\n\n14.01.2020 Reply to the media\n\nText.\n");
    assert_eq!(dates(&short), ["2020-01-16", "2020-01-14"]);
    assert!(short.report.iter().any(|note| note.line == 1 && note.why.contains("two digits")));
}

// The property tests found it: each date took the one above it for its title.
#[test]
fn dates_above_one_another_are_not_titles_of_each_other() {
    let capture = read_text("14 January 2020\n18 January 2020\nPosted on January 15, 2020\n\n");
    assert_eq!(capture.messages, []);
    let kept: Vec<&str> = capture.report.iter().map(|note| note.text.as_str()).collect();
    assert!(kept.iter().any(|text| text.contains("Posted on January 15, 2020")), "{kept:?}");
}

#[test]
fn a_dateline_below_the_title_of_an_article_opens_no_message() {
    let prose = "Ladies and gentlemen, it is a great pleasure to be here tonight with so many friends from so many places.";
    let page = format!(
        "18 January 2020\nBeijing: 17:15\nLondon: 09:15\n\nRemarks by Ana Example at the Gala\n\nJanuary 9, 2020 - New York City\n\n{prose}\n\n\n17.01.2020 - Statement\n\nText.\n"
    );
    let capture = read_text(&page);
    assert_eq!(dates(&capture), ["", "2020-01-17"]);
    assert_eq!(speakers(&capture.messages[0]), [("Ana Example", "")]);
    assert!(capture.messages[0].body.as_deref().unwrap().ends_with(prose));
}

#[test]
fn a_line_that_begins_with_a_date_inside_a_text_opens_no_message() {
    let capture = read_text(
        "07.08.2018 - Statement\n\nAs it was written,\n04.03.2018 - the boats came back.\n\n06.08.2018 - Reply\n\nText.\n",
    );
    assert_eq!(dates(&capture), ["2018-08-07", "2018-08-06"]);
    assert!(capture.messages[0].lead.as_deref().unwrap().contains("04.03.2018 - the boats came back."));
}

#[test]
fn several_telephones_and_an_address_on_one_line_are_several_contacts() {
    let capture = read_text(
        "Consular emergency: +380 (44) 555-0100, after hours +1 613 555 0185\nE-mail: kyiv@mission.example\n",
    );
    let found: Vec<_> = capture
        .contacts
        .iter()
        .map(|c| (c.label.as_deref().unwrap(), c.e164.as_deref(), c.email.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            ("Consular emergency", Some("+380445550100"), None),
            ("after hours", Some("+16135550185"), None),
            ("E-mail", None, Some("kyiv@mission.example"))
        ]
    );
}

#[test]
fn people_who_are_only_mentioned_do_not_speak() {
    let title = |title: &str| read_text(&format!("16.01.2020 - {title}\n\nText.\n")).messages.remove(0);
    assert_eq!(speakers(&title("Statement on the meeting with President Ana Example")), []);
    assert_eq!(speakers(&title("Statement of the Embassy")), []);
    assert_eq!(
        speakers(&title(
            "Foreign Minister Ana Example and Minister of Defence Ben Other’s joint press conference"
        )),
        [("Ana Example", "Foreign Minister"), ("Ben Other", "Minister of Defence")]
    );
    assert_eq!(
        speakers(&title("Address by H.E. Mr. Ben Other, Ambassador of Ghana, at the opening of the fair")),
        [("Ben Other", "Ambassador of Ghana")]
    );
    assert_eq!(
        speakers(&title("Letter from Ambassador Ana Example to The Harbour Post")),
        [("Ana Example", "Ambassador")]
    );
}
