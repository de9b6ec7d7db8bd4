//! Media files: any bytes are inspected or refused, and what was inspected passes a second inspection unchanged.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match media::inspect("fuzz.bin", bytes.to_vec()) {
        Ok(taken) => {
            let again = media::inspect(&taken.name, taken.bytes.clone()).expect("it was taken before");
            assert_eq!(taken, again);
            let _ = media::rendition(&taken.bytes, 16);
        }
        Err(refusal) => assert!(refusal.to_string().starts_with("fuzz.bin: ")),
    }
});
