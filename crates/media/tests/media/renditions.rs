//! Smaller pictures of a picture.

use image::{DynamicImage, GenericImageView, ImageFormat, Rgba};

use crate::make;

#[test]
fn a_ladder_ends_at_the_pictures_own_width() {
    assert_eq!(media::ladder(100), [0_u32; 0]);
    assert_eq!(media::ladder(320), [320]);
    assert_eq!(media::ladder(1000), [320, 640, 960]);
    assert_eq!(media::ladder(16_384), media::LADDER);
}

#[test]
fn a_photograph_becomes_a_jpeg_whatever_it_was_saved_as() {
    let photograph = make::photograph(1000, 501);
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let made = media::rendition(&make::file(photograph.clone(), format), 320).unwrap();
        assert_eq!(made.media_type, "image/jpeg");
        assert_eq!(media::Rendition::type_of(&made.bytes), made.media_type);
        assert_eq!((made.width, made.height), (320, 160));
        assert_eq!(image::guess_format(&made.bytes).unwrap(), ImageFormat::Jpeg);
        assert_eq!(image::load_from_memory(&made.bytes).unwrap().dimensions(), (320, 160));
    }
}

#[test]
fn a_drawing_and_what_can_be_seen_through_become_a_png() {
    for drawing in [DynamicImage::from(make::corners(900, 600)), make::ring(900).into()] {
        for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
            let made = media::rendition(&make::file(drawing.clone(), format), 640).unwrap();
            assert_eq!(made.media_type, "image/png", "{format:?}");
            assert_eq!(media::Rendition::type_of(&made.bytes), made.media_type);
            assert_eq!(made.width, 640);
        }
    }
}

#[test]
fn what_is_not_seen_does_not_shine_through_at_the_edges() {
    // White that is not seen lies around a blue ring: no pixel that is seen may be lighter than the ring.
    let made = media::rendition(&make::file(make::ring(900), ImageFormat::Png), 320).unwrap();
    let image = image::load_from_memory(&made.bytes).unwrap().to_rgba8();
    assert!(image.pixels().any(|Rgba([.., alpha])| (1..255).contains(alpha)), "the edges are smooth");
    for Rgba([red, _, blue, alpha]) in image.pixels().filter(|pixel| pixel.0[3] > 32) {
        assert!(*red < 30 && *blue < 140, "{red} {blue} {alpha}");
    }
}

#[test]
fn grey_stays_grey() {
    let grey = DynamicImage::from(make::photograph(700, 500)).to_luma8();
    let mut jpeg = std::io::Cursor::new(Vec::new());
    grey.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    let made = media::rendition(jpeg.get_ref(), 320).unwrap();
    assert!(!image::load_from_memory(&made.bytes).unwrap().color().has_color());
}

#[test]
fn a_rendition_looks_like_the_picture() {
    let made = media::rendition(&make::png(&make::corners(2000, 1000)), 320).unwrap();
    let image = image::load_from_memory(&made.bytes).unwrap().to_rgb8();
    assert_eq!(image.get_pixel(10, 10).0, [220, 20, 20]);
    assert_eq!(image.get_pixel(310, 150).0, [230, 230, 20]);
}

#[test]
fn a_picture_is_never_made_larger() {
    let png = make::png(&make::corners(400, 300));
    assert_eq!(media::rendition(&png, 400).unwrap().width, 400);
    for width in [401, 640, u32::MAX, 0] {
        let message = media::rendition(&png, width).unwrap_err().to_string();
        assert!(message.contains("400 pixels wide"), "{message}");
    }
}

#[test]
fn there_is_no_rendition_of_what_is_no_picture() {
    for other in [&b"%PDF-1.7 %%EOF"[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"plain text"] {
        assert_eq!(media::rendition(other, 320).unwrap_err(), media::Fault::NoPicture);
    }
    let long = make::png(&make::corners(320, 2));
    assert_eq!(media::rendition(&make::png(&make::corners(16_000, 2)), 320).unwrap().height, 1);
    assert_eq!(media::rendition(&long, 100).unwrap().height, 1);
}

#[test]
fn the_same_picture_gives_the_same_rendition() {
    let webp = make::file(make::photograph(900, 500), ImageFormat::WebP);
    assert_eq!(media::rendition(&webp, 640).unwrap(), media::rendition(&webp, 640).unwrap());
}
