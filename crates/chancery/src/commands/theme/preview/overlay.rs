//! Acts laid over a record, in memory: what the site would say if they were in it.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use record::{
    Commitment, Contents, Decision, Entry, History, Instant, Notice, Position, RecordId, Salt, Severity,
    SubjectContent, SubjectId, SubjectKind, Text, Theme, Verb,
};
use server::Live;
use site::words::Words;

use crate::commands::theme::of_record;
use crate::failure::Failure;
use crate::office::Office;
use crate::{clock, keys};

/// What is laid over the record.
pub(super) struct Overlay {
    record: RecordId,
    theme: SubjectId,
    /// Where the next act about the theme comes, and whether there was one before.
    position: Position,
    notice: SubjectContent,
    laid: Arc<Laid>,
}

/// The contents of the record, and of what is laid over it.
struct Laid {
    beneath: Box<dyn Contents + Send + Sync>,
    above: RwLock<HashMap<Commitment, Arc<[u8]>>>,
}

impl Contents for Laid {
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>> {
        let above = self.above.read().unwrap_or_else(PoisonError::into_inner).get(commitment).cloned();
        above.or_else(|| self.beneath.get(commitment))
    }
}

impl Overlay {
    /// Nothing yet, over the record of an office.
    pub(super) async fn over(office: &Office, history: &History) -> Result<Self, Failure> {
        let record = office.record()?.clone();
        let there = of_record(history).map(|view| view.line.id);
        let theme = there.unwrap_or_else(|| SubjectId::new(SubjectKind::Theme, [0; 16]));
        let head = office.store.subject_position(&record, theme).await?;
        let position = head.map_or(Position { revision: 1, previous: None }, |head| head.next());
        let laid = Laid { beneath: Box::new(office.store.contents(&record)), above: RwLock::default() };
        Ok(Self { theme, position, notice: notice(history), laid: Arc::new(laid), record })
    }

    /// The contents of everything.
    pub(super) fn contents(&self) -> Arc<dyn Contents + Send + Sync> {
        Arc::clone(&self.laid) as Arc<dyn Contents + Send + Sync>
    }

    /// Says on every page that it is a preview.
    pub(super) fn begin(&self, live: &Live) -> Result<(), Failure> {
        let first = Position { revision: 1, previous: None };
        let decision = Decision::publish(SubjectId::new(SubjectKind::Notice, [0; 16]), self.notice.clone());
        self.fold(live, decision, first).map(drop)
    }

    /// Shows the site with `theme` from now on.
    pub(super) fn lay(&mut self, live: &Live, theme: &Theme) -> Result<(), Failure> {
        let verb = if self.position.revision == 1 { Verb::Publish } else { Verb::Revise };
        let content = Some(SubjectContent::Theme(theme.clone()));
        let decision = Decision { content, ..Decision::new(verb, self.theme) };
        self.position = self.fold(live, decision, self.position)?;
        Ok(())
    }

    fn fold(&self, live: &Live, decision: Decision, position: Position) -> Result<Position, Failure> {
        let mut salt = || Salt(keys::random());
        let prepared = decision
            .prepare(&self.record, position, &mut salt)
            .map_err(|refusal| Failure::because("the record would not take the theme", refusal))?;
        let mut above = self.laid.above.write().unwrap_or_else(PoisonError::into_inner);
        for content in &prepared.contents {
            above.insert(content.commitment(), content.bytes.as_slice().into());
        }
        drop(above);
        let next = Position { revision: position.revision + 1, previous: Some(prepared.act.digest()) };
        let (index, before) = live.read(|history| (history.size(), history.recorded_at()));
        let recorded_at = clock::now().max(before);
        let act = prepared.act;
        let entry =
            Entry { index, recorded_at, issued_at: recorded_at, number: None, act, signatures: Vec::new() };
        live.fold(vec![(entry, Some(prepared.card))])
            .map_err(|error| Failure::because("the record cannot be shown with the theme", error))?;
        Ok(next)
    }
}

/// The notice of a preview, in the languages of the site.
fn notice(history: &History) -> SubjectContent {
    let mission = history.at(Instant::MAX).mission().map(|view| view.mission.clone());
    let languages = mission.as_ref().map(|mission| mission.languages.clone()).unwrap_or_default();
    let zone = history.zone().clone();
    let said = |key: &str| -> Text {
        languages.iter().map(|lang| (lang.clone(), Words::of(lang.as_str()).get(key).into_owned())).collect()
    };
    SubjectContent::Notice(Notice {
        severity: Severity::Information,
        title: said("preview-title"),
        body: said("preview-text"),
        from: Instant::MIN,
        until: None,
        zone,
    })
}
