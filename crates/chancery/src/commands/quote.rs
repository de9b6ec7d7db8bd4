//! `quote`: whether a passage stands in the record here, word for word.

use std::io::Read as _;
use std::sync::atomic::AtomicBool;

use record::address::Handle;
use record::{Edition, History, Instant, Lang};
use search::{Answer, MAX_PASSAGE_BYTES, Match, Op, Paragraph, QuoteIndex, Verdict};
use serde::Serialize;
use store::StoreContents;

use super::mirror::blocking;
use crate::cli::{Cli, Quote};
use crate::failure::Failure;
use crate::office::Office;
use crate::{output, progress};

/// An answer with the addresses of what it names.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    answer: &'a Answer,
    /// The address of each place, in the order of the answer.
    addresses: Vec<String>,
}

/// Looks for the passage that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Quote) -> Result<(), Failure> {
    let passage = passage(args.passage.as_deref())?;
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let history = progress::during("Reading the record", office.store.load(&record)).await?;
    let contents = office.store.contents(&record);
    let lang = args.lang.clone();
    let asked = blocking(move || ask(&history, &contents, &passage, lang.as_ref()));
    let (answer, addresses) = progress::during("Looking the passage up", asked).await??;
    let text = text(&answer, &addresses);
    output::tell(cli.json, &Told { answer: &answer, addresses }, &text)
}

fn passage(given: Option<&str>) -> Result<String, Failure> {
    match given {
        Some(passage) if passage != "-" => Ok(passage.to_owned()),
        _ => {
            let mut passage = String::new();
            let most = MAX_PASSAGE_BYTES as u64 + 1;
            std::io::stdin().take(most).read_to_string(&mut passage).map_err(|error| {
                Failure::because("the passage on standard input is no text in UTF-8", error)
            })?;
            Ok(passage)
        }
    }
}

/// Indexes the texts, and asks.
fn ask(
    history: &History,
    contents: &StoreContents,
    passage: &str,
    lang: Option<&Lang>,
) -> Result<(Answer, Vec<String>), Failure> {
    let index = QuoteIndex::new();
    index.follow(history);
    let stop = AtomicBool::new(false);
    while index.work(contents, &paragraphs, &stop).left > 0 {}
    let snapshot = history.at(Instant::MAX);
    let answer = index.ask(&snapshot, contents, &paragraphs, passage);
    let answer = answer.map_err(|error| Failure::because("the passage is not looked for", error))?;
    let answer = in_lang(answer, lang);
    let site = snapshot.mission().map(|view| view.mission.address.clone()).unwrap_or_default();
    let addresses = matches(&answer).iter().map(|found| format!("{site}{}", path(found))).collect();
    Ok((answer, addresses))
}

/// Body and turns, as the pages have them; title and lead are `search`'s own.
fn paragraphs(edition: &Edition) -> Vec<Paragraph> {
    let all = site::paragraphs(edition).into_iter();
    let own = all.filter(|(anchor, _)| anchor != "title" && anchor != "lead");
    own.map(|(anchor, text)| Paragraph { anchor, text }).collect()
}

/// Of the places found, those in one language, where one is asked for.
fn in_lang(answer: Answer, lang: Option<&Lang>) -> Answer {
    let Some(lang) = lang else { return answer };
    let verdict = match answer.verdict {
        Verdict::Verbatim { found, more } => {
            let found: Vec<Match> = found.into_iter().filter(|found| found.lang == *lang).collect();
            if found.is_empty() { Verdict::NotFound } else { Verdict::Verbatim { found, more } }
        }
        Verdict::Altered { nearest, .. } if nearest.lang != *lang => Verdict::NotFound,
        other => other,
    };
    Answer { verdict, ..answer }
}

fn matches(answer: &Answer) -> &[Match] {
    match &answer.verdict {
        Verdict::Verbatim { found, .. } => found,
        Verdict::Altered { nearest, .. } => std::slice::from_ref(nearest),
        Verdict::NotFound => &[],
    }
}

/// The page of the revision in which it stands, at the first paragraph of it.
fn path(found: &Match) -> String {
    let place =
        site::Place::Revision { lang: found.lang.clone(), handle: found.handle, revision: found.revision };
    let anchor = found.anchors.first().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    format!("{}{anchor}", site::SitePath::now(place))
}

fn text(answer: &Answer, addresses: &[String]) -> String {
    let within = format!("(up to {} entries of {})", answer.size, answer.record);
    match &answer.verdict {
        Verdict::Verbatim { found, more } => {
            let mut text = format!("Verbatim: the passage stands in the record {within}.\n");
            for (found, address) in found.iter().zip(addresses) {
                text.push_str(&format!("\n{}", place(found, address)));
            }
            if *more {
                text.push_str("\nIt may stand in further places.\n");
            }
            text
        }
        Verdict::Altered { nearest, difference } => {
            let mut text = format!("Altered: the passage does not stand in the record so {within}.\n");
            text.push_str(&format!(
                "\n{}  difference  ",
                place(nearest, addresses.first().map_or("", String::as_str))
            ));
            for piece in difference {
                text.push_str(&match piece.op {
                    Op::Keep => piece.text.clone(),
                    Op::Remove => format!("[-{}-]", piece.text),
                    Op::Add => format!("{{+{}+}}", piece.text),
                });
            }
            text.push_str("\n  ([-…-] stands in the record only, {+…+} in the passage only)\n");
            text
        }
        Verdict::NotFound => {
            let kinds: Vec<&str> = answer.promise.iter().map(|kind| kind.as_str()).collect();
            let promised = if kinds.is_empty() {
                "the mission does not undertake to record anything".to_owned()
            } else {
                format!("the mission undertakes to record: {}", kinds.join(", "))
            };
            format!("Not found: nothing in the record says so {within}; {promised}.\n")
        }
    }
}

fn place(found: &Match, address: &str) -> String {
    let handle = match found.handle {
        Handle::Number(number) => format!("message {number}"),
        Handle::Import { .. } => "an imported message".to_owned(),
    };
    let standing = match (&found.corrected_since, found.is_current) {
        (Some(later), _) => format!("replaced since, {} (revision {})", later.issued_at, later.revision),
        (None, true) => "current".to_owned(),
        (None, false) => "no longer current".to_owned(),
    };
    let mut text = format!(
        "  {handle}, edition {}, revision {}: “{}”\n  {standing}; issued {}\n  {address}\n  “{}”\n",
        found.lang, found.revision, found.title, found.issued_at, found.text
    );
    if found.standing == record::Standing::Withdrawn {
        text.push_str("  this message is withdrawn\n");
    }
    if found.punctuation_differs {
        text.push_str("  punctuation differs\n");
    }
    text
}
