//! After an act, the pages whose bytes changed are rendered again, and no others.

use std::collections::BTreeMap;

use record::{Decision, Edition, Grade, SubjectContent, SubjectId, Verb};
use site::{Form, SitePath};

use crate::press::{Press, edition, instant, mission, statement, text};

/// How many messages the site has. They spread over ten years.
const MESSAGES: u32 = 2_000;

/// A page as it was at one moment: what the page cache goes by, and its bytes.
#[derive(PartialEq, Eq)]
struct Kept {
    version: u64,
    body: Vec<u8>,
}

/// Every page of the site that a link leads to, from the home pages on. Machines' forms have their page's version.
fn every_page(press: &Press) -> BTreeMap<String, Kept> {
    let mut pages = BTreeMap::new();
    let mut waiting: Vec<String> = press
        .history
        .at(press.now)
        .mission()
        .map(|view| view.mission.languages.iter().map(|lang| format!("/{lang}/")).collect())
        .unwrap_or_default();
    waiting.extend(["/sitemap.xml", "/sitemap/site.xml"].map(str::to_owned));
    while !waiting.is_empty() {
        let found = look(press, &waiting);
        waiting = found.iter().flat_map(|(_, _, links)| links.iter().cloned()).collect();
        pages.extend(found.into_iter().map(|(path, kept, _)| (path, kept)));
        waiting.sort_unstable();
        waiting.dedup();
        waiting.retain(|path| !pages.contains_key(path));
    }
    pages
}

type Looked = (String, Kept, Vec<String>);

/// Renders some pages, on two threads, and reads whither they lead.
fn look(press: &Press, paths: &[String]) -> Vec<Looked> {
    let one = |path: &String| -> Option<Looked> {
        let parsed: SitePath = path.parse().ok()?;
        let now = press.history.at(press.now);
        let page = site::render(&now, &press.contents, &parsed).ok()?;
        let version = site::version(&now, &parsed);
        let links = links(&page.body);
        Some((path.clone(), Kept { version, body: page.body }, links))
    };
    let (left, right) = paths.split_at(paths.len() / 2);
    std::thread::scope(|threads| {
        let left = threads.spawn(|| left.iter().filter_map(one).collect::<Vec<_>>());
        let mut right: Vec<_> = right.iter().filter_map(one).collect();
        right.extend(left.join().unwrap());
        right
    })
}

/// The pages of the present to which a page leads, without those for machines.
fn links(body: &[u8]) -> Vec<String> {
    let body = String::from_utf8_lossy(body);
    let found = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    found
        .map(|link| link.split('#').next().unwrap_or_default())
        .filter(|link| link.starts_with('/') && !link.starts_with("/at/"))
        .filter(|link| link.parse::<SitePath>().is_ok_and(|path| path.form == Form::Html))
        .map(str::to_owned)
        .collect()
}

/// What is wrong after an act: pages whose bytes changed under an old version, and pages rendered again for nothing.
fn faults(before: &BTreeMap<String, Kept>, after: &BTreeMap<String, Kept>) -> (Vec<String>, Vec<String>) {
    let mut stale = Vec::new();
    let mut idle = Vec::new();
    for (path, old) in before {
        let Some(new) = after.get(path) else { continue };
        match (old.body == new.body, old.version == new.version) {
            (false, true) => stale.push(path.clone()),
            (true, false) => idle.push(path.clone()),
            _ => {}
        }
    }
    (stale, idle)
}

/// One statement for every other day of ten years, in English, each fifth in French too.
fn archive() -> (Press, Vec<SubjectId>) {
    let mut press = Press::of("2020-01-01T10:00:00Z", mission(&["en", "fr"]));
    let ids = (0..MESSAGES).map(|number| press.publish(statement(&day(number)), editions(number))).collect();
    press.now = instant("2020-02-01T10:00:00Z");
    (press, ids)
}

fn day(number: u32) -> String {
    let (year, month, day) = (2010 + number / 200, 1 + number / 17 % 12, 1 + number % 28);
    format!("{year}-{month:02}-{day:02}")
}

fn editions(number: u32) -> Vec<Edition> {
    let mut editions = vec![edition("en", &format!("Statement {number}"), "A paragraph.\n\nAnother one.")];
    if number.is_multiple_of(5) {
        editions.push(edition("fr", &format!("Déclaration {number}"), "Un paragraphe."));
    }
    editions
}

/// An act that is told apart by its name.
type Named = (&'static str, Box<dyn Fn(&mut Press, &[SubjectId])>);

fn acts() -> Vec<Named> {
    let new = |title: &'static str| vec![edition("en", title, "Other words.")];
    vec![
        (
            "publish",
            Box::new(move |press: &mut Press, _: &[SubjectId]| {
                press.publish(statement("2019-05-05"), new("A new statement"));
            }),
        ),
        (
            "add an edition",
            Box::new(|press, ids| {
                press.revise(ids[701], vec![edition("fr", "Une édition", "D’autres mots.")]);
            }),
        ),
        (
            "correct",
            Box::new(move |press, ids| {
                press.correct(ids[702], Grade::Minor, new("A title put right"), "A slip.");
            }),
        ),
        ("withdraw", Box::new(|press, ids| press.withdraw(ids[703], "Too early."))),
        ("reinstate", Box::new(|press, ids| press.reinstate(ids[703]))),
        ("erase", Box::new(|press, ids| press.erase(ids[704], "A court’s order."))),
        (
            "change the mission's name",
            Box::new(|press, _| {
                let line = press.history.at(press.now).mission().map(|view| view.mission.clone());
                let mission =
                    record::Mission { name: text(&[("en", "Embassy of Veridia")]), ..line.unwrap() };
                let id = press
                    .history
                    .at(press.now)
                    .published(record::SubjectKind::Mission)
                    .next()
                    .unwrap()
                    .line
                    .id;
                let content = Some(SubjectContent::Mission(mission.into()));
                press.decide(Decision { content, ..Decision::new(Verb::Revise, id) });
            }),
        ),
    ]
}

#[test]
fn after_each_kind_of_act_exactly_the_pages_that_changed_are_rendered_again() {
    let (mut press, ids) = archive();
    let mut before = every_page(&press);
    assert!(before.len() > MESSAGES as usize, "{} pages", before.len());
    for (name, act) in acts() {
        act(&mut press, &ids);
        let after = every_page(&press);
        let (stale, idle) = faults(&before, &after);
        assert!(
            stale.is_empty(),
            "{name}: {} pages changed under their old version: {:?}",
            stale.len(),
            &stale[..stale.len().min(9)]
        );
        assert!(
            idle.is_empty(),
            "{name}: {} pages are rendered again for nothing: {:?}",
            idle.len(),
            &idle[..idle.len().min(9)]
        );
        before = after;
    }
}
