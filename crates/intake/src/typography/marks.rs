//! The quotation marks of each language (after CLDR's delimiters; the outer ones first).

/// The marks of one language.
pub(super) struct Marks {
    /// Around a quotation.
    pub(super) outer: (char, char),
    /// Around a quotation within one.
    pub(super) inner: (char, char),
    /// Whether a narrow no-break space stands within guillemets.
    pub(super) narrow: bool,
    /// Whether the language writes single marks around a quotation that an author typed with single ones.
    pub(super) by_kind: bool,
    /// Whether words are not parted by blanks, so that a mark may open right after a letter.
    pub(super) unspaced: bool,
    /// Whether a mark within a word is a part of it: `"` and `'` after Hebrew letters.
    pub(super) hebrew: bool,
}

impl Marks {
    /// The marks of a language by its BCP 47 tag; those of English for want of others.
    pub(super) fn of(lang: &str) -> Self {
        let lang = lang.to_ascii_lowercase();
        let language = lang.split('-').next().unwrap_or_default();
        let (outer, inner) = marks(&lang, language);
        Self {
            outer,
            inner,
            narrow: language == "fr",
            by_kind: (outer, inner) == ENGLISH,
            unspaced: matches!(language, "zh" | "ja" | "th" | "km" | "lo" | "my"),
            hebrew: matches!(language, "he" | "iw" | "yi"),
        }
    }
}

type Pair = (char, char);

const ENGLISH: (Pair, Pair) = (('“', '”'), ('‘', '’'));

fn marks(lang: &str, language: &str) -> (Pair, Pair) {
    let guillemets = ('«', '»');
    match (lang, language) {
        ("de-ch" | "de-li" | "it-ch", _) => (guillemets, ('‹', '›')),
        ("zh-hant" | "zh-tw" | "zh-hk" | "zh-mo", _) | (_, "ja") => (('「', '」'), ('『', '』')),
        (_, "pt") if lang != "pt" && lang != "pt-br" => (guillemets, ('“', '”')),
        (_, "fr" | "es" | "it" | "el" | "ca" | "gl" | "eu" | "kk" | "ky" | "sq" | "ar") => {
            (guillemets, ('“', '”'))
        }
        (_, "ru" | "uk" | "be") => (guillemets, ('„', '“')),
        (_, "nb" | "no" | "nn") => (guillemets, ('‘', '’')),
        (_, "fa" | "ps" | "ckb" | "hy") => (guillemets, ('‹', '›')),
        (_, "de" | "cs" | "sk" | "sl" | "lt" | "is" | "lb") => (('„', '“'), ('‚', '‘')),
        (_, "bg" | "mk") => (('„', '“'), ('‘', '’')),
        (_, "ka" | "et") => (('„', '“'), guillemets),
        (_, "pl" | "ro") => (('„', '”'), guillemets),
        (_, "hu") => (('„', '”'), ('»', '«')),
        (_, "hr" | "bs" | "sr") => (('„', '”'), ('‘', '’')),
        (_, "sv" | "fi" | "he" | "iw") => (('”', '”'), ('’', '’')),
        _ => ENGLISH,
    }
}

/// Puts a narrow no-break space, and no other blank, within guillemets.
pub(super) fn tight(text: &str, shielded: &[bool]) -> String {
    const NARROW: char = '\u{202F}';
    let chars: Vec<char> = text.chars().collect();
    let blank = |c: char| matches!(c, ' ' | '\u{A0}' | NARROW);
    let open = |at: usize| chars.get(at) == Some(&'«') && !shielded[at];
    let close = |at: usize| chars.get(at) == Some(&'»') && !shielded[at];
    let mut set = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while at < chars.len() {
        let run = chars[at..].iter().take_while(|c| blank(**c)).count();
        let (before, next) = (at.checked_sub(1), at + run);
        let inside = before.is_some_and(open) || close(next);
        if inside && next < chars.len() && chars[next] != '\n' && at > 0 && chars[at - 1] != '\n' {
            set.push(NARROW);
        } else {
            set.extend(&chars[at..next]);
        }
        if next < chars.len() {
            set.push(chars[next]);
        }
        at = next + 1;
    }
    set
}
