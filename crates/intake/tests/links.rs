//! What a manuscript names: pictures in its text, files, topics, persons, the source of a translation.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use intake::{Document, Said, Shown, read_markdown, with_images};

fn read(text: &str) -> Document {
    read_markdown("m.en.md", text.as_bytes(), &"en".parse().unwrap()).unwrap()
}

fn faults(header: &str) -> String {
    let text = format!("---\ntitle: T\n{header}\n---\n");
    read_markdown("m.en.md", text.as_bytes(), &"en".parse().unwrap()).unwrap_err().to_string()
}

fn texts(said: Option<&[Said]>) -> Vec<&str> {
    said.unwrap_or_default().iter().map(|said| said.text.as_str()).collect()
}

#[test]
fn each_picture_is_found_with_its_words_its_caption_and_its_place() {
    let document = read(
        "---\ntitle: T\n---\n\nBefore.\n\n![The *new* quay, seen from `above`](quay.jpg \"The quay\")\n\n> Говорят: ![Мост](<мост на реке.png>)\n\n- one ![Two](a%20b.svg)\n\n| a |\n|---|\n| ![Cell](cell.png) |\n",
    );
    let found: Vec<_> = document
        .images
        .iter()
        .map(|image| {
            let at = &image.destination;
            (at.line, at.column, at.text.as_str(), image.alt.as_str(), image.caption.as_deref())
        })
        .collect();
    assert_eq!(
        found,
        [
            (7, 1, "quay.jpg", "The new quay, seen from above", Some("The quay")),
            (9, 12, "мост на реке.png", "Мост", None),
            (11, 7, "a b.svg", "Two", None),
            (15, 3, "cell.png", "Cell", None),
        ]
    );
}

#[test]
fn what_only_looks_like_a_picture_is_none() {
    let body = "\\![no](a.jpg) `![no](b.jpg)`\n\n```\n![no](c.jpg)\n```\n\n    ![no](d.jpg)\n\n[link](e.jpg) ! [no](f.jpg) ![no] (g.jpg)\n";
    assert!(read(&format!("---\ntitle: T\n---\n{body}")).images.is_empty());
}

#[test]
fn pictures_in_turns_and_by_reference_are_found() {
    let document = read(
        "---\ntitle: T\nkind: interview\nspeakers: [Ana Example]\noutlets: [The Courier]\n---\n![Above][a]\n\nThe Courier: Why?\n\nAna Example: See ![the map](map.png).\n\n[a]: above.jpg \"Seen\"\n",
    );
    let names: Vec<_> = document.images.iter().map(|image| image.destination.text.as_str()).collect();
    assert_eq!(names, ["above.jpg", "map.png"]);
    assert_eq!(document.images[0].caption.as_deref(), Some("Seen"));
}

#[test]
fn a_picture_is_named_anew_and_nothing_around_it_changes() {
    let text = "Один ![The \\[old\\] *quay*](quay.jpg \"A \\\"quay\\\" & more\") two\n![x](other.png)\n> ![y](quay.jpg)\n";
    let anew = with_images(text, &|name, alt| {
        (name == "quay.jpg").then(|| Shown {
            alt: alt.to_owned(),
            destination: "media:aebagbafaydqqcikbmga2dqpca@1".to_owned(),
        })
    });
    assert_eq!(
        anew,
        "Один ![The \\[old\\] quay](media:aebagbafaydqqcikbmga2dqpca@1 \"A \\\"quay\\\" \\& more\") two\n![x](other.png)\n> ![y](media:aebagbafaydqqcikbmga2dqpca@1)\n"
    );
    let again = read(&format!("---\ntitle: T\n---\n{anew}"));
    assert_eq!(again.images[0].alt, "The [old] quay");
    assert_eq!(again.images[0].caption.as_deref(), Some("A \"quay\" & more"));
    assert_eq!(with_images(text, &|_, _| None), text);
}

#[test]
fn topics_files_persons_and_sources_are_kept_as_written_with_their_places() {
    let document = read(
        "---\ntitle: T\ntopics: [Visas, Trade]\nplaces: Port Hallam\nseries:\n  - State visit 2026\nrelated: [14/2026, \"https://x.example/en/messages/2026/3/s\"]\ntranslates: fr@2\nattachments:\n  - report.pdf\n  - {file: table.csv, title: The figures}\ncredits: {quay.jpg: \"Photo: A. Example\"}\nspeakers:\n  - {name: The Ambassador, person: Ana Example}\n  - Second\n---\n",
    );
    assert_eq!(texts(document.links.topics.as_deref()), ["Visas", "Trade"]);
    assert_eq!(texts(document.links.places.as_deref()), ["Port Hallam"]);
    assert_eq!(texts(document.links.series.as_deref()), ["State visit 2026"]);
    assert_eq!(texts(document.links.related.as_deref())[0], "14/2026");
    let topics = document.links.topics.unwrap();
    assert_eq!((topics[1].line, topics[1].column), (3, 17));
    let original = document.translates.unwrap();
    assert_eq!((original.lang.as_str(), original.revision), ("fr", Some(2)));
    let files: Vec<_> =
        document.attachments.iter().map(|one| (one.file.text.as_str(), one.title.as_deref())).collect();
    assert_eq!(files, [("report.pdf", None), ("table.csv", Some("The figures"))]);
    assert_eq!(document.credits[0].1, "Photo: A. Example");
    assert_eq!(document.persons[0].as_ref().unwrap().text, "Ana Example");
    assert_eq!(document.persons[1], None);
    assert!(document.warnings.is_empty(), "{:?}", document.warnings);
    let silent = read("---\ntitle: T\n---\n");
    assert_eq!((silent.links.topics, silent.translates), (None, None));
}

#[test]
fn what_names_nothing_is_refused_where_it_stands() {
    for (header, place, what) in [
        ("translates: \"en@0\"", "m.en.md:3:13", "en@2"),
        ("translates: English!", "m.en.md:3:13", "no edition"),
        ("attachments: [{title: x}]", "m.en.md:3", "needs a file"),
        ("credits: quay.jpg", "m.en.md:3:10", "credits are written"),
        ("topics: {a: b}", "m.en.md:3", "one text"),
    ] {
        let said = faults(header);
        assert!(said.contains(place) && said.contains(what), "{header}: {said}");
    }
}
