//! What a mission's theme has in place of the default: templates, compiled once for each theme.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use minijinja::{Environment, Value as Data};
use record::{Commitment, Contents, Snapshot, SubjectContent, Theme};

use super::engine;
use super::fault::Fault;
use super::writer::Bounded;
use crate::assets::published;

/// No site shows more themes at once; what comes after these is compiled anew each time it is asked for.
const MOST_THEMES: usize = 16;
/// What a page may cost: the default theme spends a tenth of it on its longest.
const FUEL: u64 = 2_000_000;
/// How deep templates may include each other.
const DEPTH: usize = 120;
/// How many faults are remembered.
const MOST_NOTED: usize = 32;
/// The longest page in bytes; the default theme's longest are a tenth of it.
const LONGEST_PAGE_BYTES: usize = 4 << 20;

/// The themes compiled, by the commitments to their contents.
static COMPILED: RwLock<Vec<(Commitment, Arc<Own>)>> = RwLock::new(Vec::new());

/// The templates of a site whose mission has its own.
pub(crate) struct Own {
    templates: Environment<'static>,
    /// What failed of late, for those who look after it; readers get the default theme's page.
    noted: Mutex<Vec<Fault>>,
}

impl Own {
    /// The templates of the theme that a snapshot shows; `None` where the default theme's are used.
    pub(crate) fn of(snapshot: &Snapshot<'_>, contents: &dyn Contents) -> Option<Arc<Self>> {
        let view = published(snapshot)?;
        match view.state().content.as_deref()? {
            SubjectContent::Theme(card) if !card.templates.is_empty() => {}
            _ => return None,
        }
        let commitment = view.state().commitment?;
        known(&commitment).or_else(|| {
            let bytes = contents.get(&commitment)?;
            let SubjectContent::Theme(theme) = SubjectContent::from_bytes(&bytes).ok()? else { return None };
            Some(keep(commitment, Arc::new(Self::compile(&theme))))
        })
    }

    /// Compiles a theme. A template that cannot be read is left out: the default theme's stands in.
    pub(crate) fn compile(theme: &Theme) -> Self {
        let mut templates = engine::built_in().cloned().unwrap_or_default();
        templates.set_fuel(Some(FUEL));
        templates.set_recursion_limit(DEPTH);
        for (name, source) in &theme.templates {
            // What this refuses, `check` names; here it must not keep the site from being shown.
            let _ = templates.add_template_owned(name.clone(), source.clone());
        }
        Self { templates, noted: Mutex::new(Vec::new()) }
    }

    /// Fills a template within the bounds; notes why not, where it cannot.
    pub(crate) fn fill(&self, template: &str, data: Data) -> Option<String> {
        let mut page = Bounded::new(LONGEST_PAGE_BYTES);
        let filled = self.templates.get_template(template).and_then(|template| {
            template.render_captured_to(data, &mut page)?;
            Ok(())
        });
        match filled {
            Ok(()) => Some(page.into_text()),
            Err(error) => {
                self.note(Fault::of_template(&error));
                None
            }
        }
    }

    fn note(&self, fault: Fault) {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        if noted.len() < MOST_NOTED && !noted.contains(&fault) {
            noted.push(fault);
        }
    }

    /// What failed since this was asked last.
    pub(crate) fn take_noted(&self) -> Vec<Fault> {
        std::mem::take(&mut *self.noted.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn known(commitment: &Commitment) -> Option<Arc<Own>> {
    let compiled = COMPILED.read().unwrap_or_else(PoisonError::into_inner);
    compiled.iter().find(|(known, _)| known == commitment).map(|(_, own)| Arc::clone(own))
}

fn keep(commitment: Commitment, own: Arc<Own>) -> Arc<Own> {
    let mut compiled = COMPILED.write().unwrap_or_else(PoisonError::into_inner);
    if compiled.len() == MOST_THEMES {
        compiled.remove(0);
    }
    compiled.push((commitment, Arc::clone(&own)));
    own
}
