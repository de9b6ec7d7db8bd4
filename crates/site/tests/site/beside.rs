//! What stands beside a message: the one before and the one after, related ones, its source, another edition.

use record::{Edition, Message, Translates};
use site::{Place, SitePath};

use crate::press::{Press, edition, instant, lang, statement};

fn press() -> Press {
    Press::at("2020-05-20T00:00:00Z", &["en", "fr", "ru"])
}

fn said(press: &mut Press, date: &str, title: &str) -> record::SubjectId {
    press.publish(statement(date), vec![edition("en", title, "Text.")])
}

fn siblings(press: &Press, id: record::SubjectId) -> (bool, bool, String) {
    let page = press.page(&press.address(id, "en"));
    let nav = page.split_once("siblings").map(|(_, nav)| nav.split("</nav>").next().unwrap().to_owned());
    let nav = nav.unwrap_or_default();
    (nav.contains("rel=\"prev\""), nav.contains("rel=\"next\""), nav)
}

#[test]
fn a_message_leads_to_the_one_before_and_the_one_after() {
    let mut press = press();
    let first = said(&mut press, "2020-05-01", "First");
    let second = said(&mut press, "2020-05-02", "Second");
    let third = said(&mut press, "2020-05-03", "Third");
    assert_eq!((siblings(&press, first).0, siblings(&press, first).1), (false, true));
    let (before, after, nav) = siblings(&press, second);
    assert!(before && after && nav.contains("First") && nav.contains("Third"), "{nav}");
    press.withdraw(third, "A reason.");
    assert!(!siblings(&press, second).1);
    // What was taken out of the lists has nothing beside it.
    assert_eq!(siblings(&press, third).2, "");
}

/// A message that comes between two others changes the pages of both, and of no other.
#[test]
fn what_comes_between_two_messages_makes_their_pages_anew() {
    let mut press = press();
    let ids =
        ["2020-05-01", "2020-05-03", "2020-05-05", "2020-05-07"].map(|date| said(&mut press, date, date));
    let look = |press: &Press| {
        ids.map(|id| {
            let path: SitePath = press.address(id, "en").parse().unwrap();
            (site::version(&press.history.at(press.now), &path), press.page(&path.to_string()))
        })
    };
    let before = look(&press);
    let between = said(&mut press, "2020-05-04", "Between");
    let after = look(&press);
    let changed = |one: &[(u64, String); 4], other: &[(u64, String); 4]| {
        [0, 1, 2, 3].map(|at| (one[at].0 != other[at].0, one[at].1 != other[at].1))
    };
    assert_eq!(changed(&before, &after), [(false, false), (true, true), (true, true), (false, false)]);
    press.withdraw(between, "A reason.");
    let withdrawn = look(&press);
    assert_eq!(changed(&after, &withdrawn), [(false, false), (true, true), (true, true), (false, false)]);
    assert_eq!(changed(&before, &withdrawn), [(false, false), (true, false), (true, false), (false, false)]);
}

/// Pages of the past do not change with what was published beside them: their mementos are those of their own acts.
#[test]
fn a_page_of_the_past_has_no_neighbours() {
    let mut press = press();
    let first = said(&mut press, "2020-05-01", "First");
    press.now = instant("2020-05-21T00:00:00Z");
    said(&mut press, "2020-05-02", "Second");
    press.now = instant("2020-05-22T00:00:00Z");
    let address = press.address(first, "en");
    assert!(!press.page(&format!("/at/20200521T120000Z{address}")).contains("rel=\"prev\""));
    let place = address.parse::<SitePath>().unwrap().place;
    assert_eq!(site::instants(&press.history, &place, press.now).len(), 1);
}

#[test]
fn related_messages_lead_to_each_other() {
    let mut press = press();
    let first = said(&mut press, "2018-05-01", "The treaty");
    let related = Message { related: vec![first], ..statement("2020-05-02") };
    let second = press.publish(related, vec![edition("en", "The protocol", "Text.")]);
    for (id, other) in [(first, "The protocol"), (second, "The treaty")] {
        let page = press.page(&press.address(id, "en"));
        let section = page
            .split_once("id=\"related\"")
            .expect("related messages")
            .1
            .split("</section>")
            .next()
            .unwrap()
            .to_owned();
        assert!(section.contains(other), "{section}");
    }
    press.withdraw(first, "A reason.");
    assert!(!press.page(&press.address(second, "en")).contains("id=\"related\""));
}

#[test]
fn readers_of_a_translation_are_told_that_its_source_was_changed() {
    let mut press = press();
    let translated = Edition {
        translates: Some(Translates { lang: lang("en"), revision: 1 }),
        ..edition("fr", "Déclaration", "Le texte.")
    };
    let english = |body: &str| edition("en", "Statement", body);
    let id = press.publish(statement("2020-05-01"), vec![english("The text."), translated]);
    let french = press.address(id, "fr");
    assert!(!press.page(&french).contains("modifié depuis cette traduction"));
    assert!(press.page(&french).contains("Traduit de"));
    press.correct(id, record::Grade::Minor, vec![english("The right text.")], "A word.");
    let page = press.page(&french);
    assert!(page.contains("modifié depuis cette traduction"), "{page}");
    let handle = press.history.line(id).unwrap().handle.unwrap();
    assert!(page.contains(&format!("href=\"/fr/history/{handle}/#r2\"")), "{page}");
    assert!(!press.page(&press.address(id, "en")).contains("since this translation"));
    // The difference stands where the link leads.
    assert!(press.page(&format!("/fr/history/{handle}/")).contains("id=\"r2\""));
}

fn pair(press: &Press, id: record::SubjectId, one: &str, other: &str) -> String {
    let handle = press.history.line(id).unwrap().handle.unwrap();
    let place = Place::Pair { lang: lang(one), other: lang(other), handle };
    press.page(&SitePath::now(place).to_string())
}

#[test]
fn two_editions_stand_side_by_side_paragraph_by_paragraph() {
    let mut press = press();
    let english = "## The bridge\n\nWe have built it together, and it took us eleven years to do so.\n\nThank you.[^1]\n\n[^1]: Applause.";
    let russian = "## Мост\n\nМы построили его вместе, и на это у нас ушло одиннадцать лет.\n\nСпасибо.[^1]\n\n[^1]: Аплодисменты.";
    let id = press.publish(
        statement("2020-05-01"),
        vec![edition("en", "Remarks", english), edition("ru", "Выступление", russian)],
    );
    let page = pair(&press, id, "en", "ru");
    let rows: Vec<&str> = page.split("role=\"row\"").skip(1).collect();
    assert_eq!(rows.len(), 5, "{page}");
    for (row, one, other) in [
        (1, "The bridge", "Мост"),
        (2, "eleven", "одиннадцать"),
        (3, "Thank", "Спасибо"),
        (4, "Applause", "Аплодисменты"),
    ] {
        assert!(rows[row].contains(one) && rows[row].contains(other), "{}", rows[row]);
    }
    assert!(rows[3].contains("href=\"#en-fn1\"") && rows[4].contains("id=\"en-fn1\""));
    assert!(rows[1].contains("lang=\"ru\" dir=\"ltr\""));
    // Each edition leads there.
    let handle = press.history.line(id).unwrap().handle.unwrap();
    assert!(press.page(&press.address(id, "ru")).contains(&format!("href=\"/ru/beside/en/{handle}/\"")));
    assert!(press.get(&format!("/en/beside/fr/{handle}/")).is_err());
}

/// No two things on a page have one address, whatever stands on it.
#[test]
fn no_id_stands_twice_on_a_page() {
    let mut press = press();
    let text = "# One\n\nA.[^1] B.[^n]\n\n- a\n- b\n\n[^1]: First.\n\n[^n]: Second.";
    let turn = |number: u32| record::Turn {
        role: record::TurnRole::Answer,
        speaker: Some(format!("Speaker {number}")),
        office: None,
        outlet: None,
        lang: None,
        text: text.to_owned(),
        person: None,
    };
    let whole = |tag: &str| Edition { turns: vec![turn(1), turn(2)], ..edition(tag, "Remarks", text) };
    let id = press.publish(statement("2020-05-01"), vec![whole("en"), whole("fr")]);
    press.publish(statement("2020-05-02"), vec![whole("en")]);
    for page in [press.page(&press.address(id, "en")), pair(&press, id, "fr", "en")] {
        let mut ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for link in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(ids.contains(&link), "#{link} leads nowhere");
        }
    }
    // A feed shows many messages on one page of its reader.
    let feed = htmlize::unescape(press.page("/en/feed.xml")).into_owned();
    assert!(!feed.contains(" id=\""), "{feed}");
    let address = press.address(id, "en");
    assert!(feed.contains(&format!("href=\"https://embassy.example{address}#t2-fn1\"")));
}
