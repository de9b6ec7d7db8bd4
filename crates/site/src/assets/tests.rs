use super::*;

/// The sheet is asked for once and kept for a year; packed it is a fifth. Its 7 KB of typefaces pack to 1 KB, for they
/// repeat themselves; the rules dress people, topics, offices, figures, tools and forms beside messages and archives.
const SHEET_BYTES: usize = 48 * 1024;

#[test]
fn a_file_is_found_at_its_address_and_at_no_other() {
    for (file, _) in [ICONS, SCRIPTS, fonts::FONTS].concat().iter().chain([&(SHEET, &[][..])]) {
        let address = address(file);
        let name = address.strip_prefix("/assets/").unwrap();
        assert!(!asset(name).unwrap().bytes.is_empty(), "{file}");
    }
    assert_eq!(asset("0000000000000000/style.css"), None);
    assert_eq!(asset("style.css"), None);
}

#[test]
fn the_style_sheet_is_small_and_names_every_file_of_type_where_it_is() {
    let sheet = sheet::PLAIN.css.as_str();
    assert!(sheet.len() < SHEET_BYTES, "{}", sheet.len());
    assert!(!sheet.contains("../fonts/"));
    for (file, bytes) in fonts::FONTS {
        assert!(bytes.starts_with(b"wOF2"), "{file}");
        let address = address(file);
        let beside = address.strip_prefix("/assets/").unwrap();
        assert!(sheet.contains(&format!("url(\"../{beside}\")")), "{file}");
    }
    assert_eq!(address(SHEET), style(Dress::default()));
}

#[test]
fn a_page_in_any_script_asks_first_for_the_type_of_that_script() {
    let first =
        |lang| type_of_page(lang).first().and_then(|address| Some(address.rsplit_once('/')?.1.to_owned()));
    for (lang, file) in [
        ("de", Some("source-serif-4-latin-wght-normal.woff2")),
        ("sr", Some("source-serif-4-cyrillic-wght-normal.woff2")),
        ("sr-Latn", Some("source-serif-4-latin-wght-normal.woff2")),
        ("el", Some("source-serif-4-greek-wght-normal.woff2")),
        ("fa", Some("noto-naskh-arabic-arabic-wght-normal.woff2")),
        ("he", Some("frank-ruhl-libre-hebrew-wght-normal.woff2")),
        ("th", None),
        ("ja", None),
    ] {
        assert_eq!(first(lang).as_deref(), file, "{lang}");
        assert!(type_of_page(lang).iter().all(|address| !address.is_empty()), "{lang}");
    }
}

#[test]
fn the_browser_reads_acts_about_every_kind_of_subject() {
    let (_, bytes) = SCRIPTS.iter().find(|(file, _)| *file == "entry.js").unwrap();
    let source = std::str::from_utf8(bytes).unwrap();
    let (_, kinds) = source.split_once("const KINDS = [").unwrap();
    let kinds = kinds.split(']').next().unwrap().split(['"', ',', ' ', '\n']).filter(|word| !word.is_empty());
    let known: Vec<_> = record::SubjectKind::ALL.into_iter().map(record::SubjectKind::as_str).collect();
    assert_eq!(kinds.collect::<Vec<_>>(), known);
}

#[test]
fn every_script_is_small_and_finds_what_it_imports_beside_itself() {
    for (file, bytes) in SCRIPTS {
        assert!(bytes.len() < 12 * 1024, "{file}");
        let source = std::str::from_utf8(bytes).unwrap();
        for import in source.lines().filter_map(|line| line.split_once(" from \"./")) {
            let imported = import.1.trim_end_matches("\";");
            assert!(SCRIPTS.iter().any(|(other, _)| *other == imported), "{file} imports {imported}");
        }
        for forbidden in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http://"]
        {
            assert!(!source.contains(forbidden), "{file} uses {forbidden}");
        }
    }
}
