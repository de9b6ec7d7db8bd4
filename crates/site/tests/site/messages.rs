//! The page of a message, with as much or as little as is known of it.

use record::{Edition, Speaker, Turn, TurnRole};

use crate::press::{Press, edition, statement};

fn page(edition: Edition) -> String {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    let id = press.publish(statement("2020-05-01"), vec![edition]);
    press.page(&press.address(id, "en"))
}

#[test]
fn a_speaker_may_have_no_office() {
    let speaker = Speaker { name: "Ana Example".to_owned(), office: None, person: None };
    let page = page(Edition { speakers: vec![speaker], ..edition("en", "Remarks", "Text.") });
    assert!(page.contains("<dd><bdi dir=\"ltr\">Ana Example</bdi></dd>"));
}

/// Whatever an edition leaves out, its page is there.
#[test]
fn every_fact_of_a_message_may_be_missing() {
    let office = || Some("Ambassador".to_owned());
    for known in 0..16_u8 {
        let has = |bit: u8| known & (1 << bit) != 0;
        let turn = Turn {
            role: TurnRole::Question,
            speaker: has(0).then(|| "Ana Example".to_owned()),
            office: office().filter(|_| has(1)),
            outlet: has(2).then(|| "The Harbour Times".to_owned()),
            lang: None,
            text: "Why?".to_owned(),
            person: None,
        };
        let speaker =
            Speaker { name: "Ana Example".to_owned(), office: office().filter(|_| has(1)), person: None };
        let page = page(Edition {
            lead: has(3).then(|| "In short.".to_owned()),
            place: has(0).then(|| "Tokyo".to_owned()),
            event: has(1).then(|| "Fair".to_owned()),
            speakers: vec![speaker],
            turns: vec![turn],
            ..edition("en", "Interview", if has(2) { "Text." } else { "" })
        });
        assert!(page.contains("Why?"), "{known:04b}");
    }
}
