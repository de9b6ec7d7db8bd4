//! What cameras and programs write beside a picture never becomes public.

use image::ImageFormat;

use crate::make::{self, PLACE, contains};

/// An ICC profile of this colour space that says nothing else.
fn profile(space: &[u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(space);
    profile[36..40].copy_from_slice(b"acsp");
    profile.extend(b"COLOURS-AS-MEANT");
    profile
}

#[test]
fn a_jpeg_loses_place_device_notes_comments_and_small_pictures() {
    let jpeg = make::jpeg(&make::photograph(32, 32));
    let exif = [b"Exif\0\0", &make::exif(1)[..]].concat();
    let camera = make::with_segments(
        &jpeg,
        &[
            (0xe0, b"JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01THUMB"),
            (0xe0, b"JFXX\0\x10THUMBNAIL"),
            (0xe1, &exif),
            (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>AUTHOR</x:xmpmeta>"),
            (0xed, b"Photoshop 3.0\08BIM\x04\x04IPTC-BYLINE"),
            (0xe2, b"MPF\0MORE-PICTURES"),
            (0xef, b"MAKER-NOTE"),
            (0xfe, b"COMMENT: the house with the green door"),
        ],
    );
    let taken = media::inspect("a.jpg", camera).unwrap();
    for gone in [
        &b"Exif"[..],
        PLACE,
        b"CAMERA-4711",
        b"THUMB",
        b"xmpmeta",
        b"IPTC",
        b"MORE-PICTURES",
        b"MAKER",
        b"COMMENT",
    ] {
        assert!(!contains(&taken.bytes, gone), "{}", String::from_utf8_lossy(gone));
    }
    assert_eq!(image::load_from_memory(&taken.bytes).unwrap(), image::load_from_memory(&jpeg).unwrap());
}

#[test]
fn notes_between_the_scans_of_a_jpeg_are_found_too() {
    let jpeg = make::jpeg(&make::photograph(32, 32));
    let end = jpeg.len() - 2;
    let late = [&jpeg[..end], b"\xff\xfe\0\x0eLATE-COMMENT", &jpeg[end..]].concat();
    let taken = media::inspect("a.jpg", late).unwrap();
    assert_eq!(taken.bytes, media::inspect("a.jpg", jpeg).unwrap().bytes);
}

#[test]
fn a_png_loses_texts_time_and_exif() {
    let png = make::png(&make::photograph(32, 32));
    let noted = make::with_chunks(
        &png,
        &[
            (b"eXIf", &make::exif(1)),
            (b"tEXt", b"Author\0AUTHOR"),
            (b"zTXt", b"Author\0\0AUTHOR"),
            (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>"),
            (b"tIME", &[7, 0xe6, 3, 1, 12, 0, 0]),
            (b"prVt", b"PRIVATE"),
        ],
    );
    let taken = media::inspect("a.png", noted).unwrap();
    for gone in [&b"eXIf"[..], PLACE, b"AUTHOR", b"xmpmeta", b"tIME", b"PRIVATE"] {
        assert!(!contains(&taken.bytes, gone), "{}", String::from_utf8_lossy(gone));
    }
    assert_eq!(taken.bytes, png);
}

#[test]
fn a_webp_loses_exif_and_xmp_and_no_longer_announces_them() {
    let webp = make::file(make::photograph(32, 30), ImageFormat::WebP);
    let noted = make::extended_webp(
        &webp,
        (32, 30),
        0b0000_1100,
        &[(b"EXIF", &make::exif(1)), (b"XMP ", b"<x:xmpmeta>AUTHOR</x:xmpmeta>"), (b"PRVT", b"PRIVATE")],
    );
    let taken = media::inspect("a.webp", noted).unwrap();
    for gone in [&b"EXIF"[..], PLACE, b"xmpmeta", b"PRIVATE"] {
        assert!(!contains(&taken.bytes, gone), "{}", String::from_utf8_lossy(gone));
    }
    assert_eq!(taken.bytes[20] & 0b0000_1100, 0);
    assert_eq!(image::load_from_memory(&taken.bytes).unwrap(), image::load_from_memory(&webp).unwrap());
}

#[test]
fn a_gif_loses_comments_and_what_programs_write() {
    let gif = make::file(make::corners(20, 10), ImageFormat::Gif);
    let end = gif.len() - 1;
    let noted =
        [&gif[..end], b"\x21\xfe\x07COMMENT\0", b"\x21\xff\x0bXMP DataXMP\x06AUTHOR\0", b"\x3b"].concat();
    let taken = media::inspect("a.gif", noted).unwrap();
    assert!(!contains(&taken.bytes, b"COMMENT") && !contains(&taken.bytes, b"AUTHOR"));
    assert_eq!(image::load_from_memory(&taken.bytes).unwrap(), image::load_from_memory(&gif).unwrap());
}

#[test]
fn how_colours_are_meant_is_kept_in_the_picture_and_its_renditions() {
    let icc = [b"ICC_PROFILE\0\x01\x01", &profile(b"RGB ")[..]].concat();
    let jpeg = make::with_segments(&make::jpeg(&make::photograph(400, 300)), &[(0xe2, &icc)]);
    let taken = media::inspect("a.jpg", jpeg.clone()).unwrap();
    assert!(contains(&taken.bytes, b"COLOURS-AS-MEANT"));
    assert!(contains(&media::rendition(&taken.bytes, 320).unwrap().bytes, b"COLOURS-AS-MEANT"));
    let turned = media::inspect("a.jpg", make::from_a_camera(&jpeg, 6)).unwrap();
    assert!(contains(&turned.bytes, b"COLOURS-AS-MEANT"));
    assert!(!contains(&turned.bytes, PLACE));
}

// The pixels of a picture in four inks are decoded to three lights; the profile of the inks does not hold for them.
#[test]
fn a_profile_of_other_colours_does_not_come_into_a_rendition() {
    let icc = [b"ICC_PROFILE\0\x01\x01", &profile(b"CMYK")[..]].concat();
    let jpeg = make::with_segments(&make::jpeg(&make::photograph(400, 300)), &[(0xe2, &icc)]);
    assert!(!contains(&media::rendition(&jpeg, 320).unwrap().bytes, b"COLOURS-AS-MEANT"));
}
