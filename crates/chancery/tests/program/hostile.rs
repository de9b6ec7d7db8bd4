//! Files that nobody sends in good faith: a clear answer, soon, and in little memory.

use std::fs::File;
use std::time::{Duration, Instant};

use crate::support::Desk;

#[test]
fn what_is_no_text_is_refused_by_name() {
    let desk = Desk::new();
    File::create(desk.path("line")).unwrap().set_len(1 << 30).unwrap();
    desk.write(
        "noise",
        (0..200_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect::<Vec<_>>(),
    );
    desk.write("nulls.en.md", "---\ntitle: a\0b\nkind: statement\n---\nx");
    desk.write("empty.en.md", "");
    let begun = Instant::now();
    for file in ["line", "noise", "nulls.en.md", "empty.en.md", "/dev/zero", "/dev/null", "."] {
        desk.run(&["publish", file]).fails(1).says(&[file]);
        desk.run(&["import", file, "--yes"]).fails(1).says(&[file]);
    }
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(desk.run(&["status", "--json"]).json()["size"], 3);
}

// An empty file must not leave a mission that nobody meant.
#[test]
fn a_capture_in_which_nothing_is_understood_makes_no_record() {
    let desk = Desk::bare();
    desk.write("passwords.txt", "root:*:20228:0:99999:7:::\n");
    desk.run(&["import", "passwords.txt", "--yes"]).fails(1).says(&["passwords.txt", "--dry-run"]);
    assert!(!desk.path("chancery-data").exists());
}

#[test]
fn hostile_texts_are_shown_as_texts() {
    let desk = Desk::new();
    let title = "<script>alert(1)</script> \u{202E}evil";
    let body = format!("<script>alert(2)</script>\n\n[x](javascript:alert(3))\n\n{} x\n", ">".repeat(10_000));
    desk.write("s.en.md", format!("---\nkind: statement\ntitle: \"{title}\"\ndate: 2026-01-14\n---\n{body}"));
    desk.run(&["publish", "s.en.md"]).succeeds();
    let page = desk.run(&["render", "/en/messages/2026/1/script-alert-1-script-evil"]).succeeds().out;
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), "{page}");
    assert!(!page.contains("\"javascript:") && !page.contains('\u{202E}'), "{page}");
}

#[test]
fn a_title_of_five_thousand_characters_has_an_address_and_a_page() {
    let desk = Desk::new();
    let number = desk.publish(&"Long ".repeat(1_000));
    assert!(desk.message(&number).contains("Long Long"));
    desk.check_record();
}

#[test]
fn front_matter_that_grows_without_end_is_refused() {
    let desk = Desk::new();
    desk.write("deep.en.md", format!("---\ntitle: a\nx: {}\n---\nx", "[".repeat(10_000)));
    desk.write("wide.en.md", "---\ntitle: a\na: &a [x,x,x]\nb: &b [*a,*a,*a]\n---\nx");
    desk.run(&["publish", "deep.en.md"]).fails(1).says(&["deep.en.md:3"]);
    desk.run(&["publish", "wide.en.md"]).fails(1).says(&["wide.en.md:4", "aliases"]);
}
