//! The words of a paper, and what is the same on every paper.

use record::{Instant, Lang, Snapshot, SubjectKind, Verb};

use super::{Paper, PaperBody, PaperWords, Said};
use crate::data::worded::Worded;
use crate::path::{Place, SitePath};
use crate::scene::Scene;
use crate::theme::contrast::Accent;
use crate::words::{Book, numbers::Numbers};

/// The scene with the program's own words, if it has any in the language.
pub(super) fn own(scene: Scene<'_>) -> Scene<'_> {
    let built_in = Book::built_in();
    let words = built_in.words(scene.lang.as_str());
    if words.page_lang() != scene.page_lang.as_str() {
        return scene;
    }
    Scene { words, book: built_in, ..scene }
}

/// The entries that give a paper of `place` its words where the program has none in its languages: the theme's newest
/// with sources, and those after it.
pub(super) fn of_theme(snapshot: &Snapshot<'_>, place: &Place) -> Vec<u64> {
    let other = match place {
        Place::Pair { other, .. } => Some(other),
        _ => None,
    };
    let speaks = |lang: &Lang| Book::built_in().words(lang.as_str()).page_lang() == lang.as_str();
    if place.lang().into_iter().chain(other).all(speaks) {
        return Vec::new();
    }
    let theme = snapshot.published(SubjectKind::Theme).next();
    let revisions = theme.map(|view| view.revisions).unwrap_or_default();
    let since = revisions
        .iter()
        .rposition(|revision| matches!(revision.verb, Verb::Publish | Verb::Revise | Verb::Correct))
        .unwrap_or(0);
    revisions[since..].iter().map(|revision| revision.index).collect()
}

impl Said {
    pub(super) fn new(lang: &Lang, text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: lang.clone() }
    }

    /// A text of the page, in its own language or the page's.
    pub(super) fn of(scene: &Scene<'_>, worded: Worded) -> Self {
        let lang = worded.lang.and_then(|lang| lang.as_str().parse().ok());
        Self { text: worded.text, lang: lang.unwrap_or_else(|| scene.page_lang.clone()) }
    }
}

/// A paper of what is at `place`; `check` is where a reader checks it.
pub(super) fn around(
    scene: &Scene<'_>,
    title: Said,
    place: Place,
    check: Place,
    issued: Instant,
    body: PaperBody,
) -> Paper {
    let (check, look) = (absolute(scene, check), scene.mission.look.as_ref());
    Paper {
        lang: scene.page_lang.clone(),
        mission: Said::of(scene, scene.name()),
        accent: look.and_then(|look| look.accent).map(|accent| Accent::of(accent).day.to_string()),
        crest: look.and_then(|look| look.crest),
        title,
        address: absolute(scene, place),
        words: words(scene, check.as_deref()),
        check,
        issued,
        as_of: scene.past.map(|past| {
            let date = scene.moment(past.at).text;
            scene.words.format("asof-banner", &[("date", date.into())])
        }),
        record: scene.snapshot.record().as_str().to_owned(),
        body,
    }
}

/// The address of a page with the mission's before it, in the past that the paper shows.
fn absolute(scene: &Scene<'_>, place: Place) -> Option<String> {
    let base = &scene.mission.address;
    (!base.is_empty()).then(|| format!("{base}{}", SitePath::at(scene.past, place)))
}

fn words(scene: &Scene<'_>, check: Option<&str>) -> PaperWords {
    let say = |key: &str| scene.words.get(key).into_owned();
    let slots = [("number", "{number}".into()), ("count", "{count}".into())];
    let address = check.unwrap_or_default();
    PaperWords {
        page: plain(&scene.words.format("paper-page", &slots)),
        digits: digits(scene),
        contents: say("paper-contents"),
        check_title: say("paper-check-title"),
        check_code: say("paper-check-code"),
        check_file: say("paper-check-file"),
        code: plain(&scene.words.format("paper-code", &[("address", address.into())])),
        dossier: say("paper-dossier"),
        turns: say("turns-title"),
        changes: say("history-title"),
        picture: plain(&scene.words.format("paper-picture", &[("text", "{text}".into())])),
        program: plain(
            &scene.words.format("footer-program", &[("version", env!("CARGO_PKG_VERSION").into())]),
        ),
    }
}

/// A phrase without the invisible marks around what was put into it.
fn plain(phrase: &str) -> String {
    phrase.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}')).collect()
}

fn digits(scene: &Scene<'_>) -> [char; 10] {
    let numbers = Numbers::of(scene.page_lang.as_str());
    let mut digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    for (value, digit) in (0..).zip(&mut digits) {
        *digit = numbers.display(value).chars().next().unwrap_or(*digit);
    }
    digits
}
