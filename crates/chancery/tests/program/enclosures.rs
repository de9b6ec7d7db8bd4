//! Pictures and files: beside a manuscript, and by themselves.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::support::Desk;

/// A picture in this colour, as this sort of file.
fn picture(colour: [u8; 3], format: ImageFormat) -> Vec<u8> {
    let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(400, 300, Rgb(colour)));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn jpeg(colour: [u8; 3]) -> Vec<u8> {
    picture(colour, ImageFormat::Jpeg)
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// A manuscript with a picture.
fn text(lang_title: &str, alt: &str) -> String {
    format!(
        "---\nkind: statement\ntitle: {lang_title}\ndate: 2026-01-14\ncredits: {{pictures/quay.jpg: \"Photo: A. Example\"}}\n\
         attachments:\n  - {{file: report.pdf, title: The report}}\n---\nBefore.\n\n![{alt}](pictures/quay.jpg \"The quay\")\n\nAfter.\n"
    )
}

/// A desk with a picture in a folder, and a document.
fn desk() -> Desk {
    let desk = Desk::new();
    fs::create_dir(desk.path("pictures")).expect("a folder");
    desk.write("pictures/quay.jpg", jpeg([200, 10, 10]));
    desk.write("report.pdf", PDF);
    desk
}

#[test]
fn a_picture_beside_a_manuscript_becomes_public_with_it_and_once_for_all_editions() {
    let desk = desk();
    desk.write("o.en.md", text("The quay", "A quay in the sun"));
    desk.write("o.fr.md", text("Le quai", "Un quai au soleil"));
    let told = desk.run(&["publish", "o.en.md", "o.fr.md", "--json"]).json();
    let files: Vec<_> =
        told["files"].as_array().expect("files").iter().map(|file| file["name"].clone()).collect();
    assert_eq!(files, ["quay.jpg", "report.pdf"]);
    assert_eq!(told["size"], 6, "both files and the message, in one append");
    for (path, alt) in [
        ("/en/messages/2026/1/the-quay", "A quay in the sun"),
        ("/fr/messages/2026/1/le-quai", "Un quai au soleil"),
    ] {
        let html = desk.run(&["render", path]).succeeds().out;
        let shown = [alt, "The quay", "Photo: A. Example", "/1/320.jpg", "/1/report.pdf", "The report"];
        assert!(shown.iter().all(|part| html.contains(part)), "{html}");
    }
    desk.check_record();
}

#[test]
fn an_unchanged_file_stays_what_it_is_and_a_changed_one_is_revised() {
    let desk = desk();
    desk.write("o.en.md", text("The quay", "A quay in the sun"));
    let first = desk.run(&["publish", "o.en.md", "--json"]).json();
    desk.run(&["revise", "1/2026", "o.en.md"]).fails(1).says(&["nothing is changed"]);

    desk.write("o.en.md", text("The old quay", "A quay in the sun"));
    let told = desk.run(&["revise", "1/2026", "o.en.md", "--json"]).json();
    assert_eq!(told.get("files"), None, "no file changed");

    desk.write("pictures/quay.jpg", jpeg([10, 10, 200]));
    let told = desk.run(&["correct", "1/2026", "o.en.md", "--reason", "The wrong quay.", "--json"]).json();
    let again = told["files"][0]["destination"].as_str().expect("a file");
    let before = first["files"][0]["destination"].as_str().expect("a file");
    assert_eq!(again, before.replace("@1", "@2"));
    let page = desk.run(&["render", "/en/messages/2026/1/the-old-quay"]).succeeds().out;
    assert!(page.contains(&format!("{}/2/", &before[6..32])), "{page}");

    // Another name for the same bytes is the same file.
    fs::rename(desk.path("pictures/quay.jpg"), desk.path("pictures/harbour.jpg")).expect("another name");
    desk.write("o.en.md", text("The old quay", "A quay in the sun").replace("quay.jpg", "harbour.jpg"));
    let told = desk.run(&["revise", "1/2026", "o.en.md", "--json"]).json();
    assert_eq!(told["files"][0]["destination"], before.replace("@1", "@3").as_str());
    desk.check_record();
}

#[test]
fn all_faults_are_told_at_once_each_with_file_and_line_and_nothing_is_recorded() {
    let desk = desk();
    desk.write("broken.png", b"\x89PNG\r\n\x1a\n\0\0");
    desk.write("evil.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>");
    desk.write(
        "o.en.md",
        "---\nkind: statement\ntitle: T\ntopics: [Visas]\ntranslates: fr\nattachments: [report.pdf, gone.pdf]\n\
         credits: {other.jpg: x}\nspeakers: [{name: A, person: Nobody}]\n---\n![](pictures/quay.jpg)\n\n![a](broken.png)\n\n![b](evil.svg)\n\n\
         ![c](../o.en.md) ![d](/etc/passwd)\n\n![e](https://evil.example/x.jpg)\n\n![f](report.pdf)\n\n![g](media:aebagbafaydqqcikbmga2dqpca@1)\n\n[The report](report.pdf)\n",
    );
    desk.run(&["publish", "o.en.md"]).fails(1).says(&[
        "o.en.md:4:10: no topic is called \"Visas\"",
        "o.en.md:5:13: there is no edition in fr",
        "o.en.md:6:27: the file \"gone.pdf\" is not there",
        "o.en.md:7:11: \"other.jpg\" is no file",
        "no person is called \"Nobody\"",
        "o.en.md:10:1: nothing says what is to be seen",
        "![-](pictures/quay.jpg)",
        "o.en.md:12:1: broken.png: the PNG picture is broken or cut short",
        "o.en.md:14:1: evil.svg: line 2: <script> would run",
        "o.en.md:16:1: the file \"../o.en.md\" leads out",
        "the file \"/etc/passwd\" leads out",
        "o.en.md:18:1: the file \"https://evil.example/x.jpg\" is elsewhere",
        "o.en.md:20:1: \"report.pdf\" is neither picture",
        "o.en.md:22:1: there is no media file media-aebagbafaydqqcikbmga2dqpca",
        "o.en.md:24:1: the link to \"report.pdf\" leads nowhere on the site",
    ]);
    assert_eq!(desk.run(&["status", "--json"]).json()["messages"], 0);
    desk.check_record();
}

#[test]
fn no_link_leads_out_of_a_manuscripts_folder() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).expect("a folder");
    desk.write("secret.txt", "secret");
    std::os::unix::fs::symlink(desk.path("secret.txt"), desk.path("folder/link.txt")).expect("a link");
    std::os::unix::fs::symlink(desk.path(""), desk.path("folder/out")).expect("a link");
    desk.write(
        "folder/o.en.md",
        "---\nkind: statement\ntitle: T\nattachments: [link.txt, out/secret.txt]\n---\nX\n",
    );
    desk.run(&["publish", "folder/o.en.md"])
        .fails(1)
        .says(&["\"link.txt\" leads out", "\"out/secret.txt\" leads out"]);
}

#[test]
fn a_picture_that_only_decorates_is_marked_so() {
    let desk = desk();
    desk.write(
        "o.en.md",
        "---\nkind: statement\ntitle: T\ndate: 2026-01-14\n---\n![-](pictures/quay.jpg)\n\nText.\n",
    );
    desk.run(&["publish", "o.en.md"]).succeeds();
    let page = desk.run(&["render", "/en/messages/2026/1/t"]).succeeds().out;
    assert!(page.contains("alt=\"\""), "{page}");
}

#[test]
fn a_picture_is_published_changed_withdrawn_and_erased_by_itself() {
    let desk = desk();
    desk.run(&["publish", "pictures/quay.jpg"]).fails(2).says(&["--alt", "--decorative"]);
    desk.run(&["publish", "pictures/quay.jpg", "report.pdf"]).fails(2).says(&["by itself"]);
    let words = ["--alt", "en=A quay", "--alt", "fr=Un quai", "--credit", "Photo: A. Example"];
    let told = desk.run(&[&["publish", "pictures/quay.jpg", "--json"], &words[..]].concat()).json();
    let id = told["subject"].as_str().expect("an id").to_owned();
    assert_eq!(told["files"][0]["name"], "quay.jpg");

    desk.run(&["revise", &id, "--caption", "The quay"]).succeeds();
    desk.run(&["revise", &id, "--caption", "The quay"]).fails(1).says(&["nothing is changed"]);
    desk.run(&["correct", &id, "--alt", "fr=Le quai"]).fails(1).says(&["public reason is missing"]);
    desk.write("new.jpg", jpeg([0, 90, 0]));
    desk.run(&["correct", &format!("{id}@1"), "new.jpg", "--reason", "Another quay."]).succeeds();
    desk.run(&["revise", &id, "report.json"]).fails(2).says(&["is a media file"]);
    desk.run(&["withdraw", &id, "--reason", "A slip."]).succeeds();
    desk.run(&["reinstate", &id]).succeeds();
    desk.check_record();
    desk.run(&["erase", &id, "--reason", "A court's order.", "--yes"]).succeeds();
    desk.run(&["revise", &id, "--caption", "x"]).fails(1).says(&["was erased"]);
    desk.check_record();
}

#[test]
fn a_film_has_the_subtitles_and_the_transcript_that_lie_beside_it() {
    let desk = Desk::new();
    let sound = [
        &b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x40\x1f\0\0"[..],
        &[128; 8000],
    ]
    .concat();
    desk.write("speech.wav", sound);
    desk.write("speech.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nGood evening.\n");
    desk.write("speech.transcript.en.md", "Good evening.\n");
    desk.write("o.en.md", "---\nkind: speech\ntitle: T\ndate: 2026-01-14\n---\n![The speech](speech.wav)\n");
    let told = desk.run(&["publish", "o.en.md", "--json"]).json();
    let names: Vec<_> =
        told["files"].as_array().expect("files").iter().map(|file| file["name"].clone()).collect();
    assert_eq!(names, ["speech.en.vtt", "speech.wav"]);
    desk.run(&["revise", "1/2026", "o.en.md"]).fails(1).says(&["nothing is changed"]);
    desk.check_record();
}

#[test]
fn names_are_found_in_the_record_and_speakers_by_themselves() {
    let desk = Desk::new();
    let subject = |file: &str, json: &str| {
        desk.write(file, json);
        desk.run(&["publish", file, "--json"]).json()["subject"].as_str().expect("an id").to_owned()
    };
    let visas =
        subject("v.json", r#"{"format":"chancery/topic/v1","name":{"en":"Visas","fr":"Visas et séjours"}}"#);
    subject("p.json", r#"{"format":"chancery/person/v1","name":{"en":"Ana Example"},"offices":[]}"#);
    let first = desk.publish("The first");
    desk.write(
        "o.en.md",
        format!("---\nkind: statement\ntitle: T\ndate: 2026-01-14\ntopics: [Visas]\nrelated: [{first}]\nspeakers: [Ana Example]\n---\nX\n"),
    );
    desk.write("o.fr.md", format!("---\ntitle: U\ntopics: [{visas}]\ntranslates: en\n---\nX\n"));
    desk.run(&["publish", "o.en.md", "o.fr.md"]).succeeds();
    desk.write("p.fr.md", "---\ntitle: U\ntopics: [Séjours]\n---\nY\n");
    desk.run(&["revise", "1/2026", "p.fr.md"]).fails(1).says(&["known are \"Visas et séjours\""]);
    desk.write("p.fr.md", "---\ntitle: U\ntranslates: en@2\n---\nY\n");
    desk.run(&["revise", "1/2026", "p.fr.md"]).fails(1).says(&["p.fr.md:3:13", "its last is 1"]);
    desk.check_record();
}

// Where the mission key lies on another machine, the picture travels with the act that shows it.
#[test]
fn a_picture_is_signed_elsewhere_with_the_message_that_shows_it() {
    let desk = desk();
    desk.write("o.en.md", text("The quay", "A quay in the sun"));
    desk.run(&["publish", "o.en.md", "--acts", "acts.json"]).succeeds();
    assert_eq!(desk.run(&["status", "--json"]).json()["messages"], 0);
    desk.run(&["append", "acts.json"]).fails(1).says(&["is not signed"]);
    fs::create_dir(desk.path("away")).expect("a folder");
    fs::copy(desk.path("chancery-data/keys/mission.key"), desk.path("away/mission.key")).expect("a key");
    let shown = desk.run(&["sign", "acts.json", "--key", "away/mission.key", "--yes"]).succeeds().err;
    let pdf = format!("{} bytes, SHA-256 ", PDF.len());
    assert!(shown.contains(&pdf) && shown.contains("attached: media-"), "{shown}");
    desk.run(&["append", "acts.signed.json"]).succeeds();
    let html = desk.run(&["render", "/en/messages/2026/1/the-quay"]).succeeds().out;
    assert!(html.contains("/1/report.pdf"), "{html}");
    desk.check_record();
}
