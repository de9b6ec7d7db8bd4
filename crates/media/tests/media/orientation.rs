//! A picture is turned as it should be shown, whatever reads it.

use image::{DynamicImage, ImageFormat, Rgb};

use crate::make;

/// The colours in the corners of a picture, clockwise from the upper left one.
fn corners(image: &DynamicImage) -> [char; 4] {
    let image = image.to_rgb8();
    let (width, height) = image.dimensions();
    let places = [(2, 2), (width - 3, 2), (width - 3, height - 3), (2, height - 3)];
    places.map(|(x, y)| match *image.get_pixel(x, y) {
        Rgb([r, g, b]) if r > 150 && g < 100 && b < 100 => 'r',
        Rgb([r, g, b]) if g > 150 && r < 100 && b < 100 => 'g',
        Rgb([r, g, b]) if b > 150 && r < 100 && g < 100 => 'b',
        Rgb([r, g, b]) if r > 150 && g > 150 && b < 100 => 'y',
        other => panic!("{other:?}"),
    })
}

/// How red, green, yellow and blue corners lie when the picture is shown with each orientation (Exif 2.32, 4.6.4).
const SHOWN: [(u16, [char; 4]); 8] = [
    (1, ['r', 'g', 'y', 'b']),
    (2, ['g', 'r', 'b', 'y']),
    (3, ['y', 'b', 'r', 'g']),
    (4, ['b', 'y', 'g', 'r']),
    (5, ['r', 'b', 'y', 'g']),
    (6, ['b', 'r', 'g', 'y']),
    (7, ['y', 'g', 'r', 'b']),
    (8, ['g', 'y', 'b', 'r']),
];

#[test]
fn all_eight_orientations_are_put_into_the_pixels_of_a_jpeg() {
    let jpeg = make::jpeg(&make::corners(48, 32));
    for (orientation, shown) in SHOWN {
        let taken = media::inspect("a.jpg", make::from_a_camera(&jpeg, orientation)).unwrap();
        let size = if orientation < 5 { (48, 32) } else { (32, 48) };
        assert_eq!((taken.width, taken.height), (Some(size.0), Some(size.1)), "{orientation}");
        let image = image::load_from_memory(&taken.bytes).unwrap();
        assert_eq!((image.width(), image.height()), size);
        assert_eq!(corners(&image), shown, "{orientation}");
        assert_eq!(taken.media_type, "image/jpeg");
    }
}

#[test]
fn the_pixels_of_a_png_are_turned_without_loss() {
    let picture = make::corners(48, 32);
    let png = make::with_chunks(&make::png(&picture), &[(b"eXIf", &make::exif(8))]);
    let taken = media::inspect("a.png", png).unwrap();
    let turned = DynamicImage::ImageRgb8(picture).rotate270();
    assert_eq!(image::load_from_memory(&taken.bytes).unwrap(), turned);
    assert_eq!(taken.media_type, "image/png");
}

#[test]
fn a_webp_that_must_be_turned_becomes_what_suits_it() {
    for (picture, media_type, name) in
        [(make::photograph(48, 32), "image/jpeg", "a.jpg"), (make::corners(48, 32), "image/png", "a.png")]
    {
        let webp = make::file(picture, ImageFormat::WebP);
        let webp = make::extended_webp(&webp, (48, 32), 0b1000, &[(b"EXIF", &make::exif(6))]);
        let taken = media::inspect("a.webp", webp).unwrap();
        assert_eq!((taken.media_type, taken.name.as_str()), (media_type, name));
        assert_eq!((taken.width, taken.height), (Some(32), Some(48)));
    }
}

#[test]
fn an_orientation_that_is_none_turns_nothing() {
    let jpeg = make::jpeg(&make::corners(48, 32));
    for odd in [0, 9, 0xffff] {
        let taken = media::inspect("a.jpg", make::from_a_camera(&jpeg, odd)).unwrap();
        assert_eq!(taken.bytes, media::inspect("a.jpg", jpeg.clone()).unwrap().bytes);
    }
}
