//! `theme`: begun from the default, checked, looked at, put in the record, and shown by the site and its past.

use std::fs;

use crate::support::{Desk, Server};

fn put(desk: &Desk, name: &str, source: &str) {
    let file = desk.path("draft").join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
    fs::write(file, source).expect("a file can be written");
}

const FOOTER: &str = "<footer class=\"colophon ui\"><p>Open doors.</p></footer>\n";

#[test]
fn a_theme_goes_from_the_default_into_the_record() {
    let desk = Desk::new();
    let written = desk.run(&["theme", "export", "draft", "--json"]).json();
    assert!(written["files"].as_u64() > Some(40));
    desk.run(&["theme", "check", "draft"]).tells(0, &["can be used"]);
    desk.run(&["theme", "export", "draft"]).fails(1).says(&["is there already"]);
    fs::remove_dir_all(desk.path("draft")).expect("a folder that was written");

    put(&desk, "templates/partials/footer.html", FOOTER);
    put(&desk, "style.css", "p { margin: 0 }\n");
    assert!(!desk.page("/en/").contains("Open doors."));
    let told = desk.run(&["theme", "publish", "draft", "--json"]).json();
    assert_eq!(told["verb"], "publish");
    assert!(desk.page("/en/").contains("Open doors."));

    put(&desk, "templates/partials/footer.html", &FOOTER.replace("doors", "windows"));
    let told = desk.run(&["theme", "publish", "draft", "--reason", "Windows are open too.", "--json"]).json();
    assert_eq!(told["verb"], "revise");
    assert!(desk.page("/en/").contains("Open windows."));
    let shown = desk.run(&["theme", "show", "--json"]).json();
    assert_eq!(shown["published"]["templates"], serde_json::json!(["partials/footer.html"]));
    assert_eq!(shown["published"]["style"], true);

    desk.run(&["theme", "export", "again", "--published"]).succeeds();
    let again = fs::read_to_string(desk.path("again/templates/partials/footer.html")).expect("the file");
    assert_eq!(again, FOOTER.replace("doors", "windows"));
    desk.check_record();
}

#[test]
fn every_fault_of_a_theme_is_told_by_file_and_line_and_none_is_published() {
    let desk = Desk::new();
    put(
        &desk,
        "templates/page.html",
        "{%- extends \"base.html\" -%}\n{%- block content -%}\n<h1>{{ titel.text }}</h1>\n{%- endblock -%}\n",
    );
    put(&desk, "templates/base.htm", "<p>\n");
    put(&desk, "words/de.ftl", "nav-home = Startseite\nnav-hom = Start\n");
    put(&desk, "words/not a language.ftl", "x = y\n");
    put(&desk, "style.css", "p { }\n@import \"https://elsewhere.example/a.css\";\n");
    let faults = [
        "draft/templates/page.html:3: ",
        "draft/words/de.ftl:2: ",
        "draft/style.css:2: ",
        "base.htm",
        "not a language",
    ];
    desk.run(&["theme", "check", "draft"]).tells(1, &faults);
    desk.run(&["theme", "publish", "draft"]).tells(1, &faults).says(&["faults"]);
    let shown = desk.run(&["theme", "show", "--json"]).json();
    assert_eq!(shown["published"], serde_json::Value::Null);
    desk.run(&["theme", "check", "nowhere"]).fails(1).says(&["there is no folder"]);
    fs::create_dir(desk.path("empty")).expect("a folder");
    desk.run(&["theme", "check", "empty"]).tells(1, &["holds no template"]);
}

#[test]
fn a_preview_is_marked_kept_by_nobody_and_follows_the_folder() {
    let desk = Desk::new();
    put(&desk, "templates/partials/footer.html", FOOTER);
    put(&desk, "style.css", "p { margin: 0 }\n");
    let server = Server::start(&mut desk.command(&["theme", "preview", "draft", "--listen", "127.0.0.1:0"]));
    let page = server.get("/en/");
    assert!(page.contains("Open doors."), "{page}");
    assert!(page.contains("<bdi dir=\"ltr\">Preview</bdi>"), "{page}");
    let head = page.split("\r\n\r\n").next().expect("a head").to_ascii_lowercase();
    assert!(head.contains("cache-control: no-store") && head.contains("x-robots-tag: noindex"), "{head}");
    let sheet =
        page.split("stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a sheet");
    let sheet = server.get(sheet);
    assert!(sheet.contains("p { margin: 0 }") && sheet.to_ascii_lowercase().contains("no-store"));

    put(&desk, "templates/partials/footer.html", &FOOTER.replace("doors", "windows"));
    let soon = (0..8).any(|_| server.shows_soon("/en/", "Open windows."));
    assert!(soon, "what is written is shown");
    drop(server);
    assert!(!desk.page("/en/").contains("Open"), "the record has nothing of it");
    desk.check_record();
}

#[test]
fn a_colour_that_cannot_be_read_is_shown_as_one_that_can() {
    let desk = Desk::bare();
    let mission = r##"{"name":{"en":"Embassy of Veridia"},"sending":{"country":{},"city":{},"zone":"UTC"},
        "host":{"country":{},"city":{},"zone":"UTC"},"zone":"UTC","languages":["en"],"default_language":"en",
        "address":"https://veridia.example","look":{"accent":"#ffd400"}}"##;
    desk.write("mission.json", mission);
    desk.run(&["init", "--mission", "mission.json"]).succeeds();
    let shown = desk.run(&["theme", "show", "--json"]).json();
    assert_eq!(shown["accent"]["set"], "#ffd400");
    assert_eq!(shown["accent"]["night"], "#ffd400");
    assert_ne!(shown["accent"]["day"], "#ffd400");
    desk.run(&["theme", "show"]).tells(0, &["shown as #"]);
}
