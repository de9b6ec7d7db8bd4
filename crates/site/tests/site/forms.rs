//! Every page as text, as Markdown and as data.

use proptest::prelude::*;
use record::{Edition, Fidelity, Kind, Speaker, Turn, TurnRole};
use serde_json::Value;
use site::{Form, Place, RenderError, SitePath};

use crate::press::{Press, edition, lang, message, office, statement};
use crate::world::World;

fn pages(world: &World) -> impl Iterator<Item = SitePath> + '_ {
    let there = |path: &SitePath| world.press.get(&path.to_string()).is_ok();
    world.paths().into_iter().filter(move |path| !path.place.is_for_machines() && there(path))
}

fn form(press: &Press, path: &SitePath, form: Form) -> String {
    press.page(&path.clone().in_form(form).to_string())
}

#[test]
fn every_page_is_there_in_every_form_and_says_what_it_is() {
    let world = World::new();
    for path in pages(&world) {
        for form in Form::OTHERS {
            let address = path.clone().in_form(form).to_string();
            let page = world.press.get(&address);
            match form {
                Form::Pdf if path.place.is_on_paper() => {
                    assert_eq!(page.err(), Some(RenderError::OnPaper), "{address}");
                }
                Form::Pdf => assert!(page.is_err(), "{address}"),
                form => {
                    let page = page.unwrap_or_else(|error| panic!("{address}: {error}"));
                    assert_eq!(page.media_type, form.media_type());
                    assert!(page.noindex, "{address}: search engines are shown the page itself");
                    assert!(!page.body.is_empty() && page.body.ends_with(b"\n"), "{address}");
                }
            }
        }
    }
}

#[test]
fn a_page_names_its_forms_in_its_head_and_at_its_foot() {
    let world = World::new();
    for path in pages(&world) {
        let html = world.press.page(&path.to_string());
        for form in Form::OTHERS.into_iter().filter(|form| path.place.has_form(*form)) {
            let address = path.clone().in_form(form).to_string();
            assert_eq!(html.matches(&format!("href=\"{address}\"")).count(), 2, "{address}");
        }
    }
}

#[test]
fn what_is_for_programs_has_no_other_forms() {
    let world = World::new();
    for path in world.paths().into_iter().filter(|path| path.place.is_for_machines()) {
        for form in Form::OTHERS {
            let asked = path.clone().in_form(form);
            let answer =
                site::render(&world.press.history.at(world.press.now), &world.press.contents, &asked);
            assert!(answer.is_err(), "{asked}");
        }
    }
}

/// The words of some HTML, tag by tag, without what readers of the page do not see either.
fn words_of_html(html: &str) -> Vec<String> {
    let main = html.split_once("<main").unwrap().1.split_once('>').unwrap().1;
    let mut text = String::new();
    let mut rest = main.split("</main>").next().unwrap();
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap();
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        let unseen = ["script", "template", "svg"].contains(&name)
            || tag.ends_with(" hidden")
            || tag.contains("aria-hidden=\"true\"")
            || tag.contains("class=\"footnote-back\"");
        if unseen && !tag.starts_with('/') {
            rest = rest.split_once(&format!("</{name}>")).unwrap().1;
        }
        let within = ["a", "span", "bdi", "em", "strong", "time", "code", "s", "b", "i"];
        text.push_str(if within.contains(&name) { "" } else { " " });
    }
    words(&htmlize::unescape(&text))
}

fn words(text: &str) -> Vec<String> {
    let plain: String =
        text.chars().filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The first word of a page that its text does not have in its place.
fn missing(html: &str, text: &str) -> Option<String> {
    let mut there = words(text).into_iter();
    words_of_html(html).into_iter().find(|word| !there.any(|said| said == *word))
}

#[test]
fn a_pages_text_has_each_of_its_words_in_order_and_no_tag() {
    let (world, office) = (World::new(), office());
    let ids = [office.interview, office.corrected, office.withdrawn, office.imported];
    let addresses = ids.map(|id| office.press.address(id, "en").parse().unwrap());
    let others =
        ["/ar/", "/en/changes/", "/ar/archive/", "/en/calendar/2020/03/"].map(|path| path.parse().unwrap());
    let all = pages(&world).map(|path| (&world.press, path));
    for (press, path) in all.chain(addresses.into_iter().chain(others).map(|path| (&office.press, path))) {
        let (html, text) = (press.page(&path.to_string()), form(press, &path, Form::Text));
        assert_eq!(missing(&html, &text), None, "{path}\n{text}");
        for tag in ["<p", "<div", "<a ", "</", "&amp;", "&lt;", "&#39;"] {
            assert!(!text.contains(tag), "{tag} in the text of {path}");
        }
    }
}

#[test]
fn markdown_reads_back_as_the_words_of_the_page() {
    let world = World::new();
    for path in
        pages(&world).filter(|path| !matches!(path.place, Place::Message { .. } | Place::Revision { .. }))
    {
        let (html, markdown) =
            (world.press.page(&path.to_string()), form(&world.press, &path, Form::Markdown));
        let plain = site::text::markdown::plain(&markdown);
        assert_eq!(missing(&html, &plain), None, "{path}\n{markdown}");
    }
}

fn interview() -> (record::Message, Edition) {
    let turn = |role, speaker: &str, text: &str| Turn {
        role,
        speaker: Some(speaker.to_owned()),
        office: None,
        outlet: None,
        lang: None,
        text: text.to_owned(),
        person: None,
    };
    let edition = Edition {
        lead: Some("On \"trade\": and a\\b.".to_owned()),
        place: Some("Elstrand: the harbour".to_owned()),
        event: Some("Trade fair".to_owned()),
        speakers: vec![Speaker {
            name: "Ana Example".to_owned(),
            office: Some("Ambassador".to_owned()),
            person: None,
        }],
        outlets: vec!["The Harbour Times".to_owned()],
        turns: vec![
            turn(TurnRole::Question, "The Harbour Times", "What comes *next*?"),
            turn(TurnRole::Answer, "Ana Example", "A second bridge.\n\nAnd a third."),
        ],
        ..edition(
            "en",
            "Interview: \"The Harbour Times\" # 1",
            "## Before\n\nThe ambassador spoke.[^1]\n\n[^1]: In Elstrand.",
        )
    };
    (
        record::Message {
            fidelity: Fidelity::Verbatim,
            ..message(Kind::Interview, "2020-05", "Europe/Lisbon")
        },
        edition,
    )
}

/// What a reader takes away as Markdown, another press office can publish as it is.
#[test]
fn a_messages_markdown_is_the_manuscript_that_publishes_it() {
    let (message, edition) = interview();
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    let id = press.publish(message.clone(), vec![edition.clone()]);
    let path: SitePath = press.address(id, "en").parse().unwrap();
    let manuscript = form(&press, &path, Form::Markdown);
    let read = intake::read_markdown("interview.md", manuscript.as_bytes(), &lang("ar")).unwrap();
    assert_eq!(read.warnings, []);
    assert_eq!((read.kind, read.fidelity), (Some(message.kind), Some(message.fidelity)));
    assert_eq!(read.date, Some("2020-05".to_owned()));
    assert_eq!(read.edition, edition);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_text_comes_back_from_its_manuscript(
        title in "[a-zA-Zж文\"':#\\\\{}\\[\\]&*!|>%@`-]{1,30}",
        lead in prop::option::of("[a-z]{1,5}( [a-z\"':#\\\\]{1,9}){0,4}"),
        body in "([a-z]{1,8}( [a-z*_`]{1,8}){0,4}\n\n){1,4}",
    ) {
        let edition = Edition { lead, ..edition("en", title.trim(), body.trim_end()) }.cleaned();
        prop_assume!(!edition.title.is_empty());
        let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
        let id = press.publish(statement("2020-05-01"), vec![edition.clone()]);
        let path: SitePath = press.address(id, "en").parse().unwrap();
        let manuscript = form(&press, &path, Form::Markdown);
        let read = intake::read_markdown("a.md", manuscript.as_bytes(), &lang("en"));
        let read = read.unwrap_or_else(|error| panic!("{manuscript}\n{error}"));
        prop_assert_eq!(read.edition.title, edition.title);
        prop_assert_eq!(read.edition.lead, edition.lead);
        prop_assert_eq!(read.edition.body, edition.body);
    }
}

fn data(press: &Press, path: &SitePath) -> Value {
    serde_json::from_str(&form(press, path, Form::Json)).unwrap()
}

#[test]
fn a_messages_data_says_all_that_the_record_does() {
    let (message, edition) = interview();
    let mut press = Press::at("2020-05-20T08:30:00Z", &["en", "fr"]);
    let french = crate::press::edition("fr", "Entretien", "Le texte.");
    let id = press.publish(message, vec![edition.clone(), french]);
    let path: SitePath = press.address(id, "en").parse().unwrap();
    let data = data(&press, &path);
    assert_eq!(data["format"], "chancery/message-data/v1");
    assert_eq!(data["id"], id.to_string());
    assert_eq!((&data["entry"], &data["size"], &data["revision"]), (&1.into(), &2.into(), &1.into()));
    assert_eq!(data["number"], "1/2020");
    assert_eq!(data["address"], format!("https://embassy.example{path}"));
    assert_eq!(data["forms"]["pdf"], format!("https://embassy.example{path}.pdf"));
    assert_eq!(data["dated"], serde_json::json!({"date": "2020-05", "zone": "Europe/Lisbon"}));
    assert_eq!(data["issued_at"], "2020-05-20T08:30:00Z");
    assert_eq!(data["body"]["markdown"], edition.body);
    assert_eq!(data["turns"][1]["text"], "A second bridge.\n\nAnd a third.");
    assert_eq!(data["turns"][0]["id"], "t1");
    assert_eq!(data["editions"][1]["lang"], "fr");
    assert_eq!(data["record"], "embassy.example/record");
    let line = press.history.line(id).unwrap();
    let commitment = line.revisions[0].state.edition(&lang("en")).unwrap().commitment.to_string();
    assert_eq!(data["commitment"], commitment);
    assert_eq!((&data["standing"], &data["current"]), (&"published".into(), &true.into()));
}

#[test]
fn a_withdrawn_or_replaced_message_says_so_in_every_form() {
    let office = office();
    let path: SitePath = office.press.address(office.withdrawn, "en").parse().unwrap();
    for shown in [Form::Text, Form::Markdown] {
        assert!(form(&office.press, &path, shown).contains("The timetable has changed."));
    }
    let told = data(&office.press, &path);
    assert_eq!(
        (&told["standing"], &told["withdrawn"]["reason"]),
        (&"withdrawn".into(), &"The timetable has changed.".into())
    );
    let handle = office.press.history.line(office.corrected).unwrap().handle.unwrap();
    let old: SitePath = format!("/en/revisions/{handle}/1/").parse().unwrap();
    assert_eq!(data(&office.press, &old)["current"], false);
    assert!(form(&office.press, &old, Form::Markdown).contains("# current: no"));
}

#[test]
fn other_pages_give_the_data_of_their_template() {
    let world = World::new();
    let data = data(&world.press, &"/en/archive/2020/03/".parse().unwrap());
    assert_eq!(data["format"], "chancery/page/v1");
    assert_eq!(data["page"]["kind"], "archive");
    assert_eq!(data["page"]["url"], "https://embassy.example/en/archive/2020/03/");
    assert_eq!(data["days"][0]["messages"][0]["title"], "Message named");
}

#[test]
fn a_page_that_moved_is_led_to_in_the_form_that_was_asked_for() {
    let office = office();
    let address = office.press.address(office.interview, "en");
    let (folder, _) = address.rsplit_once('/').unwrap();
    for (asked, right) in [(".json", ".json"), (".pdf", ".pdf"), ("", "")] {
        let moved = office.press.get(&format!("{folder}/another-title{asked}"));
        assert_eq!(moved, Err(RenderError::Moved(format!("{address}{right}"))));
    }
}

/// A line of Arabic that begins with a Latin word is read from the right; a title keeps to itself.
#[test]
fn plain_text_runs_in_the_direction_of_its_language() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["ar", "en"]);
    let body = "OPCW: بيان المنظمة.\n\n1. بند\n2. G20";
    let id = press.publish(statement("2020-05-01"), vec![edition("ar", "OPCW ترد (2018).", body)]);
    let path: SitePath = press.address(id, "ar").parse().unwrap();
    let text = form(&press, &path, Form::Text);
    for line in ["\u{200F}OPCW ترد (2018).", "\u{200F}OPCW: بيان المنظمة.", "1. بند", "2. \u{200F}G20"]
    {
        assert!(
            text.lines().any(|written| written.replace(['\u{2068}', '\u{2069}'], "") == line),
            "{line:?} in {text:?}"
        );
    }
}
