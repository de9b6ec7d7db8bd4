//! The menu in two levels, and how standing pages lead to each other.

use record::{MenuPlace, StandingPage, SubjectContent, SubjectId};

use crate::press::{Press, text};

fn tell(press: &mut Press, path: &str, menu: Option<(u16, Option<&str>, bool)>) -> SubjectId {
    press.tell(SubjectContent::Page(StandingPage {
        path: path.to_owned(),
        title: text(&[("en", &format!("The {path}"))]),
        body: text(&[("en", "Text.")]),
        menu: menu.map(|(order, under, hidden)| MenuPlace { order, under: under.map(str::to_owned), hidden }),
    }))
}

fn press() -> Press {
    Press::at("2020-05-01T00:00:00Z", &["en", "ar"])
}

/// The menu as `one(two,three) four`, without the ways that every site has.
fn menu(press: &Press, path: &str) -> String {
    let page = press.page(path);
    let (_, rest) = page.split_once("<nav class=\"menu\"").unwrap();
    let (nav, _) = rest.split_once("</nav>").unwrap();
    let mut told = String::new();
    for part in nav.split('<') {
        if let Some((_, path)) = part.split_once("/pages/") {
            let path = path.split('/').next().unwrap();
            told.push_str(&format!(
                "{path}{} ",
                if part.contains("aria-current=\"page\"") { "!" } else { "" }
            ));
        } else if part.starts_with("details") {
            told.push_str("( ");
        } else if part.starts_with("/details") {
            told.push_str(") ");
        }
    }
    told.trim().to_owned()
}

fn services(press: &mut Press) {
    tell(press, "passports", Some((20, Some("services"), false)));
    tell(press, "visas", Some((10, Some("services"), false)));
    tell(press, "services", Some((30, None, false)));
    tell(press, "about", Some((5, None, false)));
    tell(press, "later", None);
}

#[test]
fn pages_stand_in_their_order_at_two_levels() {
    let mut press = press();
    services(&mut press);
    assert_eq!(menu(&press, "/en/"), "about services ( visas passports ) later");
    assert_eq!(menu(&press, "/en/pages/visas/"), "about services ( visas! passports ) later");
    assert!(press.page("/en/pages/visas/").contains("class=\"within\""), "the page above it is marked too");
    assert!(
        press
            .page("/en/")
            .contains("<summary><span class=\"unseen\">Pages under The services</span></summary>")
    );
}

#[test]
fn what_stands_under_a_page_that_is_gone_moves_up() {
    let mut press = press();
    services(&mut press);
    let services = press.history.at(press.now).published(record::SubjectKind::Page).nth(2).unwrap().line.id;
    press.withdraw(services, "Under revision.");
    assert_eq!(menu(&press, "/en/"), "about visas passports later");
    assert!(!press.page("/en/pages/visas/").contains("class=\"trail"), "nothing is above it");
    press.reinstate(services);
    assert_eq!(menu(&press, "/en/"), "about services ( visas passports ) later");
}

#[test]
fn what_stands_under_a_hidden_page_moves_up_and_is_led_back_to_it_all_the_same() {
    let mut press = press();
    tell(&mut press, "rooms", Some((5, None, true)));
    tell(&mut press, "hall", Some((6, Some("rooms"), false)));
    assert_eq!(menu(&press, "/en/"), "hall");
    let page = press.page("/en/pages/hall/");
    assert!(page.contains("<li><a href=\"/en/pages/rooms/\" dir=\"ltr\">The rooms</a></li>"), "{page}");
    assert_eq!(press.get("/en/pages/rooms/").unwrap().status, site::Status::Ok);
}

#[test]
fn a_third_level_stands_at_the_second_and_a_circle_is_cut() {
    let mut press = press();
    services(&mut press);
    tell(&mut press, "fees", Some((5, Some("visas"), false)));
    assert_eq!(menu(&press, "/en/"), "about services ( fees visas passports ) later");
    let page = press.page("/en/pages/fees/");
    let (_, trail) = page.split_once("class=\"trail").unwrap();
    let (above, under) =
        (trail.find("/en/pages/services/").unwrap(), trail.find("/en/pages/visas/").unwrap());
    assert!(above < under);

    let mut press = self::press();
    tell(&mut press, "one", Some((1, Some("two"), false)));
    tell(&mut press, "two", Some((2, Some("three"), false)));
    tell(&mut press, "three", Some((3, Some("one"), false)));
    tell(&mut press, "four", Some((4, Some("three"), false)));
    assert_eq!(menu(&press, "/en/"), "one two three ( four )");
    assert_eq!(press.get("/en/pages/two/").unwrap().status, site::Status::Ok);
}

#[test]
fn a_page_lists_what_stands_under_it() {
    let mut press = press();
    services(&mut press);
    let page = press.page("/en/pages/services/");
    let (_, below) = page.split_once("<nav class=\"below\"").unwrap();
    assert!(below.find("/en/pages/visas/").unwrap() < below.find("/en/pages/passports/").unwrap());
    assert!(!press.page("/en/pages/about/").contains("class=\"below\""));
}

#[test]
fn accessibility_privacy_and_imprint_stand_at_the_foot_of_every_page() {
    let mut press = press();
    for path in ["privacy", "imprint", "accessibility"] {
        tell(&mut press, path, None);
    }
    let footer = |press: &Press, path: &str| press.page(path).split_once("<footer").unwrap().1.to_owned();
    let foot = footer(&press, "/en/archive/");
    let place = |path: &str| foot.find(&format!("/en/pages/{path}/")).unwrap();
    assert!(place("accessibility") < place("privacy") && place("privacy") < place("imprint"));
    assert_eq!(menu(&press, "/en/"), "", "they stand in the menu only where the mission wants them there");
    assert!(footer(&press, "/en/pages/privacy/").contains("aria-current=\"page\""));
    tell(&mut press, "privacy", Some((7, None, false)));
    assert_eq!(menu(&press, "/en/"), "privacy", "the newer page at the address has a place in the menu");
}
