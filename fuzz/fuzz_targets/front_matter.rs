//! Front matter: any bytes give a document or a refusal that names the file.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(lang) = "en".parse() else { return };
    match intake::read_markdown("fuzz.md", bytes, &lang) {
        Ok(document) => assert!(!document.edition.title.is_empty()),
        Err(refusal) => assert!(refusal.to_string().starts_with("fuzz.md:")),
    }
});
