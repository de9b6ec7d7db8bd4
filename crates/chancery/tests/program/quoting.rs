//! `quote`: whether a passage stands in the record.

use crate::support::Desk;

fn desk() -> Desk {
    let desk = Desk::new();
    let text = "The mission does not accept the accusation, and asks for evidence.\n\nIt repeats that the treaty of 2011 stands.";
    desk.write("s.en.md", format!("---\nkind: statement\ntitle: On the accusation\n---\n{text}\n"));
    desk.run(&["publish", "s.en.md"]).succeeds();
    desk
}

#[test]
fn a_passage_is_verbatim_altered_or_not_found() {
    let desk = desk();
    desk.run(&["quote", "“does not accept the accusation — and asks for evidence”"])
        .tells(0, &["Verbatim", "On the accusation", "https://veridia.example/en/", "#p1"]);
    desk.run(&["quote", "The mission does accept the accusation, and asks for evidence."])
        .tells(0, &["Altered", "[-not", "On the accusation"]);
    desk.run(&["quote", "It repeats that the treaty of 2012 stands."]).tells(0, &["Altered", "2011", "2012"]);
    desk.run(&["quote", "Something entirely different was said by nobody here today."])
        .tells(0, &["Not found", "statement"]);
    desk.run(&["quote", "too short"]).fails(1).says(&["words"]);
}

#[test]
fn a_passage_comes_on_standard_input_and_goes_out_as_json() {
    let desk = desk();
    let told =
        desk.run_with(&["quote", "-", "--json"], "It repeats that the treaty of 2011 stands.\n").json();
    assert_eq!(told["answer"], "verbatim");
    assert!(told["addresses"][0].as_str().unwrap().ends_with("#p2"), "{told}");
    let french = ["quote", "It repeats that the treaty of 2011 stands.", "--lang", "fr", "--json"];
    assert_eq!(desk.run(&french).json()["answer"], "not-found");
}
