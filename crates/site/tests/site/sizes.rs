//! Pages stay small however much there is to show: a reader may sit behind a slow line.

use record::{Edition, SubjectContent};

use crate::press::{Press, edition, instant, statement, text};

/// The most bytes of a page, before compression.
const MOST: usize = 40 * 1024;

/// A month of so many messages with long titles and leads, in one language of five.
fn busy(count: u32, tag: &str, title: &str, lead: &str, note: &str) -> Press {
    let languages = ["en", "ru", "ar", "zh", "fr"];
    let mut press = Press::at("2020-05-20T00:00:00Z", &languages);
    press.tell(SubjectContent::Notice(record::Notice {
        severity: record::Severity::Warning,
        title: text(&[(tag, title)]),
        body: text(&[(tag, note)]),
        from: instant("2020-05-01T00:00:00Z"),
        until: None,
        zone: crate::press::zone("UTC"),
    }));
    for number in 0..count {
        let lead = (number % 2 == 0).then(|| lead.to_owned());
        let long = Edition { lead, ..edition(tag, title, note) };
        press.publish(statement(&format!("2020-05-{:02}", number % 28 + 1)), vec![long]);
    }
    press
}

#[test]
fn no_list_outgrows_a_slow_line_in_any_script() {
    for (tag, words) in [
        ("en", "Statement of the Embassy on the sixth meeting of the Joint Commission "),
        ("ru", "Заявление Посольства в связи с шестым заседанием Совместной комиссии "),
        ("ar", "بيان السفارة بشأن الاجتماع السادس للجنة المشتركة بين البلدين الصديقين "),
        ("zh", "大使馆关于两国联合委员会第六次会议的声明以及今后合作方向的说明"),
    ] {
        let title = words.trim_end().repeat(if tag == "zh" { 1 } else { 2 });
        for count in [20, 30, 1_000] {
            let press = busy(count, tag, &title, &words.repeat(20), &words.repeat(30));
            for path in [
                "",
                "archive/",
                "archive/2020/",
                "archive/2020/05/",
                "archive/2020/05/01/",
                "kinds/",
                "kinds/statement/",
                "kinds/statement/2020/",
                "kinds/statement/2020/05/",
                "kinds/statement/2020/05/01/",
            ] {
                let page = press.page(&format!("/{tag}/{path}"));
                assert!(page.len() <= MOST, "/{tag}/{path} of {count} has {} bytes", page.len());
            }
        }
    }
}
