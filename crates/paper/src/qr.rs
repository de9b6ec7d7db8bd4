//! The code that leads a telephone to an address, as a drawing.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Draws the code of an address as SVG; `None` for an address too long for any code.
///
/// It holds a quarter of damage (level Q), or less where the address is long, and the quiet zone that readers need.
pub(crate) fn svg(address: &str) -> Option<String> {
    let levels = [QrCodeEcc::Quartile, QrCodeEcc::Medium, QrCodeEcc::Low];
    let codes = levels.into_iter().filter_map(|level| QrCode::encode_text(address, level).ok());
    let code = codes.min_by_key(|code| code.size().max(41))?;
    let (size, quiet) = (code.size(), 4);
    let whole = size + 2 * quiet;
    let mut path = String::new();
    for y in 0..size {
        for (from, to) in runs(&code, y) {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{} {}h{}v1h-{}z", from + quiet, y + quiet, to - from, to - from);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" width=\"{whole}\" height=\"{whole}\">\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// The dark runs of a row, each from its first module to behind its last.
fn runs(code: &QrCode, y: i32) -> Vec<(i32, i32)> {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
        match runs.last_mut() {
            Some((_, to)) if *to == x => *to += 1,
            _ => runs.push((x, x + 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_drawing() {
        let svg = svg("https://veridia.example/en/revisions/2027/1/1/").unwrap();
        assert!(svg.starts_with("<svg") && svg.matches("<path").count() == 1);
    }

    #[test]
    fn an_address_too_long_for_a_code_has_none() {
        assert_eq!(svg(&"a".repeat(5_000)), None);
    }
}
