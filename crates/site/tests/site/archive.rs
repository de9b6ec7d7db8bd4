//! Lists: what stands in them, in which order, and what no longer does.

use record::Grade;
use site::SitePath;

use crate::press::{Press, edition, instant, office, statement};

fn with_messages(count: u32, dated: &str) -> Press {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    for number in 1..=count {
        press.publish(statement(dated), vec![edition("en", &format!("Message {number}."), "Text.")]);
    }
    press
}

/// Case O48: lists are paged by period; the page of a period is there exactly when it holds something.
#[test]
fn a_list_of_any_length_is_whole_and_an_empty_one_says_so() {
    let none = with_messages(0, "2020-05-01");
    for path in ["/en/", "/en/archive/"] {
        assert!(none.page(path).contains("No messages"), "{path}");
    }
    for count in [1, 10, 19, 20, 21, 40, 41] {
        let press = with_messages(count, "2020-02-03");
        let noun = if count == 1 { "message" } else { "messages" };
        for path in ["/en/archive/", "/en/archive/2020/", "/en/archive/2020/02/"] {
            assert!(press.page(path).contains(&format!("{count} {noun}<")), "{path} of {count}");
        }
        let listed = if count > 30 { "/en/archive/2020/02/03/" } else { "/en/archive/2020/02/" };
        assert_eq!(press.page(listed).matches("<h3><a").count(), count as usize);
        assert_eq!(press.page("/en/").matches("<h3><a").count(), count.min(20) as usize);
        assert_eq!(press.page("/en/feed.xml").matches("<entry").count(), count.min(20) as usize);
        for path in [
            "/en/archive/2020/01/",
            "/en/archive/2020/02/04/",
            "/en/archive/2020/03/",
            "/en/archive/2019/",
            "/en/archive/2021/",
        ] {
            assert_eq!(press.error(path).0, 404, "{path}");
        }
    }
}

/// A long month gives way to its days, each with a page of its own; whose day is not known stays.
#[test]
fn a_long_month_shows_its_days_and_its_newest_messages() {
    let mut press = with_messages(50, "2020-02-03");
    for (number, dated) in ["2020-02-28", "2020-02-28", "2020-02"].into_iter().enumerate() {
        press.publish(statement(dated), vec![edition("en", &format!("Late {number}"), "Text.")]);
    }
    let month = press.page("/en/archive/2020/02/");
    let link = |day: &str, name: &str, count: &str| {
        format!(
            "<a href=\"/en/archive/2020/02/{day}/\"><span class=\"month\">{name} February 2020</span> \
             <span class=\"count ui\">{count}</span></a>"
        )
    };
    assert!(
        month.contains(&link("28", "28", "2 messages")) && month.contains(&link("03", "3", "50 messages"))
    );
    for (title, shown) in [("Late 2", true), ("Late 1", true), ("Message 50.", true), ("Message 1.", false)] {
        assert_eq!(month.contains(&format!(">{title}<")), shown, "{title}");
    }
    let day = press.page("/en/archive/2020/02/28/");
    assert!(day.contains("<time datetime=\"2020-02-28\">28 February 2020</time></h1>"));
    assert!(day.contains("Previous: 3 February 2020") && !day.contains("Next:"));
    assert!(day.contains("href=\"/en/archive/2020/02/\">February 2020</a>"));
    assert!(day.contains("rel=\"canonical\" href=\"https://embassy.example/en/archive/2020/02/28/\""));
}

#[test]
fn what_has_no_date_stands_on_the_day_on_which_it_became_public() {
    let mut press = with_messages(1, "2020-05-20");
    press.publish(
        crate::press::message(record::Kind::Article, "", "Europe/Lisbon"),
        vec![edition("en", "Old", "Text.")],
    );
    let day = press.page("/en/archive/2020/05/20/");
    let (dated, undated) = day.split_once("<h2 id=\"undated\">Undated</h2>").unwrap();
    assert!(dated.contains("Message 1.") && undated.contains(">Old<"));
}

#[test]
fn today_has_a_page_before_its_first_message() {
    let press = with_messages(0, "");
    assert_eq!(press.get("/en/archive/2020/05/20/").unwrap().valid_until, instant("2020-05-20T23:00:00Z"));
    assert_eq!(press.error("/en/archive/2020/05/19/").0, 404);
    assert_eq!(press.error("/en/archive/2020/02/30/").0, 404);
}

#[test]
fn the_present_month_and_year_have_a_page_before_their_first_message() {
    let press = with_messages(0, "");
    for path in ["/en/archive/2020/", "/en/archive/2020/05/"] {
        assert!(
            press.page(path).contains("0 messages") || press.page(path).contains("No messages"),
            "{path}"
        );
    }
    assert_eq!(press.get("/en/archive/2020/05/").unwrap().valid_until, instant("2020-05-31T23:00:00Z"));
    assert_eq!(press.get("/en/archive/2020/").unwrap().valid_until, instant("2021-01-01T00:00:00Z"));
}

/// Case O49: a correction or a reinstatement moves nothing.
#[test]
fn lists_are_ordered_by_date_and_not_by_the_last_change() {
    let mut press = Press::at("2019-06-01T00:00:00Z", &["en"]);
    let [a, b, _] =
        [("Alpha", "2019-06-01"), ("Beta", "2020-06-01"), ("Gamma", "2021-06-01")].map(|(title, date)| {
            press.now = instant(&format!("{date}T10:00:00Z"));
            press.publish(statement(date), vec![edition("en", title, "One, two")])
        });
    let address = press.address(b, "en");
    press.now = instant("2021-07-01T00:00:00Z");
    press.correct(a, Grade::Minor, vec![edition("en", "Alpha", "One two")], "A comma too many.");
    press.withdraw(b, "By mistake.");
    press.reinstate(b);
    for path in ["/en/", "/en/feed.xml"] {
        let page = press.page(path);
        let place = |title: &str| page.find(&format!("{title}<")).unwrap();
        assert!(place("Gamma") < place("Beta") && place("Beta") < place("Alpha"), "{path}");
    }
    let years = press.page("/en/archive/");
    assert!(years.find("/2021/") < years.find("/2020/") && years.find("/2020/") < years.find("/2019/"));
    let feed = press.page("/en/feed.xml");
    let last = feed.split("<title>Alpha</title>").nth(1).unwrap();
    assert!(
        last.contains("<published>2019-06-01T10:00:00Z</published>\n<updated>2021-07-01T00:00:00Z</updated>")
    );
    assert_eq!(press.address(b, "en"), address);
    assert!(press.page(&address).contains("<time datetime=\"2020-06-01\">"));
}

/// Case O28: what is withdrawn leaves lists, feed and sitemap; its page stays and says why.
#[test]
fn a_withdrawn_message_leaves_all_lists_and_keeps_its_page() {
    let office = office();
    let press = &office.press;
    let address = press.address(office.withdrawn, "en");
    for path in ["/en/", "/en/archive/2020/03/", "/en/feed.xml", "/sitemap.xml"] {
        assert!(!press.page(path).contains(&address), "{path}");
    }
    let page = press.page(&address);
    assert!(
        page.contains("This message was withdrawn on 8 March 2020")
            && page.contains("The timetable has changed.")
    );
    assert!(page.contains("Open from nine."));
}

#[test]
fn every_change_that_a_page_shows_gives_it_another_version() {
    let mut press = with_messages(1, "2020-05-01");
    let id = press.publish(statement("2020-05-02"), vec![edition("en", "Another", "Text.")]);
    let paths = [
        "/en/".to_owned(),
        "/en/archive/2020/05/".into(),
        "/en/feed.xml".into(),
        "/sitemap.xml".into(),
        press.address(id, "en"),
    ];
    let versions = |press: &Press| -> Vec<(u64, String)> {
        let version =
            |path: &String| site::version(&press.history.at(press.now), &path.parse::<SitePath>().unwrap());
        paths.iter().map(|path| (version(path), press.page(path))).collect()
    };
    let mut before = versions(&press);
    for step in 0..5 {
        press.now = press.now.plus_seconds(60);
        match step {
            0 => press.correct(id, Grade::Major, vec![edition("en", "Another", "New text.")], "Wrong text."),
            1 => press.withdraw(id, "By mistake."),
            2 => press.reinstate(id),
            3 => {
                press.publish(statement("2020-05-03"), vec![edition("en", "A third", "Text.")]);
            }
            _ => press.withdraw(id, "For good."),
        }
        let after = versions(&press);
        for ((was, old), (is, new)) in before.iter().zip(&after) {
            assert!(old == new || was < is, "step {step}: {was} {is}");
        }
        before = after;
    }
}
