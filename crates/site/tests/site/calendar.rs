//! The days of the past, and the way into each.

use site::{RenderError, SitePath};

use crate::press::{Press, edition, instant, office, statement};

/// The links of a month's table, with the texts of their days.
fn days(page: &str) -> Vec<(String, String)> {
    let cells = page
        .split("<td")
        .skip(1)
        .map(|cell| cell.split("</td>").next().unwrap())
        .filter(|cell| cell.contains("href=\""));
    let between = |cell: &str, from: &str, to: &str| {
        cell.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned()
    };
    cells.map(|cell| (between(cell, "datetime=\"", "\""), between(cell, "href=\"", "\""))).collect()
}

#[test]
fn each_day_leads_to_the_home_page_as_it_left_it_pinned() {
    let office = office();
    let press = &office.press;
    let page = press.page("/en/calendar/2020/03/");
    let days = days(&page);
    assert_eq!(days.len(), 20);
    let home = |day: &str| press.page(&days.iter().find(|(iso, _)| iso == day).unwrap().1);
    assert!(home("2020-03-01").contains("An article without a date"));
    assert!(!home("2020-03-01").contains("Interview with"));
    assert!(home("2020-03-02").contains("Interview with"));
    assert_eq!(
        days[1].1,
        "/at/20200302T235959Z~9/en/".replace(
            "~9",
            &format!("~{}", press.history.timeline().size_at(instant("2020-03-02T23:59:59Z")))
        )
    );
    assert_eq!(days.last().unwrap(), &("2020-03-20".to_owned(), "/en/".to_owned()));
    for (_, url) in &days[..19] {
        let path: SitePath = url.parse().unwrap();
        assert!(path.past.unwrap().size.is_some());
        assert!(press.get(url).is_ok(), "{url}");
    }
}

#[test]
fn days_on_which_something_changed_are_marked_in_words() {
    let office = office();
    let page = office.press.page("/en/calendar/2020/03/");
    assert_eq!(page.matches("<td class=\"changed\">").count(), 4);
    assert_eq!(page.matches("with changes</span>").count(), 4);
    assert!(page.contains("<caption>"));
    let year = office.press.page("/en/calendar/2020/");
    assert!(year.contains("4 days with changes") && year.contains("1 day with changes"));
}

#[test]
fn a_week_begins_as_in_the_readers_language() {
    let office = office();
    let first =
        |page: &str| page.split_once("<abbr title=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    assert_eq!(first(&office.press.page("/fr/calendar/2020/03/")), "lundi");
    assert_ne!(first(&office.press.page("/ar/calendar/2020/03/")), "الاثنين");
}

#[test]
fn there_is_no_day_before_the_record_nor_after_today() {
    let office = office();
    let press = &office.press;
    for path in ["/en/calendar/2020/04/", "/en/calendar/2021/", "/en/calendar/2019/11/", "/en/calendar/2018/"]
    {
        assert_eq!(press.get(path), Err(RenderError::NoSuchPage), "{path}");
    }
    // The import of 16 December 2019 is the first that the record knows of.
    let page = press.page("/en/calendar/2019/12/");
    assert_eq!(days(&page).first().unwrap().0, "2019-12-16");
}

#[test]
fn the_calendar_of_a_pinned_past_knows_no_later_entries() {
    let mut office = office();
    let path = "/at/20200306T120000Z~14/en/calendar/2020/03/";
    let before = office.press.page(path);
    assert!(days(&before).iter().all(|(_, url)| url.starts_with("/at/")));
    office.press.now = instant("2021-01-01T00:00:00Z");
    office.press.import(
        statement("2020-03-04"),
        vec![edition("en", "Late", "Text.")],
        "2020-03-04T00:00:00Z",
        1,
    );
    assert_eq!(before, office.press.page(path));
}

#[test]
fn a_record_of_decades_has_a_calendar_that_fits_on_a_page() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "ar"]);
    for year in 1850..2020 {
        let day = format!("{year}-05-01");
        press.import(statement(&day), vec![edition("en", "Old", "Text.")], &format!("{day}T12:00:00Z"), 1);
    }
    for path in ["/ar/calendar/", "/ar/calendar/1900/", "/ar/calendar/1900/05/"] {
        let page = press.page(path);
        assert!(page.len() < 40 * 1024, "{path} has {} bytes", page.len());
    }
}
