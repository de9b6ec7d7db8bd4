//! What a message said before, and why it says something else now.

use record::{Grade, SubjectId};
use site::RenderError;

use crate::press::{Press, edition, office, statement};

fn handle(press: &Press, id: SubjectId) -> String {
    press.history.line(id).unwrap().handle.unwrap().to_string()
}

fn in_order(page: &str, pieces: &[&str]) {
    let mut rest = page;
    for piece in pieces {
        rest = rest.split_once(piece).unwrap_or_else(|| panic!("{piece:?} comes in its turn in {page}")).1;
    }
}

#[test]
fn every_revision_stands_in_the_history_the_newest_first_with_its_proofs() {
    let office = office();
    let press = &office.press;
    let page = press.page(&format!("/en/history/{}/", handle(press, office.corrected)));
    let line = press.history.line(office.corrected).unwrap();
    let entries: Vec<_> = line.revisions.iter().map(|revision| revision.index).collect();
    in_order(
        &page,
        &[
            "Revision 3",
            "Updated on",
            "Français",
            "Revision 2",
            "Correction, 4 March 2020 at 15:00 (Harbour City) / 10:00 (Mirador)",
            "Two digits were exchanged.",
            ">210</del>",
            ">120</ins>",
            "Revision 1",
            "Issued on",
        ],
    );
    for index in entries {
        assert!(page.contains(&format!("href=\"/record/dossier/{index}.dossier\"")));
        assert!(page.contains(&format!("href=\"/record/proof/{index}.tlog-proof\"")));
        assert!(page.contains(&format!("Entry {index} of the record")));
    }
    assert!(page.contains(&format!("href=\"/en/revisions/{}/1/\"", handle(press, office.corrected))));
}

#[test]
fn differences_are_told_by_words_in_arabic_and_in_chinese() {
    let mut press = Press::at("2020-05-01T00:00:00Z", &["en", "ar", "zh"]);
    let of =
        |arabic: &str, chinese: &str| vec![edition("ar", "بيان", arabic), edition("zh", "声明", chinese)];
    let id = press
        .publish(statement("2020-05-01"), of("تُفتح القاعة في التاسعة صباحًا.", "双方将于星期三举行会谈。"));
    press.correct(
        id,
        Grade::Major,
        of("تُفتح القاعة في العاشرة صباحًا.", "双方将于星期四举行会谈。"),
        "The hour was wrong.",
    );
    let page = press.page(&format!("/en/history/{}/", handle(&press, id)));
    assert!(page.contains(">التاسعة</del>") && page.contains(">العاشرة</ins>"), "{page}");
    assert!(page.contains("星期三</del>"), "{page}");
    assert!(page.contains("星期四</ins>"));
    assert!(page.contains("<p lang=\"ar\" dir=\"rtl\">") && page.contains("<p lang=\"zh\" dir=\"ltr\">"));
}

#[test]
fn a_replaced_text_keeps_its_address_and_says_what_replaced_it() {
    let office = office();
    let press = &office.press;
    let handle = handle(press, office.corrected);
    let page = press.get(&format!("/en/revisions/{handle}/1/")).unwrap();
    assert!(page.noindex);
    let page = String::from_utf8(page.body).unwrap();
    assert!(page.contains("There are 210 citizens here."));
    in_order(
        &page,
        &[
            "An earlier text",
            "revision 1 of 2 March 2020",
            "replaced by revision 2 on 4 March 2020",
            "Two digits were exchanged.",
            "The message as it stands",
        ],
    );
    let message = press.address(office.corrected, "en");
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"https://embassy.example{message}\">")));
    let now = press.get(&format!("/en/revisions/{handle}/2/")).unwrap();
    assert!(!now.noindex);
    let now = String::from_utf8(now.body).unwrap();
    assert!(now.contains("There are 120 citizens here.") && now.contains("The text that holds now"));
    // Nothing of the Arabic text was replaced.
    assert!(!press.get(&format!("/ar/revisions/{handle}/1/")).unwrap().noindex);
    assert_eq!(press.get(&format!("/fr/revisions/{handle}/1/")), Err(RenderError::NoSuchPage));
    assert_eq!(press.get(&format!("/en/revisions/{handle}/4/")), Err(RenderError::NoSuchPage));
    assert!(press.page(&message).contains(&format!("href=\"/en/revisions/{handle}/1/\"")));
}

#[test]
fn an_old_text_of_a_withdrawn_message_says_that_it_is_withdrawn() {
    let office = office();
    let press = &office.press;
    let page = press.get(&format!("/en/revisions/{}/1/", handle(press, office.withdrawn))).unwrap();
    assert!(page.noindex);
    assert!(String::from_utf8(page.body).unwrap().contains("The timetable has changed."));
}

#[test]
fn of_an_erased_message_the_history_keeps_the_acts_and_the_reason_alone() {
    let office = office();
    let press = &office.press;
    let handle = handle(press, office.erased);
    for prefix in ["", "/at/20200308T090000Z~16"] {
        let page = press.page(&format!("{prefix}/en/history/{handle}/"));
        assert!(page.contains("A court has ordered it."), "{page}");
        assert!(page.contains("Message No. 4/2020") && page.contains("Issued on 8 March 2020"));
        assert!(
            !page.contains("Private matter")
                && !page.contains("/record/content/")
                && !page.contains("/revisions/")
        );
        let gone = press.get(&format!("{prefix}/en/revisions/{handle}/1/"));
        assert!(matches!(gone, Err(RenderError::Gone { .. })), "{gone:?}");
    }
}

#[test]
fn an_erased_import_has_one_history_whatever_year_its_date_had() {
    let mut office = office();
    office.press.erase(office.imported, "The name is private.");
    let index = office.press.history.line(office.imported).unwrap().revisions[0].index;
    let right = format!("/en/history/2019/i{index}/");
    assert!(office.press.page(&right).contains("The name is private."));
    assert_eq!(office.press.get(&format!("/en/history/2011/i{index}/")), Err(RenderError::Moved(right)));
}

#[test]
fn a_page_of_a_message_says_where_in_the_record_its_text_is() {
    let office = office();
    let press = &office.press;
    let line = press.history.line(office.corrected).unwrap();
    let state = line.revisions[1].state.edition(&"en".parse().unwrap()).unwrap().clone();
    for path in [
        press.address(office.corrected, "en"),
        format!("/en/revisions/{}/3/", handle(press, office.corrected)),
    ] {
        let page = press.page(&path);
        for (name, content) in [
            ("record", "embassy.example/record".to_owned()),
            ("entry", state.index.to_string()),
            ("revision", "2".to_owned()),
            ("commitment", state.commitment.to_string()),
        ] {
            assert!(
                page.contains(&format!("<meta name=\"chancery-{name}\" content=\"{content}\">")),
                "{name} on {path}"
            );
        }
        let source = format!(
            "data-source=\"https://embassy.example/en/revisions/{}/2/\"",
            handle(press, office.corrected)
        );
        assert!(page.contains(&source), "{page}");
    }
}

/// What the quote check says stands at an anchor is what a reader finds there.
#[test]
fn every_anchor_of_an_edition_is_on_its_page_in_order() {
    let office = office();
    let press = &office.press;
    for id in [office.interview, office.corrected, office.imported] {
        let line = press.history.line(id).unwrap();
        let state = line.revisions.last().unwrap().state.edition(&"en".parse().unwrap()).unwrap().clone();
        let edition = record::Edition::from_bytes(&press.contents[&state.commitment]).unwrap();
        let page = press.page(&press.address(id, "en"));
        let anchors = site::paragraphs(&edition);
        let ids: Vec<_> = anchors.iter().map(|(anchor, _)| format!(" id=\"{anchor}\"")).collect();
        in_order(&page, &ids.iter().map(String::as_str).collect::<Vec<_>>());
        let paragraphs = page.matches("<p id=\"p").count();
        assert_eq!(anchors.iter().filter(|(anchor, _)| anchor.starts_with('p')).count(), paragraphs);
    }
    let interview = office.interview;
    let state = press.history.line(interview).unwrap().revisions[0].state.editions[0].clone();
    let edition = record::Edition::from_bytes(&press.contents[&state.commitment]).unwrap();
    let expected = [
        ("title", "Interview with The Harbour Times"),
        ("lead", "On trade and the bridge."),
        ("p1", "The ambassador spoke in Tokyo."),
        ("p2", "What comes next?"),
        ("p3", "A second bridge."),
        ("p4", "And a third."),
    ];
    assert_eq!(
        site::paragraphs(&edition),
        expected.map(|(anchor, text)| (anchor.to_owned(), text.to_owned()))
    );
}

#[test]
fn a_long_history_compares_its_newest_texts_and_leads_to_the_others() {
    let mut press = Press::at("2020-05-01T00:00:00Z", &["en"]);
    let id = press.publish(statement("2020-05-01"), vec![edition("en", "Statement", "Version 0.")]);
    for number in 1..40 {
        press.now = press.now.plus_seconds(60);
        press.correct(
            id,
            Grade::Minor,
            vec![edition("en", "Statement", &format!("Version {number}."))],
            "Again.",
        );
    }
    let page = press.page("/en/history/2020/1/");
    assert_eq!(page.matches("<h2 ").count(), 40);
    assert_eq!(page.matches("class=\"passage\"").count(), 20);
    assert!(page.contains("href=\"/en/revisions/2020/1/1/\""));
}
