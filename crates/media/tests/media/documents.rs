//! Documents and texts.

use crate::make::refused;

/// A ZIP archive of unpacked parts, as small as one can be.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    for (name, body) in parts {
        let at = u32::try_from(bytes.len()).unwrap();
        let length = u32::try_from(body.len()).unwrap().to_le_bytes();
        let mut crc = flate2::Crc::new();
        crc.update(body);
        let head = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &crc.sum().to_le_bytes(),
            &length,
            &length,
            &u16::try_from(name.len()).unwrap().to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        bytes.extend([b"PK\x03\x04", &head[..], name.as_bytes(), body].concat());
        list.extend([b"PK\x01\x02\x14\0", &head[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let (at, size) = (u32::try_from(bytes.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    bytes.extend(list);
    bytes.extend(
        [b"PK\x05\x06\0\0\0\0", &count[..], &count, &size.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat(),
    );
    bytes
}

pub(crate) fn odt() -> Vec<u8> {
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office/>")])
}

#[test]
fn documents_are_told_by_what_is_in_them() {
    let office = |part| zip(&[("[Content_Types].xml", b"<Types/>"), (part, b"<x/>")]);
    let open = "application/vnd.openxmlformats-officedocument";
    for (bytes, media_type, ending) in [
        (odt(), "application/vnd.oasis.opendocument.text".to_owned(), "odt"),
        (office("word/document.xml"), format!("{open}.wordprocessingml.document"), "docx"),
        (office("xl/workbook.xml"), format!("{open}.spreadsheetml.sheet"), "xlsx"),
        (office("ppt/presentation.xml"), format!("{open}.presentationml.presentation"), "pptx"),
        (b"%PDF-1.7\n1 0 obj\n%%EOF\n".to_vec(), "application/pdf".to_owned(), "pdf"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec(), "text/calendar".to_owned(), "ics"),
        (b"WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n".to_vec(), "text/vtt".to_owned(), "vtt"),
        ("Добрый день.\n".into(), "text/plain".to_owned(), "txt"),
    ] {
        let taken = media::inspect("annex.bin", bytes.clone()).unwrap();
        assert_eq!((taken.media_type, taken.name), (media_type.as_str(), format!("annex.{ending}")));
        assert_eq!(taken.bytes, bytes, "documents are left as they are");
    }
}

#[test]
fn of_texts_the_name_tells_which_is_a_table() {
    let table = || b"\xef\xbb\xbfyear,visas\n2025,3\n".to_vec();
    let taken = media::inspect("visas.csv", table()).unwrap();
    assert_eq!((taken.media_type, taken.name.as_str()), ("text/csv", "visas.csv"));
    assert!(taken.bytes.starts_with(b"year"), "the mark before UTF-8 is no part of the first column's name");
    assert_eq!(media::inspect("visas", table()).unwrap().media_type, "text/plain");
    assert_eq!(media::inspect("notes.md", b"# Notes".to_vec()).unwrap().name, "notes.md");
}

#[test]
fn what_browsers_servers_or_readers_would_run_is_refused_with_what_to_do() {
    let html = "a browser would run";
    for (name, bytes, why) in [
        ("a.pdf", &b"<!DOCTYPE html><title>x</title>"[..], html),
        ("a.txt", b"\n <HTML><body>", html),
        ("a.txt", b"<script>alert(1)</script>", html),
        ("a.txt", b"<!-- x --><script>", html),
        ("a.txt", b"\xef\xbb\xbf<iframe src=x>", html),
        ("a.xml", b"<?xml version=\"1.0\"?><feed/>", "a browser may run"),
        (
            "a.txt",
            b"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "a browser may run",
        ),
        ("a.txt", b"<?php echo 1;", "a server would run it"),
        ("a.js", b"alert(1)", "made to be run"),
        ("page.HTML", b"just words", "made to be run"),
        ("a.txt", b"#!/bin/sh\nrm", "readers would run it"),
        ("a.pdf", b"MZ\x90\0\x03\0\0\0", "readers would run it"),
        ("a.pdf", b"\x7fELF\x02\x01", "readers would run it"),
        ("a.svgz", b"\x1f\x8b\x08\0", "unpack it"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "macros"),
        ("a.rtf", b"{\\rtf1 x}", "PDF or .odt"),
        ("a.tif", b"II*\0\x08\0\0\0", "JPEG or PNG"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "save it as JPEG"),
        ("a.avif", b"\0\0\0\x18ftypavif\0\0\0\0", "save it as JPEG or PNG"),
        ("a.mov", b"\0\0\0\x18ftypqt  \0\0\0\0", "save it as MP4"),
        ("a.txt", b"\xff\xfea\0b\0", "save it as UTF-8"),
        ("a.bin", b"\0\x01\x02\x03", "give a JPEG"),
        ("a.txt", b"a\0b", "give a JPEG"),
        ("a.txt", b"caf\xe9", "give a JPEG"),
    ] {
        let message = refused(name, bytes.to_vec());
        assert!(message.starts_with(&format!("{name}: ")) && message.contains(why), "{message}");
    }
}

#[test]
fn words_that_begin_like_the_marks_of_programs_are_words() {
    for text in ["MZ is a file's first mark.", "Rar! she said", "BMW cars", "ID cards", "<3 from all of us"] {
        match media::inspect("a.txt", text.as_bytes().to_vec()) {
            Ok(taken) => assert_eq!(taken.media_type, "text/plain"),
            Err(error) => assert!(text.starts_with('<'), "{error}"),
        }
    }
}

#[test]
fn archives_and_documents_with_macros_are_refused() {
    let office =
        zip(&[("[Content_Types].xml", b""), ("word/document.xml", b""), ("word/vbaProject.bin", b"")]);
    assert!(refused("a.docx", office).contains("macros"));
    let scripted =
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("Basic/Standard/M.xml", b"")]);
    assert!(refused("a.odt", scripted).contains("macros"));
    for archive in [zip(&[("run.exe", b"MZ")]), zip(&[]), zip(&[("mimetype", b"application/epub+zip")])] {
        assert!(refused("a.docx", archive).contains("one by one"));
    }
    let mut broken = odt();
    broken.truncate(broken.len() - 30);
    assert!(refused("a.odt", broken).contains("broken or cut short"));
}

#[test]
fn documents_that_are_cut_short_are_refused() {
    assert!(refused("a.pdf", b"%PDF-1.7\n1 0 obj".to_vec()).contains("cut short"));
    assert!(refused("a.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT".to_vec()).contains("END:VCALENDAR"));
}

#[test]
fn each_fault_of_subtitles_is_named_by_its_line() {
    for (cues, line, why) in [
        ("00:01.000 --> 00:00.500\nx", 3, "ends before it begins"),
        ("1\n00:01,000 --> 00:02,000\nx", 4, "00:01:02.500"),
        ("0:01.000 --> 00:02.000\nx", 3, "00:01:02.500"),
        ("00:61.000 --> 00:62.000\nx", 3, "00:01:02.500"),
        ("00:05.000 --> 00:06.000\nx\n\n00:01.000 --> 00:02.000\ny", 6, "in order"),
        ("NOTE nothing is said", 1, "no cue"),
    ] {
        let message = refused("a.vtt", format!("WEBVTT\n\n{cues}\n").into_bytes());
        assert!(message.contains(&format!("line {line}: ")) && message.contains(why), "{message}");
    }
    let fine = "WEBVTT - Speech\r\n\r\nNOTE by hand\r\n\r\n1\r\n01:00:01.000 --> 01:00:04.000 line:0\r\nGood evening.\r\n";
    assert_eq!(media::inspect("a.vtt", fine.into()).unwrap().media_type, "text/vtt");
}
