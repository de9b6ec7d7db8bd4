//! Media files in a text, as HTML: pictures with their sizes, films and sound with what is said in them, and a
//! sentence in place of what cannot be shown.

use std::fmt::Write as _;

use record::{Lang, Media, MediaRef, SubjectContent, Text};

use super::file::{self, Seen};
use super::worded::Worded;
use crate::media::{address, rendition_address, rendition_ending, widths};
use crate::scene::Scene;
use crate::text::html::escape;
use crate::text::markdown::{self, Figure, Layout};
use crate::words::Tag;
use crate::words::direction::direction;

/// The rendition that is shown where a browser cannot choose.
const USUAL: u32 = 960;
/// How wide a picture stands in a text, by the style sheet's measure.
const SIZES: &str = "(min-width: 40rem) 36rem, 100vw";

/// The media files of a scene, for texts that name them.
pub(crate) struct Files<'s, 'a> {
    scene: &'s Scene<'a>,
    /// Whether the text that names them was withdrawn: then it shows none.
    withdrawn: bool,
}

impl<'s, 'a> Files<'s, 'a> {
    /// The files as `scene` shows them; none of them where what names them was withdrawn.
    pub(crate) fn of(scene: &'s Scene<'a>, withdrawn: bool) -> Self {
        Self { scene, withdrawn }
    }

    fn seen(&self, destination: &str) -> (Option<MediaRef>, Seen<'a>) {
        match MediaRef::of_destination(destination) {
            Some(media) => (Some(media), file::seen(self.scene, media, self.withdrawn)),
            None => (None, Seen::Unknown),
        }
    }
}

impl markdown::Media for Files<'_, '_> {
    fn figure(&self, destination: &str, description: &str, caption: &str) -> Figure {
        let (media, seen) = self.seen(destination);
        let (Some(media), Seen::There(shown)) = (media, &seen) else {
            return Figure { class: "absent", html: self.absent(&seen, description) };
        };
        let piece = Piece { scene: self.scene, media, file: shown, description, caption };
        match file::sort(&shown.media_type) {
            file::Sort::Picture | file::Sort::Drawing => Figure { class: "", html: piece.picture() },
            file::Sort::Film => Figure { class: "film", html: piece.film("video") },
            file::Sort::Sound => Figure { class: "sound", html: piece.film("audio") },
            _ => Figure { class: "file", html: piece.link() },
        }
    }

    fn inline(&self, destination: &str, description: &str) -> Option<String> {
        let (media, seen) = self.seen(destination);
        let Seen::There(file) = seen else { return None };
        let piece = Piece { scene: self.scene, media: media?, file, description, caption: "" };
        matches!(file::sort(&file.media_type), file::Sort::Picture | file::Sort::Drawing)
            .then(|| piece.image())
    }

    fn address(&self, destination: &str) -> Option<String> {
        let (media, seen) = self.seen(destination);
        let Seen::There(file) = seen else { return None };
        Some(address(media?, &file.name))
    }
}

impl Files<'_, '_> {
    /// What was to be seen, and why it is not.
    fn absent(&self, seen: &Seen<'_>, description: &str) -> String {
        let mut html = String::new();
        if !description.trim().is_empty() {
            let _ = write!(html, "<p>{}</p>", escape(description));
        }
        let (lang, dir) = self.scene.reading(&self.scene.page_lang);
        let why = Worded { text: seen.why(self.scene), lang, dir };
        let _ =
            write!(html, "<p class=\"ui\"{}>{}</p>", page_attributes(self.scene, &why), escape(&why.text));
        html
    }
}

/// One file in one place of a text.
struct Piece<'p, 'a> {
    scene: &'p Scene<'a>,
    media: MediaRef,
    file: &'p Media,
    description: &'p str,
    caption: &'p str,
}

impl Piece<'_, '_> {
    fn picture(&self) -> String {
        format!("{}{}", self.image(), self.legend(false))
    }

    /// `<img>` with its renditions, and room kept for it before it is there.
    fn image(&self) -> String {
        let (alt, lang) = self.alternative();
        let mut html = String::from("<img");
        let whole = address(self.media, &self.file.name);
        let widths = widths(self.file);
        let usual = widths.iter().rev().find(|width| **width <= USUAL);
        let src = usual.map_or(whole, |width| self.rendition(*width));
        let _ = write!(html, " src=\"{}\"", escape(&src));
        if widths.len() > 1 {
            let set: Vec<_> =
                widths.iter().map(|width| format!("{} {width}w", escape(&self.rendition(*width)))).collect();
            let _ = write!(html, " srcset=\"{}\" sizes=\"{SIZES}\"", set.join(", "));
        }
        html.push_str(&self.size());
        let _ = write!(html, " loading=\"lazy\" decoding=\"async\" alt=\"{}\"{lang}>", escape(&alt));
        html
    }

    /// The attributes that keep room for a picture or a film.
    fn size(&self) -> String {
        match (self.file.width, self.file.height) {
            (Some(width), Some(height)) => format!(" width=\"{width}\" height=\"{height}\""),
            _ => String::new(),
        }
    }

    fn rendition(&self, width: u32) -> String {
        rendition_address(self.media, width, rendition_ending(self.file).unwrap_or("jpg"))
    }

    /// What is to be seen, for those who do not see it: as the text says it, else as the file does.
    fn alternative(&self) -> (String, String) {
        match (self.description.trim(), self.worded(&self.file.alt)) {
            ("", Some(alt)) => {
                let lang = alt.lang.as_ref().map_or_else(String::new, |lang| format!(" lang=\"{lang}\""));
                (alt.text, lang)
            }
            (description, _) => (description.to_owned(), String::new()),
        }
    }

    /// `<video>` or `<audio>`, with subtitles, and beneath it what is said in it.
    fn film(&self, element: &str) -> String {
        let (alt, _) = self.alternative();
        let label = if alt.is_empty() { self.file.name.clone() } else { alt };
        let size = if element == "video" { format!("{} playsinline", self.size()) } else { String::new() };
        let mut html =
            format!("<{element} controls preload=\"none\"{size} aria-label=\"{}\">", escape(&label));
        let src = escape(&address(self.media, &self.file.name));
        let _ = write!(html, "<source src=\"{src}\" type=\"{}\">", escape(&self.file.media_type));
        for (lang, subtitles) in &self.file.subtitles {
            html.push_str(&self.track(lang, *subtitles).unwrap_or_default());
        }
        // A caption is the first or the last of its figure.
        let _ = write!(html, "</{element}>{}{}", self.transcript().unwrap_or_default(), self.legend(true));
        html
    }

    fn track(&self, lang: &Lang, subtitles: MediaRef) -> Option<String> {
        let Seen::There(file) = file::seen(self.scene, subtitles, false) else { return None };
        let (src, tag) = (escape(&address(subtitles, &file.name)), Tag::from(lang));
        let name = escape(&super::menu::language_name(lang));
        Some(format!("<track kind=\"captions\" src=\"{src}\" srclang=\"{tag}\" label=\"{name}\">"))
    }

    /// What is said in a film or a sound, to be read.
    fn transcript(&self) -> Option<String> {
        let text = self.worded(&self.whole()?.transcript)?;
        let direction = direction(self.scene.lang.as_str());
        let layout = Layout { heading_level: 4, anchors: false, direction, ..Layout::default() };
        let title = escape(&self.scene.words.get("media-transcript"));
        let html = markdown::html(&text.text, &layout).html;
        let attributes = attributes(&text);
        Some(format!(
            "<details><summary class=\"ui\">{title}</summary><div class=\"prose\"{attributes}>{html}</div></details>"
        ))
    }

    /// The file with what its card leaves out.
    fn whole(&self) -> Option<Media> {
        let view = self.scene.snapshot.view(self.media.id)?;
        let place = usize::try_from(self.media.revision.checked_sub(1)?).ok()?;
        let commitment = view.revisions.get(place)?.state.commitment?;
        match SubjectContent::from_bytes(&self.scene.contents.get(&commitment)?).ok()? {
            SubjectContent::Media(media) => Some(*media),
            _ => None,
        }
    }

    /// A document: its name, its type and its size.
    fn link(&self) -> String {
        let (alt, _) = self.alternative();
        let name = if alt.is_empty() { &self.file.name } else { &alt };
        let src = escape(&address(self.media, &self.file.name));
        let facts = escape(&file::facts(self.scene, self.file));
        format!(
            "<p><a href=\"{src}\"><bdi>{}</bdi></a> <span class=\"ui\">({facts})</span></p>{}",
            escape(name),
            self.legend(false)
        )
    }

    /// Caption, credit, and of what plays the way to the file itself.
    fn legend(&self, plays: bool) -> String {
        let caption = match self.caption.trim() {
            "" => self.worded(&self.file.caption).map(|text| span("caption", &text)),
            caption => Some(format!("<span class=\"caption\">{}</span>", escape(caption))),
        };
        let credit = self.worded(&self.file.credit).map(|text| span("credit", &text));
        let file = plays.then(|| {
            let src = escape(&address(self.media, &self.file.name));
            format!("<a class=\"file\" href=\"{src}\">{}</a>", escape(&file::facts(self.scene, self.file)))
        });
        let parts: Vec<_> = [caption, credit, file].into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!("<figcaption>{}</figcaption>", parts.join(" ")) }
    }

    fn worded(&self, text: &Text) -> Option<Worded> {
        Some(self.scene.worded(text)).filter(|text| !text.text.trim().is_empty())
    }
}

fn span(class: &str, text: &Worded) -> String {
    format!("<span class=\"{class}\"{}>{}</span>", attributes(text), escape(&text.text))
}

fn attributes(text: &Worded) -> String {
    let lang = text.lang.as_ref().map_or_else(String::new, |lang| format!(" lang=\"{lang}\""));
    format!("{lang} dir=\"{}\"", text.dir)
}

/// The attributes of the page's own words within a text that may be in another language.
fn page_attributes(scene: &Scene<'_>, text: &Worded) -> String {
    format!(" lang=\"{}\" dir=\"{}\"", Tag::from(&scene.page_lang), text.dir)
}
