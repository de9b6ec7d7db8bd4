//! Messages: the unit that readers know. All that is worded in a language stands in its editions.

use serde::{Deserialize, Serialize};

use crate::civil::CivilDate;
use crate::id::{SubjectId, SubjectKind};
use crate::refusal::Unfit;

/// What a message is in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// What sort of message it is.
    pub kind: Kind,
    /// How the text relates to what was said.
    pub fidelity: Fidelity,
    /// The date that the mission gives it; `None` where unknown, never guessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<CivilDate>,
    /// When it happened, with that place's zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<CivilDate>,
    /// The topics that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<SubjectId>,
    /// Where it happened, as subjects of the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<SubjectId>,
    /// The visits and conferences that it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<SubjectId>,
    /// Other messages that readers of it should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<SubjectId>,
}

impl Message {
    /// A message of which nothing is known but what sort it is.
    pub fn new(kind: Kind, fidelity: Fidelity) -> Self {
        Self {
            kind,
            fidelity,
            dated: None,
            event: None,
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        }
    }

    /// All subjects that it names: topics, places, series, related messages.
    pub fn named(&self) -> impl Iterator<Item = SubjectId> {
        [&self.topics, &self.places, &self.series, &self.related].into_iter().flatten().copied()
    }

    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let lists = [
            ("topics", &self.topics, SubjectKind::Topic),
            ("places", &self.places, SubjectKind::Place),
            ("series", &self.series, SubjectKind::Series),
            ("related", &self.related, SubjectKind::Message),
        ];
        let mut faults = Vec::new();
        for (field, ids, kind) in lists {
            let fine = ids.iter().all(|id| id.kind() == kind);
            faults.extend(Unfit::unless(fine, field, "name a subject of another kind"));
            let mut seen = ids.clone();
            seen.sort();
            seen.dedup();
            faults.extend(Unfit::unless(seen.len() == ids.len(), field, "name a subject twice"));
        }
        faults
    }
}

/// What sort of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A position of the mission or its government.
    Statement,
    /// A prepared address.
    Speech,
    /// Words spoken at an occasion, with answers to questions or without.
    Remarks,
    /// A conversation with one outlet.
    Interview,
    /// Answers to the press at large.
    NewsConference,
    /// A regular meeting of a spokesperson with the press.
    Briefing,
    /// A letter, to an editor or another.
    Letter,
    /// An article in somebody's name.
    Article,
    /// An answer to a question from the media.
    Reply,
    /// News of the mission.
    PressRelease,
}

/// How a text relates to what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fidelity {
    /// Word for word.
    Verbatim,
    /// As prepared for delivery: "check against delivery".
    AsPrepared,
    /// A part of the whole.
    Extract,
    /// A summary of it.
    Summary,
    /// Written, not spoken.
    Authored,
}

impl Kind {
    /// All kinds, in the order of menus.
    pub const ALL: [Self; 10] = [
        Self::Statement,
        Self::Speech,
        Self::Remarks,
        Self::Interview,
        Self::NewsConference,
        Self::Briefing,
        Self::Letter,
        Self::Article,
        Self::Reply,
        Self::PressRelease,
    ];

    /// The kind as it is written in files and addresses: `news-conference`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Speech => "speech",
            Self::Remarks => "remarks",
            Self::Interview => "interview",
            Self::NewsConference => "news-conference",
            Self::Briefing => "briefing",
            Self::Letter => "letter",
            Self::Article => "article",
            Self::Reply => "reply",
            Self::PressRelease => "press-release",
        }
    }

    /// The fidelity of such a message when nobody states it.
    pub fn usual_fidelity(self) -> Fidelity {
        match self {
            Self::Speech => Fidelity::AsPrepared,
            Self::Remarks | Self::Interview | Self::NewsConference | Self::Briefing => Fidelity::Verbatim,
            Self::Statement | Self::Letter | Self::Article | Self::Reply | Self::PressRelease => {
                Fidelity::Authored
            }
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = || Self::ALL.map(Self::as_str).join(", ");
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| format!("\"{text}\" is none of: {}", names()))
    }
}

impl Fidelity {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Verbatim, Self::AsPrepared, Self::Extract, Self::Summary, Self::Authored];

    /// The fidelity as it is written in files: `as-prepared`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::AsPrepared => "as-prepared",
            Self::Extract => "extract",
            Self::Summary => "summary",
            Self::Authored => "authored",
        }
    }
}

impl std::str::FromStr for Fidelity {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = || Self::ALL.map(Self::as_str).join(", ");
        Self::ALL
            .into_iter()
            .find(|one| one.as_str() == text)
            .ok_or_else(|| format!("\"{text}\" is none of: {}", names()))
    }
}
