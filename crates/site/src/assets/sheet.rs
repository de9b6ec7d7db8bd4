//! The one style sheet of a page: the typefaces, the default theme's rules, the mission's colour, its own rules.
//!
//! A page needs one request for its style and may have none inline, so the mission's colour and the rules of its theme
//! stand in the sheet itself, whose address says which they are: `{hash}-1f3a5f-42` is the program's sheet with that
//! colour and with the rules of the theme that entry 42 brought. So an address means the same bytes in every
//! snapshot, and no snapshot serves colours or rules that its record never had.

use std::sync::LazyLock;

use record::{Colour, Contents, Instant, Snapshot, SubjectContent, SubjectKind, View};

use super::{fonts, hash};
use crate::theme::contrast;

/// The program's own sheet.
pub(super) struct Plain {
    pub(super) css: String,
    pub(super) hash: String,
}

/// Where `assets/fonts.css` looks for its files, as they lie in the theme's folder.
const FOLDER: &str = "url(\"../fonts/";

pub(super) static PLAIN: LazyLock<Plain> = LazyLock::new(|| {
    let faces = include_str!("../../../../themes/default/assets/fonts.css");
    let rules = include_str!("../../../../themes/default/assets/style.css");
    let tools = include_str!("../../../../themes/default/assets/tools.css");
    let folder = format!("url(\"../{}/", hash(fonts::FONTS.iter().map(|file| file.1)));
    let css = format!("{}\n{rules}\n{tools}", faces.replace(FOLDER, &folder));
    Plain { hash: hash([css.as_bytes()]), css }
});

/// What a mission sets of its site's style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dress {
    accent: Option<Colour>,
    /// The entry that brought the theme, where the theme has rules of its own.
    theme: Option<u64>,
}

impl Dress {
    /// The dress of the site as a snapshot shows it.
    pub(crate) fn of(snapshot: &Snapshot<'_>) -> Self {
        let mission = snapshot.mission().map(|view| view.mission);
        let look = mission.and_then(|mission| mission.look.as_ref());
        Self { accent: look.and_then(|look| look.accent), theme: theme(snapshot) }
    }

    /// The name of the folder in which its sheet is.
    pub(crate) fn folder(self) -> String {
        let mut folder = PLAIN.hash.clone();
        if let Some(accent) = self.accent {
            folder.push_str(&accent.to_string().replace('#', "-"));
        }
        if let Some(entry) = self.theme {
            folder.push_str(&format!("-{entry}"));
        }
        folder
    }

    /// Reads the name of a folder; `None` for one of another program, and for other spellings.
    fn parse(folder: &str) -> Option<Self> {
        let mut parts = folder.strip_prefix(PLAIN.hash.as_str())?.split('-').skip(1).peekable();
        let accent = parts.next_if(|part| part.len() == 6).and_then(|hex| format!("#{hex}").parse().ok());
        let dress = Self { accent, theme: parts.next().and_then(|entry| entry.parse().ok()) };
        (dress.folder() == folder).then_some(dress)
    }

    /// Whether the mission ever had this colour.
    fn was_worn(self, snapshot: &Snapshot<'_>) -> bool {
        let Some(accent) = self.accent else { return true };
        let missions = snapshot.subjects(SubjectKind::Mission).flat_map(|view| view.line.revisions.iter());
        missions.filter_map(|revision| revision.state.content.as_deref()).any(|content| match content {
            SubjectContent::Mission(mission) => {
                mission.look.as_ref().is_some_and(|look| look.accent == Some(accent))
            }
            _ => false,
        })
    }
}

/// The theme that holds.
pub(crate) fn published<'a>(snapshot: &Snapshot<'a>) -> Option<View<'a>> {
    snapshot.published(SubjectKind::Theme).next()
}

/// The entry that brought the rules of the theme that holds.
fn theme(snapshot: &Snapshot<'_>) -> Option<u64> {
    let view = published(snapshot)?;
    match view.state().content.as_deref()? {
        SubjectContent::Theme(theme) if theme.style.is_some() => {}
        _ => return None,
    }
    let commitment = view.state().commitment?;
    let brought = view.revisions.iter().find(|revision| revision.state.commitment == Some(commitment));
    brought.map(|revision| revision.index)
}

/// The sheet in `folder`, if the record of `snapshot` ever had it.
pub(super) fn sheet(snapshot: &Snapshot<'_>, contents: &dyn Contents, folder: &str) -> Option<String> {
    let dress = Dress::parse(folder).filter(|dress| dress.was_worn(snapshot))?;
    let mut css = PLAIN.css.clone();
    css.push_str(&dress.accent.map_or_else(String::new, contrast::rules));
    if let Some(entry) = dress.theme {
        css.push_str("\n/* The mission's own. */\n\n");
        css.push_str(&rules(snapshot, contents, entry)?);
    }
    Some(css)
}

/// The rules of the theme that `entry` brought.
fn rules(snapshot: &Snapshot<'_>, contents: &dyn Contents, entry: u64) -> Option<String> {
    let everything = snapshot.history().snapshot(snapshot.size(), Instant::MAX);
    let themes = everything.subjects(SubjectKind::Theme).flat_map(|view| view.line.revisions.iter());
    let brought = themes.into_iter().find(|revision| revision.index == entry)?;
    match SubjectContent::from_bytes(&contents.get(&brought.state.commitment?)?).ok()? {
        SubjectContent::Theme(theme) => theme.style,
        _ => None,
    }
}
