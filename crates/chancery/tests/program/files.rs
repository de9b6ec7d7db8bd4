//! Media files on disk: in backups, on mirrors, on their way to be signed, and in the hands of who verifies them.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use image::{DynamicImage, ImageFormat, RgbImage};

use crate::support::{Answer, Desk, Liar, ask, files};

/// A photograph of some size, like no other; without anything that must not be public.
fn photograph(seed: u32, width: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([x, y, x * y + seed].map(|part| (part * 7 % 251) as u8));
    let image = DynamicImage::ImageRgb8(RgbImage::from_fn(width, width * 3 / 4, pixel));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// Publishes a file by itself, and gives the letters of its id.
fn publish(desk: &Desk, name: &str, bytes: &[u8]) -> String {
    desk.write(name, bytes);
    let told = desk.run(&["publish", name, "--alt", "What is to be seen", "--json"]).json();
    let destination = told["files"][0]["destination"].as_str().expect("where it is").to_owned();
    destination[6..32].to_owned()
}

/// The files that lie in a data folder.
fn lying(desk: &Desk, data: &str) -> Vec<PathBuf> {
    let folder = desk.path(data).join("files");
    let kept = |path: &PathBuf| !path.display().to_string().contains("=renditions");
    if folder.exists() { files(&folder).into_iter().filter(kept).collect() } else { Vec::new() }
}

#[test]
fn a_picture_is_served_whole_and_smaller_until_it_is_withdrawn() {
    let desk = Desk::new();
    let quay = photograph(1, 800);
    let letters = publish(&desk, "quay.png", &quay);
    let server = desk.serve("chancery-data");
    let (whole, small) = (format!("/media/{letters}/1/quay.png"), format!("/media/{letters}/1/320.png"));
    let kept = fs::read(&lying(&desk, "chancery-data")[0]).expect("a file");
    assert_eq!(ask(&server.address, &whole).body, kept);
    let rendition = ask(&server.address, &small);
    assert_eq!(rendition.status, 200);
    let rendition = image::load_from_memory(&rendition.body).expect("a picture");
    assert_eq!((rendition.width(), rendition.height()), (320, 240));
    assert_eq!(ask(&server.address, &format!("/media/{letters}/1/321.png")).status, 404);

    let id = format!("media-{letters}");
    desk.run(&["withdraw", &id, "--reason", "The wrong quay."]).succeeds();
    assert!(server.shows_soon(&whole, "The wrong quay."));
    assert_eq!(ask(&server.address, &small).status, 410);
    desk.run(&["erase", &id, "--reason", "A court's order.", "--yes"]).succeeds();
    assert_eq!(lying(&desk, "chancery-data"), Vec::<PathBuf>::new());
    assert!(server.shows_soon(&whole, "A court"));
    assert!(!desk.keeps("chancery-data", &kept[..200]), "some of it is still there");
    desk.check_record();
}

#[test]
fn a_backup_has_every_file_and_one_that_lacks_any_is_not_restored() {
    let desk = Desk::new();
    publish(&desk, "quay.png", &photograph(1, 400));
    let letters = publish(&desk, "harbour.png", &photograph(2, 400));
    let server = desk.serve("chancery-data");
    desk.run(&["backup", "copy", "--with-keys"]).succeeds();
    drop(server);
    desk.run(&["--data", "new", "restore", "copy"]).succeeds();
    assert_eq!(lying(&desk, "new").len(), 2);
    let server = desk.serve("new");
    assert_eq!(ask(&server.address, &format!("/media/{letters}/1/harbour.png")).status, 200);
    drop(server);

    let one = lying(&desk, "copy").remove(0);
    let bytes = fs::read(&one).expect("a file");
    // A copy of a file may be the file itself under another name: never written into, only replaced.
    fs::remove_file(&one).expect("it goes");
    desk.run(&["--data", "other", "restore", "copy"])
        .fails(1)
        .says(&["copy was not restored", "is not there"]);
    fs::write(&one, &bytes[1..]).expect("it is another");
    desk.run(&["--data", "other", "restore", "copy"]).fails(1).says(&["copy was not restored"]);
    fs::write(&one, &bytes).expect("it is back");
    desk.run(&["--data", "other", "restore", "copy"]).succeeds();
    desk.check_record();
}

#[test]
fn fsck_names_a_file_that_is_lost_and_clears_away_what_a_crash_left() {
    let desk = Desk::new();
    let letters = publish(&desk, "quay.png", &photograph(1, 200));
    let path = lying(&desk, "chancery-data").remove(0);
    let bytes = fs::read(&path).expect("a file");
    fs::remove_file(&path).expect("it goes");
    desk.run(&["fsck"]).tells(1, &["is missing and no later entry erases it"]);
    fs::write(&path, b"something else").expect("another file");
    desk.run(&["fsck"]).tells(1, &["is not what was committed to"]);
    let server = desk.serve("chancery-data");
    fs::remove_file(&path).expect("it goes");
    assert_eq!(ask(&server.address, &format!("/media/{letters}/1/quay.png")).status, 503);
    drop(server);
    fs::write(&path, &bytes).expect("it is back");
    desk.check_record();

    desk.run(&["erase", &format!("media-{letters}"), "--reason", "A court's order.", "--yes"]).succeeds();
    // As a crash between the commit and the deletion leaves it.
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, &bytes).expect("it is left");
    desk.check_record();
    assert!(!path.exists());
}

#[test]
fn a_mirror_has_the_files_too_and_serves_them_by_itself() {
    let desk = Desk::new();
    let letters = publish(&desk, "quay.png", &photograph(1, 700));
    let gone = publish(&desk, "gone.png", &photograph(2, 300));
    desk.run(&["erase", &format!("media-{gone}"), "--reason", "A court's order.", "--yes"]).succeeds();
    let origin = desk.serve("chancery-data");
    let liar = Liar::before(&origin.address);
    let url = liar.url();
    let follow = || desk.run(&["--data", "mirror", "mirror", &url, "--once", "--timeout", "2"]);

    // A file that is another, cut short, or not given at all, is never taken over.
    let commitment =
        lying(&desk, "chancery-data")[0].file_name().expect("a name").to_string_lossy().into_owned();
    let path = format!("/record/content/{commitment}");
    let lies: [fn(Answer) -> Option<Answer>; 4] = [
        |mut answer| {
            answer.body[5_000] ^= 1;
            Some(answer)
        },
        |mut answer| {
            answer.body.truncate(20_000);
            Some(answer)
        },
        |mut answer| {
            answer.body.truncate(10);
            Some(answer)
        },
        |_| Some(Answer { status: 404, body: b"There is none.".to_vec() }),
    ];
    for lie in lies {
        let lied = path.clone();
        liar.lie(move |path, answer| if path == lied { lie(answer) } else { Some(answer) });
        follow().fails(1).says(&["of entry 3"]);
        assert_eq!(lying(&desk, "mirror"), Vec::<PathBuf>::new());
        fs::remove_dir_all(desk.path("mirror")).expect("the mirror begins anew");
    }
    liar.repent();
    follow().succeeds();
    assert_eq!(lying(&desk, "mirror").len(), 1);
    assert_eq!(desk.run(&["--data", "mirror", "fsck", "--json"]).json()["clean"], true);
    let mirror = desk.serve("mirror");
    for (file, status) in [("quay.png", 200), ("320.png", 200), ("640.jpg", 200), ("960.png", 404)] {
        let path = format!("/media/{letters}/1/{file}");
        let (theirs, own) = (ask(&origin.address, &path), ask(&mirror.address, &path));
        assert_eq!((own.status, own.body == theirs.body), (status, true), "{file}");
    }
    // Who verifies the whole record reads every file, and keeps none.
    let url = format!("http://{}", mirror.address);
    desk.run(&["--data", "nowhere", "verify", "--record", &url]).tells(0, &["the whole record"]);
    let kept = &lying(&desk, "mirror")[0];
    let mut altered = fs::read(kept).expect("a file");
    altered[5_000] ^= 1;
    fs::write(kept, altered).expect("another file");
    desk.run(&["--data", "nowhere", "verify", "--record", &url]).tells(1, &["does not hold"]);

    desk.run(&["erase", &format!("media-{letters}"), "--reason", "A court's order.", "--yes"]).succeeds();
    assert!(origin.shows_soon(&format!("/media/{letters}/1/quay.png"), "A court"));
    follow().succeeds();
    assert_eq!(lying(&desk, "mirror"), Vec::<PathBuf>::new());
}

#[test]
fn what_a_restored_backup_had_lost_comes_back_with_its_files() {
    let desk = Desk::new();
    desk.run(&["backup", "old", "--with-keys"]).succeeds();
    let letters = publish(&desk, "quay.png", &photograph(1, 500));
    let origin = desk.serve("chancery-data");
    let url = format!("http://{}", origin.address);
    desk.run(&["--data", "mirror", "mirror", &url, "--once"]).succeeds();
    drop(origin);
    for name in ["chancery.db", "chancery.db-wal", "chancery.db-shm"] {
        // Only the first is always there.
        let _ = fs::remove_file(desk.path("chancery-data").join(name));
    }
    fs::remove_dir_all(desk.path("chancery-data/files")).expect("the disk is gone");
    desk.run(&["restore", "old"]).fails(1).says(&["was shown"]);
    let mirror = desk.serve("mirror");
    desk.run(&["recover", "--from", &format!("http://{}", mirror.address)]).succeeds();
    desk.check_record();
    let server = desk.serve("chancery-data");
    assert_eq!(ask(&server.address, &format!("/media/{letters}/1/quay.png")).status, 200);
}

#[test]
fn a_picture_is_signed_where_the_mission_key_is() {
    let (desk, vault) = (Desk::new(), Desk::bare());
    fs::rename(desk.path("chancery-data/keys/mission.key"), vault.path("mission.key")).expect("it is moved");
    desk.write("quay.png", photograph(1, 300));
    desk.run(&["publish", "quay.png", "--alt", "A quay", "--acts", "acts.json"]).succeeds();
    assert_eq!(lying(&desk, "chancery-data"), Vec::<PathBuf>::new(), "nothing is recorded yet");
    fs::copy(desk.path("acts.json"), vault.path("acts.json")).expect("it is carried");
    let shown = vault.run(&["sign", "acts.json", "--yes"]).succeeds().err;
    assert!(shown.contains("quay.png") && shown.contains("bytes, SHA-256"), "{shown}");
    fs::copy(vault.path("acts.signed.json"), desk.path("acts.signed.json")).expect("it is carried");
    desk.run(&["append", "acts.signed.json"]).succeeds();
    assert_eq!(lying(&desk, "chancery-data").len(), 1);
    desk.run(&["append", "acts.signed.json"]).tells(0, &["in the record already"]);
    desk.check_record();

    // A byte of the picture changed on its way.
    let acts = fs::read_to_string(desk.path("acts.signed.json")).expect("a file");
    desk.write("forged.json", acts.replacen("iVBORw0KGgo", "iVBORw0KGgp", 1));
    desk.run(&["append", "forged.json"]).fails(1).says(&["forged.json is refused", "was altered"]);

    // Sixty megabytes do not fit into a file that is carried.
    let mut long = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".to_vec();
    long.resize(60 << 20, b' ');
    long.extend_from_slice(b"\n%%EOF\n");
    desk.write("long.pdf", &long);
    let words = ["publish", "long.pdf", "--acts", "long.json"];
    desk.run(&words).fails(1).says(&["longer than 64 MiB", "has 60 MiB", "about 48 MiB"]);
    assert!(!desk.path("long.json").exists());
}

#[test]
fn a_reader_compares_a_picture_with_its_dossier() {
    let desk = Desk::new();
    let letters = publish(&desk, "quay.png", &photograph(1, 300));
    let id = format!("media-{letters}");
    let first = fs::read(&lying(&desk, "chancery-data")[0]).expect("a file");
    desk.write("saved.png", &first);
    desk.run(&["dossier", &id, "-o", "first.dossier"]).succeeds();
    let dossier = fs::read(desk.path("first.dossier")).expect("a file");
    assert!(!dossier.windows(8).any(|bytes| bytes == b"iVBORw0K"), "the file itself is in its dossier");
    let away = |words: &[&str]| desk.run(&[&["--data", "nowhere", "verify"], words].concat());
    away(&["first.dossier"])
        .tells(0, &["the file “quay.png”, image/png", "not in the dossier", "verify FILE --dossier"]);
    away(&["saved.png", "--dossier", "first.dossier"])
        .tells(0, &["this is, byte for byte, the file “quay.png” of Embassy of Veridia, as of revision 1"]);

    desk.write("saved.png", photograph(9, 300));
    away(&["saved.png", "--dossier", "first.dossier"]).tells(1, &["the file is none that"]);
    away(&["saved.png"]).tells(2, &["give its dossier too, with --dossier"]);
    away(&["absent.png", "--dossier", "first.dossier"]).tells(2, &["cannot be read"]);
    let dossier = String::from_utf8(dossier).expect("JSON");
    let last = dossier.rfind(r#"\"revision\":1"#).expect("the revision of its entry");
    let forged = format!("{}{}", &dossier[..last], dossier[last..].replacen(":1", ":2", 1));
    desk.write("forged.dossier", forged);
    away(&["saved.png", "--dossier", "forged.dossier"]).tells(1, &["is not proven to be in the log"]);

    desk.write("quay.png", photograph(2, 300));
    desk.run(&["revise", &id, "quay.png"]).succeeds();
    desk.run(&["dossier", &id, "-o", "second.dossier"]).succeeds();
    desk.write("saved.png", &first);
    away(&["saved.png", "--dossier", "second.dossier"])
        .tells(0, &["as of revision 1; it was replaced since, in revision 2"]);
    desk.run(&["erase", &id, "--reason", "A court's order.", "--yes"]).succeeds();
    desk.run(&["dossier", &id, "-o", "third.dossier"]).succeeds();
    away(&["saved.png", "--dossier", "third.dossier"]).tells(2, &["was erased"]);
}
