//! Redirects: where addresses lead that are nothing, and that they lead nowhere else.

use record::{Redirect, SubjectContent, SubjectId};
use site::redirect;

use crate::press::{Press, edition, instant, statement};

fn lead(press: &mut Press, from: &str, to: &str) -> SubjectId {
    press.tell(SubjectContent::Redirect(Redirect { from: from.to_owned(), to: to.to_owned() }))
}

fn leads(press: &Press, path: &str) -> Option<String> {
    redirect(&press.history.at(press.now), path)
}

fn press() -> Press {
    Press::at("2020-05-01T00:00:00Z", &["en", "ar"])
}

#[test]
fn an_old_address_leads_on_with_or_without_its_closing_slash() {
    let mut press = press();
    lead(&mut press, "/über uns.html", "/en/contact/#content");
    lead(&mut press, "/en/pages/old", "https://elsewhere.example/a?b=c%20d");
    for path in ["/%C3%BCber%20uns.html", "/%C3%BCber%20uns.html/"] {
        assert_eq!(leads(&press, path).as_deref(), Some("/en/contact/#content"), "{path}");
    }
    for path in ["/en/pages/old", "/en/pages/old/"] {
        assert_eq!(leads(&press, path).as_deref(), Some("https://elsewhere.example/a?b=c%20d"), "{path}");
    }
    for path in ["/", "/en/", "/uber", "/%FF", "/%C3%BCber", "//elsewhere.example/", "/en/pages/older", ""] {
        assert_eq!(leads(&press, path), None, "{path}");
    }
}

#[test]
fn what_cannot_stand_in_a_header_is_encoded() {
    let mut press = press();
    lead(&mut press, "/old", "/ar/رسالة");
    assert_eq!(leads(&press, "/old").as_deref(), Some("/ar/%D8%B1%D8%B3%D8%A7%D9%84%D8%A9"));
}

#[test]
fn a_withdrawn_one_leads_nowhere_and_the_newest_of_two_leads() {
    let mut press = press();
    let first = lead(&mut press, "/old", "/en/contact/");
    let second = lead(&mut press, "/old", "/en/archive/");
    assert_eq!(leads(&press, "/old").as_deref(), Some("/en/archive/"));
    press.withdraw(second, "A mistake.");
    assert_eq!(leads(&press, "/old").as_deref(), Some("/en/contact/"));
    press.withdraw(first, "A mistake.");
    assert_eq!(leads(&press, "/old"), None);
    press.reinstate(first);
    assert_eq!(leads(&press, "/old").as_deref(), Some("/en/contact/"));
    press.erase(first, "By order of a court.");
    assert_eq!(leads(&press, "/old"), None);
}

#[test]
fn chains_are_followed_five_times_and_circles_lead_nowhere() {
    let mut press = press();
    for step in 0..6 {
        lead(&mut press, &format!("/{step}"), &format!("/{}", step + 1));
    }
    assert_eq!(leads(&press, "/1").as_deref(), Some("/6"), "five steps");
    assert_eq!(leads(&press, "/0"), None, "six are too many");
    lead(&mut press, "/here", "/there/");
    lead(&mut press, "/there", "/here");
    assert_eq!(leads(&press, "/here"), None);
}

#[test]
fn a_chain_ends_at_a_real_page_though_a_redirect_leads_away_from_its_address() {
    let mut press = press();
    let id = press.publish(statement("2020-05-01"), vec![edition("en", "A statement", "Text.")]);
    let address = press.address(id, "en");
    lead(&mut press, "/old", &address);
    lead(&mut press, &address, "https://elsewhere.example/");
    assert_eq!(leads(&press, "/old"), Some(address));
}

#[test]
fn in_the_past_the_redirects_of_then_lead_to_pages_of_then() {
    let mut press = press();
    press.now = instant("2020-06-01T00:00:00Z");
    let id = lead(&mut press, "/old", "/en/contact/");
    lead(&mut press, "/map", "/sitemap.xml");
    lead(&mut press, "/away", "https://elsewhere.example/");
    press.now = instant("2020-07-01T00:00:00Z");
    press.withdraw(id, "A mistake.");
    assert_eq!(leads(&press, "/old"), None);
    assert_eq!(leads(&press, "/at/20200501T000000Z/old"), None, "before it was there");
    assert_eq!(
        leads(&press, "/at/20200602T000000Z/old").as_deref(),
        Some("/at/20200602T000000Z/en/contact/")
    );
    assert_eq!(
        leads(&press, "/at/20200602T000000Z~4/old").as_deref(),
        Some("/at/20200602T000000Z~4/en/contact/")
    );
    assert_eq!(
        leads(&press, "/at/20200602T000000Z/map").as_deref(),
        Some("/sitemap.xml"),
        "which has no past"
    );
    assert_eq!(leads(&press, "/at/20200602T000000Z/away").as_deref(), Some("https://elsewhere.example/"));
    for never in [
        "/at/20990101T000000Z/old",
        "/at/20200602T000000Z~99/old",
        "/at/yesterday/old",
        "/at/20200602T000000Z",
    ] {
        assert_eq!(leads(&press, never), None, "{never}");
    }
}

#[test]
fn the_desk_can_ask_whether_a_target_is_there() {
    let mut press = press();
    let id = press.publish(statement("2020-05-01"), vec![edition("en", "A statement", "Text.")]);
    let address = press.address(id, "en");
    for there in ["/", "/en/", "/en/contact/#content", "/sitemap.xml", &address, "/en/archive/2020/index.txt"]
    {
        assert!(site::is_there(&press.history.at(press.now), there), "{there}");
    }
    for nowhere in
        ["/en/nothing", "/de/", "/en/messages/2020/99/x", "https://elsewhere.example/", "/en/pages/about/"]
    {
        assert!(!site::is_there(&press.history.at(press.now), nowhere), "{nowhere}");
    }
}
