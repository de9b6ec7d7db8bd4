//! Papers of every sort, in every script.

use std::sync::Arc;

use paper::{FontSources, Images, PaperError, Press as Printer};
use record::{Kind, MediaRef};
use site::SitePath;
use site::paper::PaperRefused;

use crate::specimens::{OWN as OWN_FONTS, SPECIMENS, edition, interview, later, message, office, speech};
use crate::support::lang;
use crate::writing::{contents, dossier, office_saying, pages, print, print_with, verified};

/// Letters alone: what is left of a text where lines, hyphens and marks may stand otherwise.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).collect()
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let (office, id) = office_saying("We have agreed.\n\n- One\n- Two");
    let dossier = dossier(&office, id);
    let print = || print(&office, "/en/messages/2027/1", Some(&dossier)).unwrap();
    assert_eq!(print().bytes, print().bytes);
}

#[test]
fn a_paper_carries_every_letter_of_the_text_in_order() {
    let mut office = office();
    office.publish(message(Kind::Statement), SPECIMENS[..OWN_FONTS].iter().map(edition).collect());
    // Right-to-left letters are drawn from the left: others' programs put them in order, and are asked elsewhere.
    for specimen in SPECIMENS[..OWN_FONTS].iter().filter(|one| !site::paper::is_right_to_left(&lang(one.0))) {
        let pdf = print(&office, &format!("/{}/messages/2027/1", specimen.0), None).unwrap();
        let shown = letters(&pages(&pdf.bytes).concat());
        for (place, text) in site::paragraphs(&edition(specimen)) {
            for words in text.split_whitespace().collect::<Vec<_>>().chunks(3) {
                let wanted = letters(&words.concat());
                assert!(shown.contains(&wanted), "{}: {place} lacks {words:?}", specimen.0);
            }
        }
    }
}

#[test]
fn arabic_and_hebrew_papers_carry_all_their_letters() {
    let mut office = office();
    office.publish(message(Kind::Statement), SPECIMENS[..OWN_FONTS].iter().map(edition).collect());
    for specimen in SPECIMENS[..OWN_FONTS].iter().filter(|one| site::paper::is_right_to_left(&lang(one.0))) {
        let pdf = print(&office, &format!("/{}/messages/2027/1", specimen.0), None).unwrap();
        let shown = letters(&pages(&pdf.bytes).concat());
        for (_, text) in site::paragraphs(&edition(specimen)) {
            let lacking: String = letters(&text).chars().filter(|letter| !shown.contains(*letter)).collect();
            assert_eq!(lacking, "", "{} lacks letters", specimen.0);
        }
    }
}

#[test]
fn the_file_says_what_it_is_for_archives_and_for_those_who_do_not_see_it() {
    let (office, _) = office_saying("We have agreed.");
    let pdf = print(&office, "/en/messages/2027/1", None).unwrap().bytes;
    let text = String::from_utf8_lossy(&pdf);
    for said in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Statement on the river",
        "/Lang",
    ] {
        assert!(text.contains(said), "it lacks {said}");
    }
}

#[test]
fn a_speech_says_first_that_delivery_counts() {
    let mut office = office();
    let (content, said) = speech();
    office.publish(content, vec![said]);
    let first = pages(&print(&office, "/en/messages/2027/1", None).unwrap().bytes).remove(0);
    assert!(first.contains("Check against delivery"), "{first}");
    assert!(first.contains("Anna Lund") && first.contains("Ambassador of Veridia"));
}

#[test]
fn a_withdrawn_message_says_so_on_paper() {
    let (mut office, id) = office_saying("The consulate opens at nine.");
    office.advance(60);
    office.withdraw(id);
    let text = pages(&print(&office, "/en/messages/2027/1", None).unwrap().bytes).concat();
    assert!(text.contains("withdrawn") && text.contains("The timetable has changed."), "{text}");
}

#[test]
fn every_page_bears_its_number_in_the_digits_of_its_language() {
    let mut office = office();
    let said = crate::support::edition("ar-eg", "بيان");
    office.publish(message(Kind::Statement), vec![said]);
    let pages = pages(&print(&office, "/ar-eg/messages/2027/1", None).unwrap().bytes);
    assert!(pages[0].contains('١'), "{}", pages[0]);
}

// Whoever copies a line must get its blanks as blanks, whatever keeps directions apart in it.
#[test]
fn no_invisible_mark_is_left_in_the_text_of_a_page() {
    let mut office = office();
    let (content, asked) = interview();
    office.publish(content, vec![asked]);
    let text = pages(&print(&office, "/ar/messages/2027/1", None).unwrap().bytes).concat();
    assert!(!text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "{text}");
}

#[test]
fn a_month_is_one_paper_with_its_messages_in_order() {
    let mut office = office();
    office.publish(message(Kind::Statement), SPECIMENS[..1].iter().map(edition).collect());
    let (content, said) = speech();
    office.publish(content, vec![said]);
    let pages = pages(&print(&office, "/en/archive/2027/03/", None).unwrap().bytes);
    assert!(pages[0].contains("Contents"), "{}", pages[0]);
    let text = pages[1..].concat();
    let (first, second) =
        (text.find("ended dispute").or(text.find("eleven")), text.find("road was not straight"));
    assert!(first.is_some() && first < second);
}

#[test]
fn two_editions_stand_side_by_side() {
    let mut office = office();
    office.publish(message(Kind::Statement), SPECIMENS[..5].iter().map(edition).collect());
    let text = pages(&print(&office, "/en/beside/ru/2027/1/", None).unwrap().bytes).concat();
    assert!(text.contains("eleven") && text.contains("одиннадцать"));
}

#[test]
fn a_page_that_nobody_prints_has_no_paper() {
    let (office, _) = office_saying("We have agreed.");
    let refused = print(&office, "/en/contact/", None).unwrap_err();
    assert!(matches!(refused, PaperError::Refused(PaperRefused::NotOnPaper)), "{refused}");
    assert!(print(&office, "/en/messages/2027/9", None).is_err());
}

#[test]
fn a_script_without_a_font_is_named_with_its_language() {
    let mut office = office();
    let georgian = SPECIMENS.iter().find(|specimen| specimen.0 == "ka").unwrap();
    office.publish(message(Kind::Statement), vec![edition(georgian)]);
    let error = print(&office, "/ka/messages/2027/1", None).unwrap_err().to_string();
    assert!(error.contains("Georgian") && error.contains("ka") && error.contains("folder fonts"), "{error}");
}

#[test]
fn a_broken_font_in_the_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("half.ttf"), b"\0\x01\0\0 half a font").unwrap();
    let error =
        Printer::new(FontSources { folder: Some(folder.path().to_owned()), system: false }).err().unwrap();
    assert!(error.to_string().contains("half.ttf"), "{error}");
}

#[test]
fn a_folder_that_is_not_there_is_empty() {
    let nowhere = std::path::PathBuf::from("there/is/no/such/folder");
    assert!(Printer::new(FontSources { folder: Some(nowhere), system: false }).is_ok());
}

/// A small drawing for every picture.
struct Pixel;

impl Images for Pixel {
    fn image(&self, _: &MediaRef) -> Option<Arc<[u8]>> {
        Some(PIXEL.into())
    }
}

/// A drawing of one black pixel.
const PIXEL: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><path d=\"M0 0h1v1z\"/></svg>";

fn office_with_a_picture() -> (crate::support::Press, record::SubjectId) {
    let mut office = office();
    let alt = |text: &str| record::Text::from([(lang("en"), text.to_owned())]);
    let media = office.subject(record::SubjectKind::Media);
    let about = record::SubjectContent::Media(Box::new(record::Media {
        name: "bridge.svg".to_owned(),
        media_type: "image/svg+xml".to_owned(),
        size: PIXEL.len() as u64,
        width: None,
        height: None,
        seconds: None,
        alt: alt("A bridge over a river"),
        caption: alt("The upper bridge"),
        credit: alt("Press office"),
        transcript: record::Text::new(),
        subtitles: std::collections::BTreeMap::new(),
    }));
    office.append(record::Decision { file: Some(PIXEL.to_vec()), ..record::Decision::publish(media, about) });
    let body = format!("We met.\n\n![]({})\n\nWe parted.", MediaRef { id: media, revision: 1 }.destination());
    let said = record::Edition { body, ..crate::support::edition("en", "With a picture") };
    let id = office.publish(message(Kind::Statement), vec![said]);
    (office, id)
}

#[test]
fn a_picture_is_printed_with_its_caption_and_told_to_those_who_do_not_see_it() {
    let (office, _) = office_with_a_picture();
    let pdf = print_with(&office, "/en/messages/2027/1", None, &Pixel).unwrap().bytes;
    assert!(pages(&pdf).concat().contains("The upper bridge"));
}

#[test]
fn a_paper_with_a_picture_can_be_made_again() {
    let (office, id) = office_with_a_picture();
    let dossier = dossier(&office, id);
    let pdf = print_with(&office, "/en/messages/2027/1", Some(&dossier), &Pixel).unwrap().bytes;
    let printed = paper::Printed::read(&pdf).unwrap();
    assert_eq!(printed.pictures(), 1);
    assert!(crate::writing::OWN.again(&printed, &verified(&dossier)).unwrap() == pdf);
}

/// A picture that breaks off.
struct Half;

impl Images for Half {
    fn image(&self, _: &MediaRef) -> Option<Arc<[u8]>> {
        Some(b"\x89PNG\r\n\x1a\n and no more".as_slice().into())
    }
}

#[test]
fn a_picture_that_is_broken_leaves_its_description() {
    let (office, _) = office_with_a_picture();
    let pdf = print_with(&office, "/en/messages/2027/1", None, &Half).unwrap().bytes;
    assert!(pages(&pdf).concat().contains("We parted."));
}

#[test]
fn a_picture_that_cannot_be_had_leaves_its_description() {
    let (office, _) = office_with_a_picture();
    let text = pages(&print(&office, "/en/messages/2027/1", None).unwrap().bytes).concat();
    assert!(text.contains("Picture"), "{text}");
}

#[test]
fn a_period_too_long_for_one_paper_is_refused_with_a_sentence() {
    let mut office = office();
    let long = "We met, and we spoke, and we parted. ".repeat(12_000);
    for number in 0..6 {
        let title = format!("Statement {number}");
        let said = record::Edition { body: long.clone(), ..crate::support::edition("en", &title) };
        office.publish(message(Kind::Statement), vec![said]);
    }
    let path: SitePath = "/en/archive/2027/".parse().unwrap();
    let refused = crate::writing::OWN.pdf(
        &office.history.at(later()),
        &contents(&office),
        &path,
        None,
        &paper::NoImages,
    );
    assert!(refused.unwrap_err().to_string().contains("ask for a part of it"));
}
