//! A mission's own theme: its templates, words and rules, now and then, and what happens where they fail.

use record::{Colour, Decision, Look, Mission, SubjectContent, SubjectId, SubjectKind, Theme, Verb};

use crate::press::{Press, edition, instant, lang, mission, office, statement};

fn theme(templates: &[(&str, &str)]) -> Theme {
    let templates = templates.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned()));
    Theme { templates: templates.collect(), ..Theme::default() }
}

fn footer(motto: &str) -> Theme {
    theme(&[("partials/footer.html", &format!("<footer><p>{motto}</p></footer>"))])
}

fn styled(style: &str) -> Theme {
    Theme { style: Some(style.to_owned()), ..Theme::default() }
}

fn dress(press: &mut Press, theme: Theme) -> SubjectId {
    press.tell(SubjectContent::Theme(theme))
}

fn redress(press: &mut Press, id: SubjectId, theme: Theme) {
    let content = Some(SubjectContent::Theme(theme));
    press.decide(Decision { content, ..Decision::new(Verb::Revise, id) });
}

fn look(accent: &str) -> Mission {
    let look = Look { accent: Some(accent.parse::<Colour>().unwrap()), crest: None };
    Mission { look: Some(look), ..mission(&["en", "ar"]) }
}

/// The address of the style sheet that a page names.
fn sheet(page: &str) -> String {
    let sheets: Vec<_> = page.split("<link rel=\"stylesheet\" href=\"").skip(1).collect();
    assert_eq!(sheets.len(), 1, "a page asks for one sheet");
    sheets[0].split('"').next().unwrap().to_owned()
}

#[test]
fn a_theme_stands_in_for_what_it_names_and_for_nothing_else() {
    let mut press = office().press;
    let before = press.page("/en/archive/");
    dress(&mut press, footer("Open doors."));
    let after = press.page("/en/archive/");
    assert!(after.contains("<p>Open doors.</p>") && !after.contains("class=\"colophon"));
    let main = |page: &str| page[page.find("<main").unwrap()..page.find("</main>").unwrap()].to_owned();
    assert_eq!(main(&after), main(&before));
    assert!(press.error("/en/nothing/").1.contains("Open doors."), "errors wear it too");
}

#[test]
fn a_page_of_the_past_wears_the_theme_of_then() {
    let mut press = office().press;
    let bare = press.now;
    press.now = instant("2020-04-01T00:00:00Z");
    let id = dress(&mut press, footer("First."));
    press.now = instant("2020-05-01T00:00:00Z");
    redress(&mut press, id, footer("Second."));
    press.now = instant("2020-06-01T00:00:00Z");

    let then = |at: &str| press.page(&format!("/at/{at}/en/archive/"));
    assert!(press.page("/en/archive/").contains("Second."));
    assert!(then("20200415T000000Z").contains("First."));
    assert!(then("20200501T000000Z").contains("Second."));
    let untouched = press.page(&format!("/at/{}/en/archive/", bare.compact()));
    assert!(untouched.contains("class=\"colophon"));
}

#[test]
fn a_template_that_fails_costs_no_reader_a_page() {
    for broken in [
        "{% if %}",
        "{{ title.nothing.at.all }}",
        "{{ unheard_of }}",
        "{% include \"partials/missing.html\" %}",
        "{% include \"page.html\" %}",
        "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
        "{{ \"x\" * 99000000 }}",
    ] {
        let mut press = office().press;
        let before = press.page("/en/pages/about/");
        dress(&mut press, theme(&[("page.html", broken)]));
        assert_eq!(press.page("/en/pages/about/"), before, "{broken}");
        // What the theme does not fail at it dresses still.
        assert!(press.page("/en/archive/").contains("<main"));
    }
}

#[test]
fn a_theme_that_is_withdrawn_or_erased_leaves_the_default_one() {
    let mut press = office().press;
    let before = press.page("/en/archive/");
    let id = dress(&mut press, Theme { style: Some("p{}".to_owned()), ..footer("Open doors.") });
    let dressed = sheet(&press.page("/en/archive/"));
    press.withdraw(id, "It was hard to read.");
    assert_eq!(press.page("/en/archive/"), before);
    press.reinstate(id);
    assert!(press.page("/en/archive/").contains("Open doors."));
    press.erase(id, "It was another's.");
    assert_eq!(press.page("/en/archive/"), before);
    assert!(press.get(&dressed).is_err(), "its rules are gone with it");
}

#[test]
fn a_page_is_the_same_however_often_and_in_whatever_order_themes_were_shown() {
    let mut press = office().press;
    let id = dress(&mut press, footer("Number 0."));
    for number in 1..24 {
        press.now = instant("2020-06-01T00:00:00Z").max(press.now);
        redress(&mut press, id, footer(&format!("Number {number}.")));
    }
    let size = press.history.size();
    let page = |number: u64| press.page(&format!("/at/20200601T000000Z~{}/en/archive/", size - 23 + number));
    let once: Vec<_> = (1..=23).map(page).collect();
    for number in (1..=23).rev() {
        let again = page(number);
        assert_eq!(again, once[usize::try_from(number).unwrap() - 1]);
        assert!(again.contains(&format!("Number {number}.")));
    }
}

#[test]
fn a_theme_changes_the_version_of_every_page() {
    let paths = ["/en/", "/en/archive/2020/", "/en/pages/about/", "/en/changes/", "/ar/contact/"];
    let versions =
        |press: &Press| paths.map(|path| site::version(&press.history.at(press.now), &path.parse().unwrap()));
    let mut press = office().press;
    let before = versions(&press);
    let id = dress(&mut press, footer("Another."));
    let dressed = versions(&press);
    redress(&mut press, id, footer("And another."));
    for ((path, before), (dressed, redressed)) in
        paths.iter().zip(before).zip(dressed.into_iter().zip(versions(&press)))
    {
        assert!(before < dressed && dressed < redressed, "{path}");
    }
}

#[test]
fn words_of_a_theme_are_said_on_its_pages() {
    let mut press = office().press;
    let words = [(lang("en"), "archive-title = All that we said\n".to_owned())].into();
    dress(&mut press, Theme { words, ..Theme::default() });
    assert!(press.page("/en/archive/").contains("<h1>All that we said</h1>"));
}

#[test]
fn the_style_sheet_has_the_missions_colour_and_its_own_rules() {
    let mut press = Press::of("2020-01-18T10:00:00Z", look("#ffb000"));
    let coloured = sheet(&press.page("/en/"));
    let css = |press: &Press, address: &str| press.page(address);
    let accent = site::Accent::of("#ffb000".parse().unwrap());
    assert!(css(&press, &coloured).contains(&format!("--accent: {};", accent.day)));
    assert!(css(&press, &coloured).contains(&format!("--accent: {};", accent.night)));

    dress(&mut press, styled("p { margin: 0 }"));
    let dressed = sheet(&press.page("/en/"));
    assert_ne!(dressed, coloured);
    assert!(css(&press, &dressed).ends_with("p { margin: 0 }"));
    assert!(css(&press, &dressed).contains("--accent: "));
    assert!(!css(&press, &coloured).contains("p { margin: 0 }"), "an address means the same bytes for ever");
}

#[test]
fn a_sheet_that_the_record_never_had_is_not_made() {
    let mut press = Press::of("2020-01-18T10:00:00Z", look("#1f3a5f"));
    let id = dress(&mut press, styled("p { margin: 0 }"));
    let address = sheet(&press.page("/en/"));
    assert!(press.get(&address).is_ok());
    for (from, to) in
        [("-1f3a5f", "-1f3a5e"), ("-1f3a5f", "-1F3A5F"), ("-1/", "-2/"), ("-1/", "-01/"), ("-1f3a5f", "")]
    {
        let other = address.replacen(from, to, 1);
        assert_ne!(other, address);
        let known = other.matches('-').count() == 1;
        assert_eq!(press.get(&other).is_ok(), known, "{other}");
    }
    redress(&mut press, id, footer("No rules any more."));
    assert!(press.get(&address).is_ok(), "pages of the past still name it");
    assert_eq!(sheet(&press.page("/en/")).matches('-').count(), 1);
}

#[test]
fn the_crest_stands_beside_the_name_until_it_is_taken_back() {
    let mut press = Press::before_founding("2020-01-18T10:00:00Z");
    let crest = press.id(SubjectKind::Media);
    let look = Look { accent: None, crest: Some(record::MediaRef { id: crest, revision: 1 }) };
    let file = br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#.to_vec();
    let media: record::Media = serde_json::from_value(serde_json::json!({
        "name": "crest of state.svg", "media_type": "image/svg+xml", "size": file.len(), "width": 120, "height": 160
    }))
    .unwrap();
    let decision = Decision::publish(crest, SubjectContent::Media(media.into()));
    press.decide(Decision { file: Some(file), ..decision });
    press.tell(SubjectContent::Mission(Mission { look: Some(look), ..mission(&["en"]) }.into()));

    let page = press.page("/en/contact/");
    assert!(page.contains("<img class=\"crest\" src=\"/media/"), "{page}");
    assert!(page.contains("/1/crest%20of%20state.svg\" width=\"120\" height=\"160\" alt=\"\">"));
    let version =
        |press: &Press| site::version(&press.history.at(press.now), &"/en/contact/".parse().unwrap());
    let before = version(&press);
    press.withdraw(crest, "It is another state's.");
    assert!(!press.page("/en/contact/").contains("class=\"crest\""));
    assert!(version(&press) > before);
}

#[test]
fn a_theme_does_not_change_what_machines_read() {
    let mut press = office().press;
    press.publish(statement("2020-03-07"), vec![edition("en", "A title", "A text.")]);
    let machines = ["/en/feed.xml", "/sitemap.xml", "/robots.txt"];
    let before = machines.map(|path| press.page(path));
    let own = theme(&[("base.html", "<!DOCTYPE html><title>x</title>")]);
    dress(&mut press, own);
    let updated = |text: &str| text.split("<updated>").next().unwrap().to_owned();
    for (path, before) in machines.iter().zip(&before) {
        assert_eq!(updated(&press.page(path)), updated(before), "{path}");
    }
}
