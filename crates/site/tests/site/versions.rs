//! After each kind of act the pages whose bytes change have another version, and hardly any other page has.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{Decision, Grade, Standing, SubjectContent, Verb};

use crate::press::{edition, statement, text};
use crate::world::{MESSAGES, SUBJECTS, World, content, told};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The page cache keeps bytes under their version: no act may change the one without the other.
    #[test]
    fn no_act_changes_any_page_without_changing_its_version(
        acts in prop::collection::vec((0..21_usize, 0..9_u8, 1..3_u8), 1..14),
    ) {
        let mut world = World::new();
        let paths = world.paths();
        let mut before = world.look(&paths);
        for (subject, act, change) in acts {
            let name = ["mission"].iter().chain(&SUBJECTS).chain(&MESSAGES).nth(subject).copied().unwrap();
            let done = decide(&mut world, name, act, change);
            let after = world.look(&paths);
            for ((path, (was, old)), (is, new)) in paths.iter().zip(&before).zip(&after) {
                prop_assert!(old == new || was < is, "{path}: {was}, then {is}, after {done}");
            }
            before = after;
        }
    }
}

/// Some act about a subject that fits its standing, at the same instant; what it was.
fn decide(world: &mut World, name: &str, act: u8, change: u8) -> String {
    let id = world.ids[name];
    let standing = world.press.history.line(id).unwrap().revisions.last().unwrap().state.standing;
    let is_message = World::is_message(name);
    let needed = matches!(name, "mission" | "key");
    let done = match (act, standing) {
        (_, Standing::Erased) | (0, _) => {
            let editions = vec![edition("en", "One more", "Text.")];
            world.press.publish(statement("2020-03-04"), editions);
            "a publication"
        }
        (_, Standing::Withdrawn) => {
            world.press.reinstate(id);
            "a reinstatement"
        }
        (1, _) if !needed => {
            world.press.withdraw(id, "A reason.");
            "a withdrawal"
        }
        (2, _) if !needed => {
            world.press.erase(id, "A reason.");
            "an erasure"
        }
        (3, _) if is_message => {
            let editions = vec![told(world, name, "en", change)];
            world.press.correct(id, Grade::Major, editions, "A reason.");
            "a major correction"
        }
        (4, _) if is_message => {
            let editions = vec![told(world, name, "fr", change)];
            world.press.revise(id, editions);
            "an edition"
        }
        (5, _) if is_message => {
            let content = Some(SubjectContent::Message(statement("2020-02-02")));
            let (grade, reasons) = (Some(Grade::Minor), text(&[("en", "A reason.")]));
            world.press.decide(Decision { content, grade, reasons, ..Decision::new(Verb::Correct, id) });
            "another date"
        }
        (6, _) if !is_message => {
            let content = Some(content(world, name, 0));
            world.press.decide(Decision { content, ..Decision::new(Verb::Revise, id) });
            "a revision that says the same"
        }
        _ => {
            world.revise(name, change);
            "a revision"
        }
    };
    format!("{done} of {name} ({change})")
}

/// What is rendered again though it stays the same, by act. Everything else is rendered again exactly where it
/// changes.
const NEEDLESS: &[(&str, &[&str])] = &[
    // What is undertaken stands in the data of the page, and is said where a passage is not found.
    ("name of promise", &["/en/quote/"]),
    ("withdrawal of promise", &["/en/quote/"]),
];

/// The subjects that have a long text, which lists do without.
const LONG: [&str; 11] =
    ["notice", "page", "subpage", "person", "topic", "place", "series", "named", "beside", "older", "oldest"];

/// What changes a world.
type Act = Box<dyn Fn(&mut World)>;

/// One act of each kind, each in a world of its own.
fn acts() -> Vec<(String, Act)> {
    let mut acts: Vec<(String, Act)> = Vec::new();
    for name in SUBJECTS.into_iter().chain(["mission"]).chain(MESSAGES) {
        if LONG.contains(&name) {
            acts.push((format!("text of {name}"), Box::new(move |world| world.revise(name, 1))));
        }
        acts.push((format!("name of {name}"), Box::new(move |world| world.revise(name, 2))));
        if !matches!(name, "mission" | "key") {
            acts.push((
                format!("withdrawal of {name}"),
                Box::new(move |world| world.press.withdraw(world.ids[name], "A reason.")),
            ));
        }
    }
    let publish = |dated: &'static str, tag: &'static str| {
        Box::new(move |world: &mut World| {
            world.press.publish(statement(dated), vec![edition(tag, "One more", "Text.")]);
        })
    };
    acts.push(("publication of the day".to_owned(), publish("2020-03-20", "en")));
    acts.push(("publication among others".to_owned(), publish("2020-03-03", "en")));
    acts.push(("publication of a new month".to_owned(), publish("2019-07-01", "en")));
    acts.push(("publication in Arabic".to_owned(), publish("2020-03-20", "ar")));
    acts.push((
        "French edition of older".to_owned(),
        Box::new(|world| world.press.revise(world.ids["older"], vec![told(world, "older", "fr", 0)])),
    ));
    acts
}

#[test]
fn pages_are_rendered_again_where_they_change_and_nowhere_else() {
    let mut needless: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (act, decide) in acts() {
        let mut world = World::new();
        let paths = world.paths();
        let before = world.look(&paths);
        decide(&mut world);
        for ((path, (was, old)), (is, new)) in paths.iter().zip(&before).zip(&world.look(&paths)) {
            assert!(old == new || was < is, "{path} after {act}: changed under version {was}");
            // A theme may word, set and colour any page otherwise: what it leaves as it is, nobody looks for.
            if old == new && was != is && old.is_some() && !act.ends_with("theme") {
                needless.entry(act.clone()).or_default().push(path.to_string());
            }
        }
    }
    let allowed: BTreeMap<String, Vec<String>> = NEEDLESS
        .iter()
        .map(|(act, paths)| ((*act).to_owned(), paths.iter().map(|path| (*path).to_owned()).collect()))
        .collect();
    assert!(needless == allowed, "rendered again for nothing:\n{needless:#?}");
}
