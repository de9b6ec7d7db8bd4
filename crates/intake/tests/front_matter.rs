//! Markdown files with front matter, as people write them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use intake::{Disagreement, Document, MarkdownError, message_of, read_markdown};
use record::{Kind, Lang, Precision};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn read(file: &str, text: &str) -> Result<Document, MarkdownError> {
    read_markdown(file, text.as_bytes(), &lang("en"))
}

fn faults(text: &str) -> String {
    read("m.md", text).unwrap_err().to_string()
}

// O06
#[test]
fn a_date_without_an_hour_stays_a_day_in_every_zone() {
    let text = "---\ntitle: Statement on the new harbour light\ndate: 2026-01-14\nlang: en\nkind: statement\n---\nIt was lit last night.\n";
    let document = read("message.md", text).unwrap();
    for zone in ["America/Lima", "Pacific/Kiritimati", "Europe/London"] {
        let message = message_of(std::slice::from_ref(&document), &zone.parse().unwrap()).unwrap();
        let dated = message.dated.unwrap();
        assert_eq!(
            (dated.iso().as_str(), dated.precision(), dated.zone().name()),
            ("2026-01-14", Precision::Day, zone)
        );
    }
}

// O32
#[test]
fn marks_line_ends_and_encodings_do_not_hide_front_matter() {
    let text = "---\r\ntitle: \"Заявление\"\r\ndate: 2018-10-28\r\n---\r\n\r\nТекст.\r\n";
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [text.as_bytes().to_vec(), format!("\u{FEFF}{text}").into_bytes(), wide] {
        let document = read_markdown("z.ru.md", &bytes, &lang("en")).unwrap();
        assert_eq!(document.edition.title, "Заявление");
        assert_eq!(document.edition.body, "Текст.");
        assert_eq!(document.date.as_deref(), Some("2018-10-28"));
        assert_eq!(document.edition.lang, lang("ru"), "from the file's name");
    }
}

// O47
#[test]
fn a_colon_in_a_title_is_read_whole_and_mentioned() {
    let text = "---\ntitle: Re: The ferry: which quay?\ndate: 2020-07-02\nlang: en\ntags: [press, \"Q&A\"]\n---\nText.\n";
    let document = read("m.md", text).unwrap();
    assert_eq!(document.edition.title, "Re: The ferry: which quay?");
    assert_eq!(document.date.as_deref(), Some("2020-07-02"));
    let warned: Vec<_> =
        document.warnings.iter().map(|warning| (warning.line, warning.key.as_str())).collect();
    assert_eq!(warned, [(2, "title"), (5, "tags")]);
}

#[test]
fn what_looks_like_yaml_in_a_title_is_text() {
    for title in [
        "2020",
        "yes",
        "#1 of ten # really",
        "- dash",
        "[Photo] Reception",
        "\"Neighbours\" in Europe: thirty years",
        "it's: so",
        "@home",
        "50% & more",
    ] {
        let document = read("m.md", &format!("---\ntitle: {title}\n---\n")).unwrap();
        assert_eq!(document.edition.title, title);
    }
    let quoted = read("m.md", "---\ntitle: \"A \\\"b\\\": c\"\nlead: >\n  one\n  two\n---\n").unwrap();
    assert_eq!(
        (quoted.edition.title.as_str(), quoted.edition.lead.as_deref()),
        ("A \"b\": c", Some("one two"))
    );
}

#[test]
fn every_fault_is_named_with_its_line_and_column() {
    let all =
        faults("---\ntitle:\nkind: speach\ndate: 2020-02-30\nlang: english\nevent_zone: Nowhere/City\n---\n");
    for place in ["m.md:2:1:", "m.md:3:7:", "m.md:4:7:", "m.md:5:7:", "m.md:6:13:"] {
        assert!(all.contains(place), "{place} in\n{all}");
    }
    assert!(faults("---\ntitle: a\ndate: 2026-01-14T10:00:00Z\n---\n").contains("m.md:3:7: "));
    assert!(faults("title: a\n").contains("m.md:1:1: the file does not begin with front matter"));
    assert!(faults("---\ntitle: a\n").contains("has no end"));
    assert!(faults("---\nkind: speech\n---\n").contains("no title"));
    assert!(faults("---\ntitle: a\ntitle: b\n---\n").contains("m.md:3:1: \"title\" is given twice"));
    assert!(faults("---\ntitle: a\nspeakers: {name: [\n---\n").contains("not YAML"));
}

#[test]
fn aliases_and_deep_nesting_are_refused_before_they_grow() {
    assert!(faults("---\ntitle: a\nx: &a [1]\ny: *a\n---\n").contains("not read in front matter"));
    let nested = |depth: usize| {
        faults(&format!("---\ntitle: a\nx: {}{}\n---\n", "[".repeat(depth), "]".repeat(depth)))
    };
    assert!(nested(20).contains("nested too deeply"));
    assert!(nested(10_000).contains("recursion limit exceeded"));
    assert!(faults(&format!("---\n{}", "a: b\n".repeat(100_000))).contains("64 KiB"));
}

#[test]
fn speakers_outlets_and_dates_of_any_precision_are_read() {
    let text = "---\nkind: interview\ntitle: T\ndate: 2026-01\nstatus: unofficial\nfidelity: extract\nspeakers:\n  - name: Ana Example\n    office: Ambassador\n  - Ben Other\nplace: Harbour City\nevent: Opening\nevent_date: 2026\nevent_zone: Europe/Lisbon\noutlets: [The Harbour Times]\n---\nQuestion: Why?\n\nAnswer: So.\n";
    let document = read("m.fr.md", text).unwrap();
    let message = message_of(std::slice::from_ref(&document), &"Europe/London".parse().unwrap()).unwrap();
    assert_eq!(
        (message.kind, message.dated.unwrap().iso(), message.event.as_ref().unwrap().iso()),
        (Kind::Interview, "2026-01".to_owned(), "2026".to_owned())
    );
    assert_eq!(message.event.unwrap().zone().name(), "Europe/Lisbon");
    assert_eq!(document.edition.speakers.len(), 2);
    assert_eq!(document.edition.turns.len(), 2);
    assert_eq!(document.edition.body, "");
    assert!(document.warnings.is_empty());
}

#[test]
fn editions_side_by_side_must_agree_on_the_message() {
    let en = read("v.en.md", "---\ntitle: A\nkind: speech\ndate: 2026-01-14\n---\n").unwrap();
    let fr = read("v.fr.md", "---\ntitle: B\ndate: 2026-01-14\n---\n").unwrap();
    let ru = read("v.ru.md", "---\ntitle: C\nkind: reply\ndate: 2026-01-15\n---\n").unwrap();
    let zone = "Europe/London".parse().unwrap();
    assert_eq!(message_of(&[en.clone(), fr.clone()], &zone).unwrap().kind, Kind::Speech);
    let faults = message_of(&[en.clone(), fr.clone(), ru], &zone).unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert_eq!(message_of(&[fr], &zone).unwrap_err(), [Disagreement::NoKind]);
    assert!(matches!(
        message_of(&[en.clone(), en], &zone).unwrap_err()[..],
        [Disagreement::SameLanguage { .. }]
    ));
}

#[test]
fn any_bytes_are_a_document_or_a_clear_refusal() {
    use proptest::prelude::*;
    proptest!(|(header in "(title|kind|date|speakers|[a-z]{1,3})?[:\\[\\]{}&*!|>'\"%@`#\\- \\na-z0-9]{0,80}", body in "\\PC{0,80}")| {
        if let Err(refusal) = read("m.md", &format!("---\n{header}\n---\n{body}")) {
            prop_assert!(refusal.to_string().starts_with("m.md:"), "{refusal}");
        }
    });
}

// An author who types straight marks gets those of the language by asking; who does not ask keeps what was typed.
#[test]
fn quotation_marks_are_set_where_the_head_of_the_file_asks_for_it_and_nowhere_else() {
    let head = "title: L'accord d'hier\nlead: \"Un 'oui'\"";
    let body = "Il a dit : \"C'est l'heure\". `\"code\"`\n\n![l'accord](a.png \"l'accord\")";
    let typed = read("v.fr.md", &format!("---\n{head}\n---\n{body}\n")).unwrap();
    assert_eq!((typed.edition.title.as_str(), typed.edition.body.as_str()), ("L'accord d'hier", body));
    let set = read("v.fr.md", &format!("---\n{head}\nquotes: typographic\n---\n{body}\n")).unwrap();
    assert_eq!(set.edition.title, "L’accord d’hier");
    assert_eq!(set.edition.lead.as_deref(), Some("Un «\u{202f}oui\u{202f}»"));
    assert_eq!(
        set.edition.body,
        "Il a dit : «\u{202f}C’est l’heure\u{202f}». `\"code\"`\n\n![l’accord](a.png \"l'accord\")"
    );
    assert_eq!(set.images[0].caption.as_deref(), Some("l’accord"));
    assert!(set.warnings.is_empty());
    assert!(faults("---\ntitle: A\nquotes: curly\n---\n").contains("neither typographic nor typed"));
}
