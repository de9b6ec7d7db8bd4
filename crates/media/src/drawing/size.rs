//! How large a drawing says that it is.

/// No larger size is passed on.
const MAX: f64 = 16_384.0;

/// Width and height in pixels: what is said outright, else the sides of the view box.
pub(super) fn of(width: Option<&str>, height: Option<&str>, view: Option<&str>) -> Option<(u32, u32)> {
    let view = view.map(|view| {
        view.split([' ', ',', '\t', '\n']).filter_map(|side| side.parse::<f64>().ok()).collect::<Vec<_>>()
    });
    let view = match view.as_deref() {
        Some([_, _, width, height]) if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    };
    let said = (width.and_then(pixels), height.and_then(pixels));
    let (width, height) = match (said, view) {
        ((Some(width), Some(height)), _) => (width, height),
        // One side that is said gives the other by the shape of the view box.
        ((Some(width), None), Some((own, other))) => (width, width * other / own),
        ((None, Some(height)), Some((own, other))) => (height * own / other, height),
        (_, view) => view?,
    };
    whole(width).zip(whole(height))
}

/// A length in pixels, as CSS counts them.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let digits = length.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    let scale = match &length[digits.len()..] {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        _ => return None,
    };
    digits.parse::<f64>().ok().map(|number| number * scale).filter(|pixels| *pixels > 0.0)
}

fn whole(side: f64) -> Option<u32> {
    let side = side.round().max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to 16,384, as checked"
    )]
    (side <= MAX).then_some(side as u32)
}
