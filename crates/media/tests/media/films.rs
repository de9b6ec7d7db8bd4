//! Films and sound: what they are, how long they last, and that no place comes through.

use crate::make::{contains, refused};

fn boxed(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..], name, &body].concat()
}

fn movie_head(rate: u32, ticks: u32) -> Vec<u8> {
    boxed(b"mvhd", &[&[0; 12], &rate.to_be_bytes(), &ticks.to_be_bytes(), &[0; 80]])
}

fn track(kind: &[u8; 4], width: u32, height: u32) -> Vec<u8> {
    let head = boxed(b"tkhd", &[&[0; 76], &(width << 16).to_be_bytes(), &(height << 16).to_be_bytes()]);
    let media = boxed(b"mdia", &[&boxed(b"hdlr", &[&[0; 8], kind, &[0; 13]])]);
    boxed(b"trak", &[&head, &media, &boxed(b"udta", &[b"TRACK-NOTE"])])
}

/// A film of 12.4 seconds, 1280 × 720, taken at a place.
pub(crate) fn mp4() -> Vec<u8> {
    let place = boxed(b"\xa9xyz", &[b"\0\x12\x15\xc7", crate::make::PLACE]);
    [
        boxed(b"ftyp", &[b"isom\0\0\x02\0isomavc1"]),
        boxed(
            b"moov",
            &[
                &movie_head(1000, 12_400),
                &track(b"soun", 0, 0),
                &track(b"vide", 1280, 720),
                &boxed(b"udta", &[&place]),
                &boxed(b"meta", &[b"com.apple.quicktime.location.ISO6709"]),
            ],
        ),
        boxed(b"uuid", &[b"XMP-PACKET-SIXTEEN", b"AUTHOR"]),
        boxed(b"mdat", &[b"SAMPLES"]),
    ]
    .concat()
}

fn element(id: &[u8], body: &[u8]) -> Vec<u8> {
    [id, &[0x40 | u8::try_from(body.len() >> 8).unwrap(), u8::try_from(body.len() & 0xff).unwrap()], body]
        .concat()
}

/// A film of 90 seconds, 640 × 360.
pub(crate) fn webm() -> Vec<u8> {
    let head = element(b"\x1a\x45\xdf\xa3", &element(b"\x42\x82", b"webm"));
    let info =
        [element(b"\x2a\xd7\xb1", &[0x0f, 0x42, 0x40]), element(b"\x44\x89", &90_000_f64.to_be_bytes())]
            .concat();
    let size = [element(b"\xb0", &[2, 128]), element(b"\xba", &[1, 104])].concat();
    let tracks = element(b"\xae", &element(b"\xe0", &size));
    let segment = [element(b"\x15\x49\xa9\x66", &info), element(b"\x16\x54\xae\x6b", &tracks)].concat();
    [head, b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff".to_vec(), segment].concat()
}

/// A sound of three seconds.
pub(crate) fn wav() -> Vec<u8> {
    let format =
        [&[1, 0, 1, 0][..], &8000_u32.to_le_bytes(), &8000_u32.to_le_bytes(), &[1, 0, 8, 0]].concat();
    [
        &b"RIFF\0\0\0\0WAVEfmt "[..],
        &16_u32.to_le_bytes(),
        &format,
        b"data",
        &24_000_u32.to_le_bytes(),
        &vec![128; 24_000],
    ]
    .concat()
}

fn ogg(head: &[u8], ticks: u64) -> Vec<u8> {
    let page = |ticks: u64, body: &[u8]| {
        let length = u8::try_from(body.len()).unwrap();
        [&b"OggS\0\x02"[..], &ticks.to_le_bytes(), &[0; 12], &[1, length], body].concat()
    };
    [page(0, head), page(ticks, b"SAMPLES")].concat()
}

#[test]
fn films_and_sound_say_what_they_are_and_how_long_they_last() {
    let vorbis = [b"\x01vorbis\0\0\0\0\x02", &44_100_u32.to_le_bytes()[..], &[0; 14]].concat();
    let packed = ((44_100_u64 << 44) | (1 << 41) | (15 << 36) | (44_100 * 7)).to_be_bytes();
    let flac = [&b"fLaC\x80\0\0\x22"[..], &[0; 10], &packed, &[0; 16]].concat();
    for (bytes, media_type, ending, size, seconds) in [
        (mp4(), "video/mp4", "mp4", Some((1280, 720)), Some(12)),
        (webm(), "video/webm", "webm", Some((640, 360)), Some(90)),
        (wav(), "audio/wav", "wav", None, Some(3)),
        (ogg(&vorbis, 44_100 * 61), "audio/ogg", "ogg", None, Some(61)),
        (ogg(b"OpusHead\x01\x02\0\0\x80\xbb\0\0\0\0\0", 48_000 * 5), "audio/ogg", "ogg", None, Some(5)),
        (flac, "audio/flac", "flac", None, Some(7)),
        (b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x44".to_vec(), "audio/mpeg", "mp3", None, None),
        (b"\xff\xfb\x90\x44\0\0\0\0".to_vec(), "audio/mpeg", "mp3", None, None),
    ] {
        let taken = media::inspect("speech.dat", bytes).unwrap();
        assert_eq!((taken.media_type, taken.name), (media_type, format!("speech.{ending}")));
        assert_eq!((taken.width.zip(taken.height), taken.seconds), (size, seconds), "{media_type}");
    }
}

#[test]
fn a_film_of_sound_alone_is_sound() {
    let sound = [
        boxed(b"ftyp", &[b"M4A \0\0\0\0"]),
        boxed(b"moov", &[&movie_head(44_100, 44_100), &track(b"soun", 0, 0)]),
        boxed(b"mdat", &[b"SAMPLES"]),
    ]
    .concat();
    let taken = media::inspect("a.mp4", sound).unwrap();
    assert_eq!((taken.media_type, taken.width, taken.seconds), ("audio/mp4", None, Some(1)));
}

// A telephone writes the place into each film. The film's tables name places in the file, so nothing may move.
#[test]
fn the_place_where_a_film_was_taken_is_overwritten_where_it_stands() {
    let before = mp4();
    let taken = media::inspect("a.mp4", before.clone()).unwrap();
    for gone in [crate::make::PLACE, b"ISO6709", b"TRACK-NOTE", b"AUTHOR"] {
        assert!(contains(&before, gone) && !contains(&taken.bytes, gone));
    }
    assert_eq!(taken.bytes.len(), before.len());
    let samples = |bytes: &[u8]| bytes.windows(7).position(|window| window == b"SAMPLES");
    assert_eq!(samples(&taken.bytes), samples(&before));
    assert_eq!(media::inspect("a.mp4", taken.bytes.clone()).unwrap().bytes, taken.bytes);
}

#[test]
fn films_that_are_cut_short_are_refused() {
    let film = mp4();
    assert!(refused("a.mp4", film[..film.len() - 3].to_vec()).contains("cut short"));
    assert!(refused("a.mp4", film[..40].to_vec()).contains("cut short"));
    let sound = wav();
    assert!(refused("a.wav", sound[..sound.len() - 1].to_vec()).contains("cut short"));
    assert!(refused("a.ogg", ogg(b"\x80kate\0\0\0", 5)).contains("neither sound nor film"));
    let matroska = [b"\x1a\x45\xdf\xa3\x8b".to_vec(), element(b"\x42\x82", b"matroska")].concat();
    assert!(refused("a.mkv", matroska).contains("save it as WebM or MP4"));
}
