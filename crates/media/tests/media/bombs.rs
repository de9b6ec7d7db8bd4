//! Small files that would become large: refused before anything is unpacked.

use image::codecs::gif::GifEncoder;
use image::{Delay, Frame, ImageFormat};

use crate::make;

#[test]
fn a_picture_that_declares_too_many_pixels_is_refused_before_it_is_decoded() {
    for (width, height) in
        [(60_000, 60_000), (16_385, 1), (1, 16_385), (16_384, 16_384), (u32::MAX, u32::MAX)]
    {
        let message = make::refused("a.png", make::declared_png(width, height, &[]));
        assert!(message.contains(&format!("{width} × {height}")), "{message}");
        assert!(message.contains("make it smaller"), "{message}");
    }
    let mut gif = make::file(make::corners(20, 10), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    assert!(make::refused("a.gif", gif).contains("65535 × 65535"));
    let webp = make::file(make::corners(20, 10), ImageFormat::WebP);
    let webp = make::extended_webp(&webp, (1 << 24, 1 << 24), 0, &[]);
    assert!(make::refused("a.webp", webp).contains("16777216 × 16777216"));
    let mut jpeg = make::jpeg(&make::corners(16, 16));
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    assert!(make::refused("a.jpg", jpeg).contains("65535 × 65535"));
}

// A picture inside a GIF may be larger than its screen, and a decoder that trusts it makes room for it.
#[test]
fn a_picture_that_is_larger_than_its_screen_is_measured_too() {
    let mut gif = make::file(make::corners(20, 10), ImageFormat::Gif);
    let at = gif.windows(9).rposition(|b| b[0] == 0x2c && b[1..5] == [0; 4] && b[5..7] == [20, 0]).unwrap();
    gif[at + 5..at + 9].copy_from_slice(&[0xff; 4]);
    assert!(make::refused("a.gif", gif).contains("65535 × 65535"));
}

#[test]
fn pixels_that_unpack_to_far_more_than_the_picture_has_do_no_harm() {
    let bomb = make::declared_png(8, 8, &vec![0; 64 << 20]);
    assert!(bomb.len() < 100_000);
    let taken = media::inspect("a.png", bomb).unwrap();
    assert_eq!((taken.width, taken.height), (Some(8), Some(8)));
}

#[test]
fn a_picture_that_moves_is_refused() {
    let mut gif = Vec::new();
    let mut encoder = GifEncoder::new(&mut gif);
    for _ in 0..300 {
        let frame = Frame::from_parts(make::ring(8), 0, 0, Delay::from_numer_denom_ms(1, 1));
        encoder.encode_frame(frame).unwrap();
    }
    drop(encoder);
    let png = make::with_chunks(&make::png(&make::corners(8, 8)), &[(b"acTL", &[0; 8])]);
    let webp = make::file(make::corners(20, 10), ImageFormat::WebP);
    let webp = make::extended_webp(&webp, (20, 10), 2, &[]);
    for moving in [gif, png, webp] {
        let message = make::refused("a", moving);
        assert!(message.contains("the picture moves") && message.contains("MP4"), "{message}");
    }
}

#[test]
fn a_jpeg_of_a_thousand_scans_is_refused() {
    let jpeg = make::jpeg(&make::corners(16, 16));
    let scan = jpeg.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    let (head, scan) = (&jpeg[..scan], &jpeg[scan..jpeg.len() - 2]);
    let many = [head, &scan.repeat(1000), &[0xff, 0xd9]].concat();
    assert!(make::refused("a.jpg", many).contains("more scans"));
}

#[test]
fn a_file_that_is_too_long_is_refused_by_its_length() {
    let mut jpeg = make::jpeg(&make::corners(16, 16));
    jpeg.resize(media::MAX_PICTURE_BYTES + 1, 0);
    let message = make::refused("a.jpg", jpeg);
    assert!(message.contains("67108865 bytes") && message.contains("67108864"), "{message}");
    assert!(make::refused("empty.jpg", Vec::new()).contains("empty"));
}
