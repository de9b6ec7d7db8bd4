//! The mission's colour, made readable: the same hue, as dark on paper and as light at night as WCAG asks.
//!
//! Lightness is moved in OKLab, in which equal steps look equal and the hue stays. Only sums, products, quotients and
//! square roots are used, which give the same bits on every machine: a page must not differ between nodes.

mod oklab;

use record::Colour;

use oklab::Lab;

/// What text needs against its ground: WCAG 2.2, 1.4.3, level AA.
const TEXT: f64 = 4.5;
/// What the colour is given at night, where thin light letters on dark look weaker than they measure.
const TEXT_AT_NIGHT: f64 = 6.5;

/// `--paper` and `--tint` of the style sheet; a test compares them.
const DAY: [Colour; 2] = [colour(0xfc, 0xfb, 0xf8), colour(0xf3, 0xf1, 0xeb)];
const NIGHT: [Colour; 2] = [colour(0x14, 0x16, 0x1a), colour(0x1d, 0x20, 0x25)];

/// A mission's colour as the site shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper.
    pub day: Colour,
    /// On dark paper.
    pub night: Colour,
}

impl Accent {
    /// The colour as it can be read: itself where it can, else the nearest lighter or darker that can.
    ///
    /// ```
    /// # use site::Accent;
    /// let navy = Accent::of("#1f3a5f".parse().unwrap());
    /// assert_eq!(navy.day.to_string(), "#1f3a5f");
    /// assert_ne!(navy.night.to_string(), "#1f3a5f");
    /// ```
    #[must_use]
    pub fn of(colour: Colour) -> Self {
        let lab = Lab::of(colour);
        let day = |lightness: f64| lab.at(lightness).colour();
        Self {
            day: nearest(colour, |share| day(lab.lightness * (1.0 - share)), &DAY, TEXT),
            night: nearest(
                colour,
                |share| day(lab.lightness + (1.0 - lab.lightness) * share),
                &NIGHT,
                TEXT_AT_NIGHT,
            ),
        }
    }
}

/// The rules that give the colour to a site.
pub(crate) fn rules(colour: Colour) -> String {
    let Accent { day, night } = Accent::of(colour);
    format!(
        "\n/* The mission's colour. */\n\n@media screen {{ :root {{ --accent: {day}; }} }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {night}; }} }}\n"
    )
}

/// How much two colours differ, from 1 to 21 (WCAG 2.2, contrast ratio).
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (oklab::luminance(one), oklab::luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colour itself if it can be read, else the first that can on the way that `moved` goes from 0 to 1.
fn nearest(colour: Colour, moved: impl Fn(f64) -> Colour, grounds: &[Colour], least: f64) -> Colour {
    let reads = |colour: Colour| grounds.iter().all(|ground| contrast(colour, *ground) >= least);
    if reads(colour) {
        return colour;
    }
    let (mut too_near, mut far) = (0.0, 1.0);
    // Twenty halvings are finer than a colour of eight bits.
    for _ in 0..20 {
        let middle = (too_near + far) / 2.0;
        if reads(moved(middle)) { far = middle } else { too_near = middle }
    }
    moved(far)
}

const fn colour(red: u8, green: u8, blue: u8) -> Colour {
    Colour { red, green, blue }
}

#[cfg(test)]
mod tests;
