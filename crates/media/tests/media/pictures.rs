//! Pictures of every sort that is taken.

use image::ImageFormat;

use crate::make;

#[test]
fn a_picture_is_what_its_content_says_not_its_name() {
    let picture = make::corners(40, 24);
    for (format, media_type, name) in [
        (ImageFormat::Jpeg, "image/jpeg", "crest.jpg"),
        (ImageFormat::Png, "image/png", "crest.png"),
        (ImageFormat::WebP, "image/webp", "crest.webp"),
        (ImageFormat::Gif, "image/gif", "crest.gif"),
    ] {
        for given in ["crest.jpg", "crest.png", "crest.exe"] {
            let taken = media::inspect(given, make::file(picture.clone(), format)).unwrap();
            assert_eq!(taken.media_type, media_type);
            let expected =
                if given == "crest.exe" { format!("crest.{}", &name[6..]) } else { name.to_owned() };
            assert_eq!(taken.name, expected);
            assert_eq!((taken.width, taken.height), (Some(40), Some(24)));
            assert_eq!(taken.seconds, None);
        }
    }
}

// A file that was cleaned once is published again with a correction: its bytes must be the same.
#[test]
fn what_was_inspected_comes_out_of_a_second_inspection_as_it_went_in() {
    let picture = make::photograph(70, 50);
    for bytes in [
        make::from_a_camera(&make::jpeg(&picture), 6),
        make::from_a_camera(&make::jpeg(&picture), 1),
        make::file(picture.clone(), ImageFormat::Png),
        make::file(picture.clone(), ImageFormat::WebP),
        make::file(picture, ImageFormat::Gif),
    ] {
        let once = media::inspect("a.jpg", bytes.clone()).unwrap();
        let again = media::inspect("a.jpg", bytes).unwrap();
        assert_eq!(once, again, "the same bytes in give the same bytes out");
        let twice = media::inspect(&once.name, once.bytes.clone()).unwrap();
        assert_eq!(once, twice);
    }
}

#[test]
fn no_pixel_changes_where_nothing_must_be_turned() {
    let picture = make::photograph(70, 50);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let bytes = make::file(picture.clone(), format);
        let taken = media::inspect("a", bytes.clone()).unwrap();
        let [before, after] = [bytes, taken.bytes].map(|file| image::load_from_memory(&file).unwrap());
        assert_eq!(before, after, "{format:?}");
    }
}

#[test]
fn what_follows_the_end_of_a_picture_is_cut_off() {
    let picture = make::corners(16, 16);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = make::file(picture.clone(), format);
        let longer = [&whole[..], b"<script>alert(1)</script>PK\x03\x04"].concat();
        let taken = media::inspect("a", longer).unwrap();
        assert!(!make::contains(&taken.bytes, b"<script>"), "{format:?}");
        assert_eq!(taken.bytes, media::inspect("a", whole).unwrap().bytes);
    }
}

#[test]
fn a_picture_that_is_cut_short_is_refused_wherever_it_ends() {
    let picture = make::photograph(64, 48);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = make::file(picture.clone(), format);
        for part in [1, 3, 10, 25, 50, 75, 99] {
            let end = (whole.len() * part / 100).max(13);
            let message = make::refused("a.jpg", whole[..end].to_vec());
            assert!(message.contains("broken or cut short") && message.starts_with("a.jpg: "), "{message}");
        }
    }
}

#[test]
fn a_picture_whose_pixels_are_broken_is_refused() {
    let png = make::declared_png(64, 64, &[0; 100]);
    assert!(make::refused("a.png", png).contains("broken or cut short"));
    let mut wrong = make::png(&make::photograph(64, 64));
    let middle = wrong.len() / 2;
    wrong[middle] ^= 0xff;
    assert!(make::refused("a.png", wrong).contains("broken or cut short"));
}
