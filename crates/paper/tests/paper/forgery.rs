//! Papers that somebody altered.

use std::io::{Read as _, Write as _};

use paper::{Difference, NoPaper, Printed, difference};

use crate::support::Press;
use crate::writing::{OWN, dossier, office_saying, print, verified};

const PATH: &str = "/en/messages/2027/1";

/// A paper with its dossier.
fn paper(body: &str) -> (Vec<u8>, Vec<u8>) {
    let (office, id) = office_saying(body);
    of(&office, id)
}

fn of(office: &Press, id: record::SubjectId) -> (Vec<u8>, Vec<u8>) {
    let dossier = dossier(office, id);
    (print(office, PATH, Some(&dossier)).unwrap().bytes, dossier)
}

fn again(pdf: &[u8]) -> Vec<u8> {
    let printed = Printed::read(pdf).unwrap();
    let verified = verified(printed.dossier.as_deref().unwrap());
    OWN.again(&printed, &verified).unwrap()
}

#[test]
fn a_paper_can_be_made_again_from_what_it_carries() {
    let (pdf, dossier) = paper("We have agreed.\n\n> Not before spring.");
    assert_eq!(Printed::read(&pdf).unwrap().dossier, Some(dossier));
    assert_eq!(again(&pdf), pdf);
}

#[test]
fn so_can_one_of_a_message_that_was_withdrawn() {
    let (mut office, id) = office_saying("The consulate opens at nine.");
    office.advance(60);
    office.withdraw(id);
    let (pdf, _) = of(&office, id);
    assert_eq!(again(&pdf), pdf);
}

// Letters can be drawn from a file whose text says otherwise: what is compared is the whole file.
#[test]
fn no_byte_of_a_paper_can_be_altered() {
    let (pdf, _) = paper("We have agreed.");
    for place in (0..pdf.len()).step_by(pdf.len() / 60) {
        let mut altered = pdf.clone();
        altered[place] ^= 1;
        let Ok(printed) = Printed::read(&altered) else { continue };
        let Some(dossier) = printed.dossier.as_deref() else { continue };
        let trust = record::verify::Trust::default();
        let Ok(verified) = record::verify::dossier(dossier, &trust) else { continue };
        if let Ok(due) = OWN.again(&printed, &verified) {
            assert_ne!(due, altered, "the byte at {place}");
        }
    }
}

#[test]
fn another_text_around_a_true_dossier_is_found_out_with_its_words() {
    let (_, true_dossier) = paper("We have agreed to nothing.");
    let (office, _) = office_saying("We have agreed to everything.");
    let forged = print(&office, PATH, Some(&true_dossier)).unwrap().bytes;
    let due = again(&forged);
    assert_ne!(due, forged);
    match difference(&forged, &due) {
        Difference::Text { page: 1, found, due } => {
            assert!(found.contains("everything") && due.contains("nothing"), "{found} / {due}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_paper_with_more_pages_is_told_from_the_true_one() {
    let (short, _) = paper("We have agreed.");
    let (long, _) = paper(&"We have agreed.\n\n".repeat(120));
    assert_ne!(difference(&long, &short), Difference::Nothing);
}

#[test]
fn a_paper_that_looks_the_same_shows_no_difference() {
    let (pdf, _) = paper("We have agreed.");
    assert_eq!(difference(&pdf, &pdf), Difference::Nothing);
}

// Covered words are still read by programs, but not by people.
#[test]
fn words_that_are_covered_are_missed_by_whoever_looks() {
    let (pdf, _) = paper("We have agreed.");
    let covered = repacked(&pdf, |content| [content, b"\nq 1 1 1 rg 0 0 600 500 re f Q\n".to_vec()].concat());
    assert_eq!(difference(&covered, &pdf), Difference::Looks { page: 1 });
}

#[test]
fn a_word_that_was_taken_out_of_a_page_is_named() {
    let (pdf, _) = paper("We have agreed.");
    let cut = repacked(&pdf, |content| {
        let text = String::from_utf8_lossy(&content).into_owned();
        text.replacen("Tj", "pop", usize::MAX).replacen("TJ", "pop", usize::MAX).into_bytes()
    });
    assert!(matches!(difference(&cut, &pdf), Difference::Text { page: 1, .. }));
}

#[test]
fn a_paper_that_was_packed_anew_shows_no_difference_and_is_not_the_same() {
    let (pdf, _) = paper("We have agreed.");
    let anew = repacked(&pdf, |content| [content, b"\n\n\n".to_vec()].concat());
    assert_ne!(anew, pdf);
    assert_eq!(difference(&anew, &pdf), Difference::Nothing);
    assert_eq!(again(&anew), pdf);
}

/// The paper with what draws its pages changed and packed again; readers find their way by themselves.
fn repacked(pdf: &[u8], change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut altered = Vec::new();
    let mut rest = pdf;
    while let Some(start) = find(rest, b"stream\n") {
        let (head, body) = rest.split_at(start + 7);
        let end = find(body, b"\nendstream").unwrap();
        let mut content = Vec::new();
        let unpacked = flate2::read::ZlibDecoder::new(&body[..end]).read_to_end(&mut content).is_ok();
        if unpacked && find(&content, b" Tf ").is_some() {
            let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
            packer.write_all(&change(content)).unwrap();
            let packed = packer.finish().unwrap();
            altered.extend(with_length(head, packed.len()));
            altered.extend(packed);
        } else {
            altered.extend(head);
            altered.extend(&body[..end]);
        }
        altered.extend(b"\nendstream");
        rest = &body[end + 10..];
    }
    altered.extend(rest);
    altered
}

/// What stands before a stream, with the stream's length.
fn with_length(head: &[u8], length: usize) -> Vec<u8> {
    let place = head.windows(7).rposition(|part| part == b"/Length").unwrap() + 7;
    let digits = head[place..].iter().position(|byte| !byte.is_ascii_digit() && *byte != b' ').unwrap();
    [&head[..place], format!(" {length}").as_bytes(), &head[place + digits..]].concat()
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|part| part == word)
}

#[test]
fn what_is_no_paper_of_ours_is_named() {
    assert_eq!(Printed::read(b"%PDF-1.7\n%%EOF").unwrap_err(), NoPaper::Foreign);
    assert!(!Printed::is_pdf(b"<!doctype html>"));
}

#[test]
fn a_paper_without_its_dossier_cannot_be_made_again() {
    let (office, id) = office_saying("We have agreed.");
    let pdf = print(&office, PATH, None).unwrap().bytes;
    let printed = Printed::read(&pdf).unwrap();
    assert_eq!(printed.dossier, None);
    let verified = verified(&dossier(&office, id));
    assert!(OWN.again(&printed, &verified).is_err());
}

// A file that unpacks without end must cost no more than a bound.
#[test]
fn a_stream_that_unpacks_to_too_much_is_refused() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let zeros = vec![0; 1 << 20];
    for _ in 0..200 {
        packer.write_all(&zeros).unwrap();
    }
    let mut pdf = b"%PDF-1.7\n1 0 obj\n<<>>\nstream\n".to_vec();
    pdf.extend(packer.finish().unwrap());
    pdf.extend(b"\nendstream\nendobj\n");
    assert_eq!(Printed::read(&pdf).unwrap_err(), NoPaper::TooLarge);
}
