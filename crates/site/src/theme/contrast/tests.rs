use super::*;
use proptest::prelude::*;

fn any_colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| colour(red, green, blue))
}

fn reads(colour: Colour, grounds: &[Colour]) -> bool {
    grounds.iter().all(|ground| contrast(colour, *ground) >= TEXT)
}

/// The hue as a direction; `None` for greys, which have none.
fn hue(colour: Colour) -> Option<f64> {
    let [red, green, blue] = [colour.red, colour.green, colour.blue].map(f64::from);
    let (x, y) = (red - (green + blue) / 2.0, (green - blue) * 0.866);
    (x.hypot(y) > 40.0).then(|| y.atan2(x))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_colour_can_be_read_by_day_and_by_night(colour in any_colour()) {
        let accent = Accent::of(colour);
        prop_assert!(reads(accent.day, &DAY), "{colour} by day is {}", accent.day);
        prop_assert!(reads(accent.night, &NIGHT), "{colour} at night is {}", accent.night);
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is(colour in any_colour()) {
        let accent = Accent::of(colour);
        prop_assert_eq!(accent.day == colour, reads(colour, &DAY));
        prop_assert_eq!(Accent::of(accent.day).day, accent.day);
        prop_assert_eq!(Accent::of(accent.night).night, accent.night);
    }

    #[test]
    fn a_colour_keeps_its_hue(colour in any_colour()) {
        let accent = Accent::of(colour);
        for shown in [accent.day, accent.night] {
            if let (Some(before), Some(after)) = (hue(colour), hue(shown)) {
                let apart = (before - after).abs();
                let apart = apart.min(std::f64::consts::TAU - apart);
                prop_assert!(apart < 0.6, "{colour} is shown as {shown}");
            }
        }
    }

    #[test]
    fn a_colour_goes_to_oklab_and_back(colour in any_colour()) {
        prop_assert_eq!(Lab::of(colour).colour(), colour);
    }
}

#[test]
fn contrast_is_as_wcag_has_it() {
    let (black, white) = (colour(0, 0, 0), colour(255, 255, 255));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
    assert!((contrast(colour(0x76, 0x76, 0x76), white) - 4.54).abs() < 0.01);
}

#[test]
fn the_papers_are_those_of_the_style_sheet() {
    let sheet = include_str!("../../../../../themes/default/assets/style.css");
    let of = |name: &str| -> Vec<Colour> {
        let values = sheet.lines().filter_map(|line| line.trim().strip_prefix(name)?.strip_suffix(';'));
        values.filter_map(|value| value.trim().parse().ok()).collect()
    };
    assert_eq!(of("--paper:"), [DAY[0], NIGHT[0]]);
    assert_eq!(of("--tint:"), [DAY[1], NIGHT[1]]);
    for (accent, grounds) in of("--accent:").into_iter().zip([DAY, NIGHT]) {
        assert!(reads(accent, &grounds), "the default colour {accent}");
    }
    for name in ["--soft:", "--grave:", "--warn:", "--sound:"] {
        for (shown, grounds) in of(name).into_iter().zip([DAY, NIGHT]) {
            assert!(reads(shown, &grounds), "{name} {shown}");
        }
    }
}
