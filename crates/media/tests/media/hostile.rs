//! Whatever the bytes are: no panic, and no place comes through.

use image::ImageFormat;
use proptest::prelude::*;

use crate::make;

/// Files of every sort, to be damaged.
fn seeds() -> Vec<Vec<u8>> {
    let picture = make::photograph(24, 18);
    let webp = make::file(picture.clone(), ImageFormat::WebP);
    vec![
        make::from_a_camera(&make::jpeg(&picture), 6),
        make::with_chunks(&make::png(&picture), &[(b"eXIf", &make::exif(3))]),
        make::extended_webp(&webp, (24, 18), 0b1000, &[(b"EXIF", &make::exif(8))]),
        make::file(picture, ImageFormat::Gif),
        crate::drawings::CREST.as_bytes().to_vec(),
        crate::documents::odt(),
        crate::films::mp4(),
        crate::films::webm(),
        crate::films::wav(),
        b"WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n".to_vec(),
    ]
}

fn check(name: &str, bytes: Vec<u8>) {
    if let Ok(taken) = media::inspect(name, bytes) {
        let picture = taken.media_type.starts_with("image/");
        assert!(!(picture && make::contains(&taken.bytes, make::PLACE)), "a place came through");
        assert!(!taken.name.is_empty() && !taken.name.contains(['/', '\\']));
        assert_eq!(taken.width.is_some(), taken.height.is_some());
        let again = media::inspect(&taken.name, taken.bytes.clone()).unwrap();
        assert_eq!(taken, again, "what was inspected passes a second inspection unchanged");
        if picture && taken.media_type != "image/svg+xml" {
            let _ = media::rendition(&taken.bytes, 8);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), start in 0_usize..12) {
        let starts: [&[u8]; 12] = [
            b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\x01\0\0WEBP", b"GIF89a", b"%PDF-", b"\0\0\0\x18ftypisom",
            b"\x1a\x45\xdf\xa3", b"OggS", b"PK\x03\x04", b"<svg xmlns='http://www.w3.org/2000/svg'>", b"RIFF\x40\x01\0\0WAVE",
        ];
        check("x", [starts[start], &bytes].concat());
    }

    #[test]
    fn no_damage_makes_it_panic_or_lets_a_place_through(
        seed in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let seeds = seeds();
        let mut bytes = seed.get(&seeds).clone();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        check("x", bytes);
    }

    #[test]
    fn no_drawing_comes_out_that_would_run(parts in proptest::collection::vec(
        prop::sample::select(vec![
            "<", ">", "/>", "svg", "script", "onload", "=", "\"", "'", " ", "href", "xlink:", "javascript:", "&#106;", "&lt;",
            "<![CDATA[", "]]>", "<!--", "-->", "style", "url(", ")", "#a", "<g>", "</g>", "xmlns:x='http://www.w3.org/1999/xhtml'", "x:",
            "<rect/>", "foreignObject", "@import", "fill", "id='a'", "<use href='#a'/>",
        ]), 0..40)) {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{}</svg>", parts.concat());
        if let Ok(taken) = media::inspect("x.svg", text.into_bytes()) {
            let out = String::from_utf8(taken.bytes.clone()).unwrap();
            for tag in ["<script", "<foreignObject", "<image", "<a ", "<a>", "<!", "<?"] {
                prop_assert!(!out.contains(tag), "{out}");
            }
            let again = media::inspect("x.svg", taken.bytes).unwrap();
            prop_assert_eq!(String::from_utf8(again.bytes).unwrap(), out);
        }
    }

    #[test]
    fn every_name_becomes_one_that_every_system_takes(name in any::<String>()) {
        let taken = media::inspect(&name, b"plain text".to_vec());
        if let Ok(taken) = taken {
            prop_assert!(taken.name.len() <= 200 && !taken.name.starts_with('.'));
            prop_assert!(!taken.name.chars().any(|c| c.is_control() || c.is_whitespace() || "/\\?#%&:*<>|\"".contains(c)));
        }
    }
}
