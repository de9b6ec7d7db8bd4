//! Colours by lightness and hue: OKLab (Björn Ottosson, 2020), and the luminance of WCAG 2.2.

use std::sync::LazyLock;

use record::Colour;

/// The light of each of the 256 steps of sRGB, from 0 to 1 (IEC 61966-2-1).
static LIGHT: LazyLock<[f64; 256]> = LazyLock::new(|| {
    let mut light = [0.0; 256];
    for (step, light) in light.iter_mut().enumerate() {
        let value = step as f64 / 255.0;
        *light = if value <= 0.04045 { value / 12.92 } else { power_12_5((value + 0.055) / 1.055) };
    }
    light
});

/// A colour in OKLab.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lab {
    /// From 0, black, to 1, white.
    pub(super) lightness: f64,
    a: f64,
    b: f64,
}

impl Lab {
    pub(super) fn of(colour: Colour) -> Self {
        let [r, g, b] = linear(colour);
        let l = root::<3>(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
        let m = root::<3>(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
        let s = root::<3>(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
        Self {
            lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        }
    }

    /// The same hue at another lightness, as vivid as sRGB can show it there.
    pub(super) fn at(self, lightness: f64) -> Self {
        let paler = |share: f64| Self { lightness, a: self.a * share, b: self.b * share };
        let shows = |lab: Self| lab.light().iter().all(|light| (-1e-9..=1.0 + 1e-9).contains(light));
        if shows(paler(1.0)) {
            return paler(1.0);
        }
        let (mut shown, mut gaudy) = (0.0, 1.0);
        for _ in 0..16 {
            let middle = (shown + gaudy) / 2.0;
            if shows(paler(middle)) { shown = middle } else { gaudy = middle }
        }
        paler(shown)
    }

    /// The nearest colour of eight bits.
    pub(super) fn colour(self) -> Colour {
        let [red, green, blue] = self.light().map(step);
        Colour { red, green, blue }
    }

    /// Linear sRGB; outside 0 to 1 where no screen shows the colour.
    fn light(self) -> [f64; 3] {
        let cube = |value: f64| value * value * value;
        let l = cube(self.lightness + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b);
        let m = cube(self.lightness - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b);
        let s = cube(self.lightness - 0.089_484_177_5 * self.a - 1.291_485_548_0 * self.b);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

/// How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance).
pub(super) fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear(colour: Colour) -> [f64; 3] {
    [colour.red, colour.green, colour.blue].map(|step| LIGHT[usize::from(step)])
}

/// The step of sRGB whose light is the nearest.
fn step(light: f64) -> u8 {
    let above = LIGHT.partition_point(|step| *step < light).min(255);
    let below = above.saturating_sub(1);
    let nearest = if light - LIGHT[below] < LIGHT[above] - light { below } else { above };
    u8::try_from(nearest).unwrap_or(u8::MAX)
}

/// `value` to the power of 2.4, for values from 0 to 1.
fn power_12_5(value: f64) -> f64 {
    let square = value * value;
    square * root::<5>(square)
}

/// The `N`th root of a value from 0 to 1, by Newton's method.
fn root<const N: u8>(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let degree = f64::from(N);
    let mut guess = 1.0;
    // From 1 downwards it converges for every value here; the last steps change nothing.
    for _ in 0..64 {
        let power = (1..N).fold(1.0, |power, _| power * guess);
        guess = ((degree - 1.0) * guess + value / power) / degree;
    }
    guess
}
