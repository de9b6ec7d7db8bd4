//! Which script a letter is of, as people call it.

use icu_properties::CodePointMapData;
use icu_properties::props::{NamedEnumeratedProperty, Script};

/// The script's name in English; punctuation and signs are of none in particular.
pub(super) fn name(letter: char) -> &'static str {
    match CodePointMapData::<Script>::new().get(letter).long_name() {
        "Common" | "Inherited" => "special",
        "Unknown" => "unknown",
        "Han" => "Chinese",
        name => name,
    }
}
