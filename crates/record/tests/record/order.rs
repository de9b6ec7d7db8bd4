//! Lists stand in the order of dates, and no later edit moves a message to the top.

use record::{Decision, SubjectId, SubjectKind, Verb};

use crate::support::{Press, civil, edition, lang, message, mission};

fn newest_first(press: &Press) -> Vec<SubjectId> {
    press.history.at(press.now).messages(&lang("en")).map(|view| view.line.id).collect()
}

// Case O49: "Correcting an old message moves it to the top of the list."
#[test]
fn order_stays_by_date_when_an_old_message_is_corrected() {
    let mut press = Press::at("2026-03-04T09:00:00Z");
    let publish = |press: &mut Press, date: &str| {
        press.advance(3_600);
        press.publish(message(Some(date)), vec![edition("en", date)])
    };
    let a = publish(&mut press, "2026-03-01");
    let b = publish(&mut press, "2026-03-02");
    let c = publish(&mut press, "2026-03-03");
    assert_eq!(newest_first(&press), [c, b, a]);

    press.advance(86_400);
    press.correct(a, None, vec![edition("en", "A figure is put right")]);
    assert_eq!(newest_first(&press), [c, b, a]);
    press.correct(a, Some(message(Some("2026-03-01"))), vec![edition("fr", "Une édition de plus")]);
    press.withdraw(b);
    assert_eq!(newest_first(&press), [c, a]);
    press.advance(86_400);
    press.reinstate(b);
    assert_eq!(newest_first(&press), [c, b, a], "publishing B again keeps its first date");

    let first = press.history.at(press.now).view(a).unwrap();
    assert_eq!(first.first_issued_at().to_string(), "2026-03-04T10:00:00Z");
    assert_eq!(first.current().issued_at.to_string(), "2026-03-05T12:00:00Z");
    press.check_record();
}

#[test]
fn a_message_moves_when_its_date_is_what_was_wrong() {
    let mut press = Press::at("2026-03-04T09:00:00Z");
    let a = press.publish(message(Some("2026-03-01")), vec![edition("en", "A")]);
    let b = press.publish(message(Some("2026-02-28")), vec![edition("en", "B")]);
    let handle = press.history.line(b).unwrap().handle;
    press.advance(60);
    press.correct(b, Some(message(Some("2026-03-02"))), Vec::new());
    assert_eq!(newest_first(&press), [b, a]);
    let counts = press.history.at(press.now).counts(&lang("en"));
    assert_eq!(counts, [((2026, 3), 2)].into());
    assert_eq!(press.history.line(b).unwrap().handle, handle, "number and address stay");
    let before = press.history.at(press.now.plus_seconds(-1));
    assert_eq!(before.messages(&lang("en")).map(|view| view.line.id).collect::<Vec<_>>(), [a, b]);
}

#[test]
fn an_undated_message_stays_where_it_is_when_the_mission_moves_to_another_zone() {
    let mut press = Press::at("2026-03-01T05:00:00Z");
    let id = press.publish(message(None), vec![edition("en", "Early on the first of March")]);
    let place = |press: &Press| press.history.at(press.now).view(id).unwrap().state().key;
    let before = place(&press);
    let content = Some(mission("America/Los_Angeles"));
    press.append(Decision { content, ..Decision::new(Verb::Revise, press.mission) });
    press.correct(id, Some(message(None)), vec![edition("en", "With a comma more")]);
    assert_eq!(place(&press), before);
    press.check_record();
}

#[test]
fn messages_of_which_only_month_or_year_is_known_come_after_the_dated_ones() {
    let mut press = Press::at("2026-03-04T09:00:00Z");
    let dates = ["2025", "2025-02", "2025-02-01", "2025-01-31"];
    let [year, month, day, january] =
        dates.map(|date| press.publish(message(Some(date)), vec![edition("en", date)]));
    assert_eq!(newest_first(&press), [day, month, january, year]);
    let snapshot = press.history.at(press.now);
    let of = |month| snapshot.messages_of(&lang("en"), 2025, month).map(|v| v.line.id).collect::<Vec<_>>();
    assert_eq!(of(None), [day, month, january, year]);
    assert_eq!(of(Some(2)), [day, month]);
    assert_eq!(of(Some(0)), [year]);
    assert_eq!(civil("2025").iso(), "2025");
}

#[test]
fn numbers_are_counted_within_the_year_that_a_message_is_dated() {
    // Half an hour before the year ends in Lisbon.
    let mut press = Press::at("2026-12-31T23:30:00Z");
    let mut publish = |date| {
        let id = press.publish(message(date), vec![edition("en", "One")]);
        press.advance(1_800);
        press.history.line(id).unwrap().handle.unwrap().to_string()
    };
    assert_eq!(publish(None), "2026/1");
    assert_eq!(publish(None), "2027/1");
    assert_eq!(publish(Some("2026-12-31")), "2026/2");
    assert_eq!(publish(Some("2027")), "2027/2");
    press.check_record();
}

#[test]
fn an_import_is_addressed_by_the_year_of_its_date_and_its_entry() {
    let mut press = Press::at("2026-03-04T09:00:00Z");
    let id = press.subject(SubjectKind::Message);
    press.append(Decision {
        editions: vec![edition("en", "From the old site")],
        issued_at: Some(press.now.plus_seconds(-60)),
        ..Decision::publish(id, message(Some("2019-11-21")))
    });
    let view = press.history.at(press.now).view(id).unwrap();
    assert_eq!(view.line.handle.unwrap().to_string(), "2019/i2");
    assert!(view.current().imported);
    press.check_record();
}
