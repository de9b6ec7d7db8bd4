//! What two papers show their readers: every page drawn, and the text that it carries.
//!
//! This is for files that differ, to say in what; that a file is genuine, only the same bytes say.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterSettings, Paint, PathDrawMode,
    SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect};
use hayro::{RenderCache, RenderSettings, render};

/// How many pixels an inch has 72 of: two show every mark that a reader sees.
const SCALE: f32 = 2.0;
/// How many words of text stand on either side of a difference.
const CONTEXT: usize = 6;

/// In what a file differs from what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// In nothing that a reader sees or a program reads off its pages.
    Nothing,
    /// It has other pages.
    Pages {
        /// How many it has.
        found: usize,
        /// How many it should have.
        due: usize,
    },
    /// It says something else.
    Text {
        /// On which page, from 1.
        page: usize,
        /// What it says there.
        found: String,
        /// What it should say.
        due: String,
    },
    /// It carries the same text, and shows something else.
    Looks {
        /// On which page, from 1.
        page: usize,
    },
    /// It cannot be drawn.
    Unreadable,
}

/// The text that each page of a file carries, as programs read it off the page; `None` where it cannot be read.
///
/// Letters come in the order in which they are drawn: right-to-left ones from the left.
pub fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let texts = |pdf: Pdf| pdf.pages().iter().map(text).collect();
    catch_unwind(AssertUnwindSafe(|| Pdf::new(pdf.to_vec()).ok().map(texts))).ok().flatten()
}

/// Compares what a file shows with what it should show.
pub fn difference(found: &[u8], due: &[u8]) -> Difference {
    // What draws was written for files that may be broken; should it fail on one all the same, that is an answer.
    let compared = catch_unwind(AssertUnwindSafe(|| compare(found, due)));
    compared.unwrap_or(Difference::Unreadable)
}

fn compare(found: &[u8], due: &[u8]) -> Difference {
    let read = |bytes: &[u8]| Pdf::new(bytes.to_vec()).ok();
    let (Some(found), Some(due)) = (read(found), read(due)) else { return Difference::Unreadable };
    let (found, due) = (found.pages(), due.pages());
    let texts = found.iter().zip(due.iter());
    for (number, (found, due)) in (1..).zip(texts) {
        if let Some((found, due)) = apart(&text(found), &text(due)) {
            return Difference::Text { page: number, found, due };
        }
    }
    if found.len() != due.len() {
        return Difference::Pages { found: found.len(), due: due.len() };
    }
    let pairs = (1..).zip(found.iter().zip(due.iter()));
    let differs = |(_, (found, due)): &(usize, (&Page<'_>, &Page<'_>))| !looks_like(found, due);
    pairs.into_iter().find(differs).map_or(Difference::Nothing, |(page, _)| Difference::Looks { page })
}

/// Where two texts part, in words; `None` where they are the same but for blanks.
fn apart(found: &str, due: &str) -> Option<(String, String)> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (found, due) = (words(found), words(due));
    let same = found.iter().zip(&due).take_while(|(found, due)| found == due).count();
    if same == found.len() && same == due.len() {
        return None;
    }
    let near = |words: &[String]| {
        words[same.saturating_sub(CONTEXT).min(words.len())..(same + CONTEXT).min(words.len())].join(" ")
    };
    Some((near(&found), near(&due)))
}

fn looks_like(found: &Page<'_>, due: &Page<'_>) -> bool {
    // A page of another size is not drawn: it might be of any.
    if found.render_dimensions() != due.render_dimensions() {
        return false;
    }
    let drawn = |page: &Page<'_>| {
        let settings =
            RenderSettings { x_scale: SCALE, y_scale: SCALE, bg_color: WHITE, ..RenderSettings::default() };
        render(page, &RenderCache::new(), &settings_of(), &settings).data_as_u8_slice().to_vec()
    };
    drawn(found) == drawn(due)
}

fn settings_of() -> InterpreterSettings {
    InterpreterSettings { warning_sink: Arc::new(|_| {}), ..InterpreterSettings::default() }
}

/// The text that the letters of a page carry, in the order in which they are drawn; letters that lie apart are.
fn text(page: &Page<'_>) -> String {
    let cache = hayro::hayro_interpret::InterpreterCache::new();
    let whole = Rect::new(0.0, 0.0, 1.0e4, 1.0e4);
    let mut context = Context::new(Affine::IDENTITY, whole, &cache, page.xref(), settings_of());
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader.text
}

/// Writes down letters instead of drawing them.
#[derive(Default)]
struct Reader {
    text: String,
    /// On which line the last letter stood.
    line: Option<f64>,
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        place: Affine,
        own: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let line = (place * own).translation().y;
        if self.line.is_some_and(|last| (last - line).abs() > 3.0) {
            self.text.push(' ');
        }
        self.line = Some(line);
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.text.push(letter),
            Some(BfString::String(letters)) => self.text.push_str(&letters),
            None => self.text.push('\u{FFFD}'),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
