//! Media files: what they are served as, in parts, and how they vanish with what showed them.

use record::{Kind, MediaRef, SubjectId, verify};
use server::{Limits, Settings};

use crate::support::{MediaFile, Press, Reply, Site, ask};

const PDF: &[u8] = b"%PDF-1.7 the report, all forty-two pages of it";

fn empty() -> Press {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_ring();
    press.open_mission();
    press
}

fn open(press: Press) -> Site {
    Site::of(press, Settings::default(), Limits::default())
}

/// The letters of a media file's id.
fn letters(id: SubjectId) -> String {
    MediaRef { id, revision: 1 }.letters()
}

fn address(id: SubjectId, revision: u64, name: &str) -> String {
    format!("/media/{}/{revision}/{name}", letters(id))
}

/// A press office with a report that a statement brings.
fn with_report() -> (Press, SubjectId, SubjectId) {
    let mut press = empty();
    let report = press.publish_media(&MediaFile::new("report.pdf", "application/pdf", PDF));
    let message = press.publish(Kind::Statement, vec![attached("en", "On the report", report, 1)]);
    (press, report, message)
}

fn attached(lang: &str, title: &str, file: SubjectId, revision: u64) -> record::Edition {
    let mut edition = Press::edition(lang, title);
    let media = MediaRef { id: file, revision };
    edition.attachments = vec![record::Attachment { media, title: None }];
    edition
}

#[test]
fn a_file_is_served_as_what_it_is_and_asked_for_again_within_a_minute() {
    let (press, report, _) = with_report();
    let site = open(press);
    let reply = site.get(&address(report, 1, "report.pdf"));
    assert_eq!((reply.status, reply.body.as_slice()), (200, PDF));
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("content-disposition", "inline; filename=\"report.pdf\""),
        ("accept-ranges", "bytes"),
        ("last-modified", "Wed, 14 Jan 2026 12:00:00 GMT"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("cache-control", "public, max-age=60, s-maxage=60, must-revalidate, no-transform"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{name}");
    }
    assert_eq!(reply.header("content-length"), Some(PDF.len().to_string().as_str()));
    for absent in ["content-encoding", "vary", "set-cookie", "content-language", "content-range"] {
        assert_eq!(reply.header(absent), None, "{absent}");
    }
    assert!(!reply.header("cache-control").unwrap().contains("immutable"), "it can be withdrawn");
    // The tag is the commitment, by which anybody can compare.
    assert_eq!(reply.etag().len(), 66);
    assert_eq!(site.get_with(&address(report, 1, "report.pdf"), &[("accept-encoding", "br")]).body, PDF);
}

#[test]
fn a_reader_who_has_the_file_is_not_sent_it_again() {
    let (press, report, _) = with_report();
    let site = open(press);
    let path = address(report, 1, "report.pdf");
    let whole = site.get(&path);
    let reads = site.press.drawer.read_times();
    for condition in [
        ("if-none-match", whole.etag()),
        ("if-none-match", "*"),
        ("if-modified-since", "Wed, 14 Jan 2026 12:00:00 GMT"),
        ("if-modified-since", "Thu, 15 Jan 2026 00:00:00 GMT"),
    ] {
        let reply = site.get_with(&path, &[condition, ("range", "bytes=0-1")]);
        assert_eq!((reply.status, reply.body.len()), (304, 0), "{condition:?}");
        assert_eq!(reply.etag(), whole.etag());
    }
    assert_eq!(site.press.drawer.read_times(), reads, "nothing was read for it");
    for condition in [
        ("if-none-match", "\"another\""),
        ("if-modified-since", "Tue, 13 Jan 2026 12:00:00 GMT"),
        ("if-modified-since", "yesterday"),
    ] {
        assert_eq!(site.get_with(&path, &[condition]).status, 200, "{condition:?}");
    }
}

#[test]
fn a_part_of_a_file_is_sent_by_itself() {
    let long: Vec<u8> = (0..300_000_u32).map(|at| u8::try_from(at % 251).unwrap()).collect();
    let mut press = empty();
    let film = press.publish_media(&MediaFile::new("film.mp4", "video/mp4", &long));
    let site = open(press);
    let path = address(film, 1, "film.mp4");
    let part = |range: &str| site.get_with(&path, &[("range", range)]);
    for (range, from, until) in [
        ("bytes=0-0", 0, 1),
        ("bytes=65535-65536", 65_535, 65_537),
        ("bytes=100000-", 100_000, 300_000),
        ("bytes=-7", 299_993, 300_000),
        ("bytes=299999-999999", 299_999, 300_000),
    ] {
        let reply = part(range);
        assert_eq!(reply.status, 206, "{range}");
        assert!(reply.body == long[from..until], "{range}");
        let said = format!("bytes {from}-{}/300000", until - 1);
        assert_eq!(reply.header("content-range"), Some(said.as_str()), "{range}");
        assert_eq!(reply.header("content-length"), Some((until - from).to_string().as_str()), "{range}");
    }
    for range in ["bytes=300000-", "bytes=-0", "bytes=999999-"] {
        let reply = part(range);
        assert_eq!((reply.status, reply.body.len()), (416, 0), "{range}");
        assert_eq!(reply.header("content-range"), Some("bytes */300000"), "{range}");
    }
    for range in ["bytes=0-1,5-6", "bytes=5-1", "lines=1-2", "bytes=a-"] {
        let reply = part(range);
        assert_eq!((reply.status, reply.body.len()), (200, long.len()), "{range}");
        assert_eq!(reply.header("content-range"), None, "{range}");
    }
}

#[test]
fn who_has_a_part_of_another_file_is_sent_all_of_this_one() {
    let (press, report, _) = with_report();
    let site = open(press);
    let path = address(report, 1, "report.pdf");
    let tag = site.get(&path).etag().to_owned();
    let with = |had: &str| site.get_with(&path, &[("range", "bytes=0-3"), ("if-range", had)]).status;
    assert_eq!(with(&tag), 206);
    assert_eq!(with("Wed, 14 Jan 2026 12:00:00 GMT"), 206);
    for other in ["\"another\"", &format!("W/{tag}"), "Thu, 15 Jan 2026 12:00:00 GMT", "nonsense"] {
        assert_eq!(with(other), 200, "{other}");
    }
}

#[test]
fn head_is_answered_like_get_and_knows_no_parts() {
    let (press, report, _) = with_report();
    let site = open(press);
    let path = address(report, 1, "report.pdf");
    let get = site.get(&path);
    let head = ask(site.address, "HEAD", &path, &[("range", "bytes=0-1")]);
    assert_eq!((head.status, head.sorted_headers()), (200, get.sorted_headers()));
    assert!(head.body.is_empty());
}

#[test]
fn one_file_has_one_address() {
    let mut press = empty();
    let speech = press.publish_media(&MediaFile::new("речь посла.mp3", "audio/mpeg", b"sound"));
    let site = open(press);
    let right = address(speech, 1, "%D1%80%D0%B5%D1%87%D1%8C%20%D0%BF%D0%BE%D1%81%D0%BB%D0%B0.mp3");
    assert_eq!(site.get(&right).status, 200);
    let letters = letters(speech);
    for spelled in [
        address(speech, 1, "another-name.mp3"),
        address(speech, 1, "%d1%80%d0%b5%d1%87%d1%8c%20%d0%bf%d0%be%d1%81%d0%bb%d0%b0.mp3"),
        format!("/media/%{:02x}{}/1/x", letters.as_bytes()[0], &letters[1..]),
        address(speech, 1, "x?page=2").replace("%3F", "?"),
    ] {
        let reply = site.get(&spelled);
        assert_eq!(reply.status, 308, "{spelled}");
        assert!(reply.header("location").unwrap().starts_with(&right), "{spelled}");
        assert_eq!(reply.header("cache-control"), Some("no-cache"), "{spelled}");
    }
}

#[test]
fn no_address_leads_out_of_the_files() {
    let (press, report, _) = with_report();
    let site = open(press);
    let letters = letters(report);
    for path in [
        format!("/media/{letters}"),
        format!("/media/{letters}/1"),
        format!("/media/{letters}/1/"),
        format!("/media/{letters}/1/.."),
        format!("/media/{letters}/1/../../../etc/passwd"),
        format!("/media/{letters}/1/..%2f..%2fchancery.db"),
        format!("/media/{letters}/1/%00report.pdf"),
        format!("/media/{letters}/1/report.pdf/"),
        format!("/media/{letters}/2/report.pdf"),
        format!("/media/{letters}/0/report.pdf"),
        format!("/media/{letters}/18446744073709551616/report.pdf"),
        format!("/media/{}/1/report.pdf", letters.to_uppercase()),
        "/media/../keys/log.key".to_owned(),
        "/media/%2e%2e/%2e%2e/keys".to_owned(),
        format!("/media/message-{letters}/1/x"),
        format!("/media/{}/1/report.pdf", "a".repeat(26)),
        format!("/at/20260114T120000Z/media/{letters}/1/report.pdf"),
    ] {
        let reply = site.get(&path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.text().contains("<html"), "{path}");
    }
}

/// What becomes of a report's addresses, whole and in part, as the reader asks for them.
fn all(site: &Site, path: &str) -> Vec<u16> {
    let part = site.get_with(path, &[("range", "bytes=0-3")]);
    let head = ask(site.address, "HEAD", path, &[]);
    vec![site.get(path).status, part.status, head.status]
}

// When a document is withdrawn its attachments go with it, for those too who know their address.
#[test]
fn what_a_withdrawn_message_brought_is_gone_with_it() {
    let (press, report, message) = with_report();
    let mut site = open(press);
    let first = address(report, 1, "report.pdf");
    let tag = site.get(&first).etag().to_owned();
    assert_eq!(all(&site, &first), [200, 206, 200]);
    assert_eq!(
        site.get(&format!("/media/{}/1/annex.pdf", "b".repeat(25) + "a")).status,
        404,
        "a draft is nowhere"
    );

    site.press.set_clock("2026-01-15T09:00:00Z");
    site.press.withdraw(message);
    assert_eq!(all(&site, &first), [410, 410, 410]);
    let told = site.get_with(&first, &[("if-none-match", &tag)]);
    assert_eq!(told.status, 410, "not even for who has it already");
    assert_eq!(told.header("cache-control"), Some("no-cache"));
    assert!(told.text().contains("href=\"/en/messages/2026/1/on-the-report\""), "{}", told.text());
    assert!(!told.body.windows(5).any(|bytes| bytes == b"%PDF-"));

    // A newer report, while the message is withdrawn: neither is shown.
    site.press.replace_media(report, &MediaFile::new("report.pdf", "application/pdf", b"%PDF-1.7 corrected"));
    let second = address(report, 2, "report.pdf");
    assert_eq!((all(&site, &first), all(&site, &second)), (vec![410; 3], vec![410; 3]));

    site.press.reinstate(message);
    let mut changed = attached("en", "On the report", report, 2);
    changed.body = "The report was corrected.".to_owned();
    site.press.correct(message, changed);
    assert_eq!(site.get(&second).body, b"%PDF-1.7 corrected");
    // The text as it stood before still shows the report as it was then, at its own address.
    assert_eq!(site.get(&first).body, PDF);
    assert_eq!(
        site.get(&format!("/media/{}/1/other.pdf", letters(report))).header("location"),
        Some(&*first)
    );
}

#[test]
fn a_file_that_two_show_goes_with_the_last_of_them() {
    let (mut press, report, first) = with_report();
    let second = press.publish(Kind::Letter, vec![attached("fr", "Sur le rapport", report, 1)]);
    let mut site = open(press);
    let path = address(report, 1, "report.pdf");
    site.press.withdraw(first);
    assert_eq!(site.get(&path).status, 200);
    site.press.erase(second);
    let gone = site.get(&path);
    assert_eq!(gone.status, 410);
    // What was erased has no notice; what was withdrawn has.
    assert!(gone.text().contains("/en/messages/2026/1/on-the-report"));
    site.press.reinstate(first);
    assert_eq!(site.get(&path).status, 200);
}

#[test]
fn a_file_that_nobody_shows_any_more_leads_to_the_one_in_its_place() {
    let mut press = empty();
    let list = press.publish_media(&MediaFile::new("list.csv", "text/csv", b"1,2"));
    press.replace_media(list, &MediaFile::new("list-2.csv", "text/csv", b"1,2,3"));
    press.reword_media(list, &MediaFile::new("list-2.csv", "text/csv", b"1,2,3"), "A list of three");
    let site = open(press);
    let old = site.get(&address(list, 1, "list.csv"));
    assert_eq!(old.status, 410);
    assert!(old.text().contains(&format!("href=\"{}\"", address(list, 3, "list-2.csv"))), "{}", old.text());
    // Other words about the same file change nothing of it.
    for revision in [2, 3] {
        let reply = site.get(&address(list, revision, "list-2.csv"));
        assert_eq!((reply.status, reply.text()), (200, "1,2,3".to_owned()));
        assert_eq!(reply.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(reply.header("content-disposition"), Some("attachment; filename=\"list-2.csv\""));
    }
}

#[test]
fn a_film_takes_its_subtitles_with_it() {
    let mut press = empty();
    let words = press.publish_media(&MediaFile::new("en.vtt", "text/vtt", b"WEBVTT\n"));
    let mut film = MediaFile::new("film.mp4", "video/mp4", b"a film");
    film.subtitles = Some(MediaRef { id: words, revision: 1 });
    let film = press.publish_media(&film);
    let message = press.publish(Kind::Speech, vec![attached("en", "With a film", film, 1)]);
    let mut site = open(press);
    let (film, words) = (address(film, 1, "film.mp4"), address(words, 1, "en.vtt"));
    assert_eq!((site.get(&film).status, site.get(&words).status), (200, 200));
    site.press.withdraw(message);
    assert_eq!((site.get(&film).status, site.get(&words).status), (410, 410));
}

#[test]
fn a_withdrawn_or_erased_file_says_why() {
    let mut press = empty();
    let one = press.publish_media(&MediaFile::new("one.pdf", "application/pdf", PDF));
    let other = press.publish_media(&MediaFile::new("other.png", "image/png", b"\x89PNG a face"));
    let mut site = open(press);
    site.press.withdraw(one);
    let told = site.get(&address(one, 1, "one.pdf"));
    assert!(told.status == 410 && told.text().contains("It no longer holds."), "{}", told.text());
    site.press.erase(other);
    let told = site.get(&address(other, 1, "other.png"));
    assert!(told.status == 410 && told.text().contains("By order of a court."), "{}", told.text());
    let french = site.get_with(&address(one, 1, "one.pdf"), &[("accept-language", "fr")]);
    assert!(french.text().contains("Ce fichier a été retiré"), "{}", french.text());
}

#[test]
fn nothing_in_a_file_runs() {
    let drawing =
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>";
    let mut press = empty();
    let named = [
        ("emblem.svg", "image/svg+xml"),
        ("emblem.png", "image/svg+xml"),
        ("picture.jpg", "image/jpeg"),
        ("words.txt", "text/plain"),
        ("table.ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ];
    let ids = named.map(|(name, kind)| press.publish_media(&MediaFile::new(name, kind, drawing)));
    let site = open(press);
    for ((name, kind), id) in named.into_iter().zip(ids) {
        let reply = site.get(&address(id, 1, name));
        let policy = reply.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';") && policy.ends_with("sandbox"), "{name}: {policy}");
        assert!(!policy.contains("script") && !policy.contains("allow-"), "{name}: {policy}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{name}");
        // What it is, the record says, which asked its content; never its name.
        assert!(reply.header("content-type").unwrap().starts_with(kind), "{name}");
    }
}

fn picture(press: &mut Press, bytes: &[u8]) -> SubjectId {
    let mut file = MediaFile::new("quay.jpg", "image/jpeg", bytes);
    file.width = Some(1_000);
    press.publish_media(&file)
}

#[test]
fn a_smaller_picture_is_made_once_however_many_ask() {
    let mut press = empty();
    let quay = picture(&mut press, b"a quay");
    let site = open(press);
    let path = address(quay, 1, "640.jpg");
    let replies: Vec<Reply> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..8).map(|_| scope.spawn(|| site.get(&path))).collect();
        asking.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    assert!(replies.iter().all(|reply| reply.status == 200 && reply.body == b"640 pixels"));
    assert_eq!(site.press.drawer.made(), 1);
    // What it is, it says itself, whatever its address ends in.
    assert_eq!(replies[0].header("content-type"), Some("image/png"));
    assert_eq!(replies[0].header("content-disposition"), Some("inline; filename=\"640.jpg\""));
    assert_eq!(site.get_with(&path, &[("if-none-match", replies[0].etag())]).status, 304);
    assert_eq!(site.get_with(&path, &[("range", "bytes=0-2")]).text(), "640");
    assert_ne!(site.get(&address(quay, 1, "320.jpg")).etag(), replies[0].etag());
    assert_eq!(site.press.drawer.made(), 2);
}

#[test]
fn no_other_smaller_pictures_are_made() {
    let mut press = empty();
    let quay = picture(&mut press, b"a quay");
    let broken = picture(&mut press, b"no picture at all");
    let paper = press.publish_media(&MediaFile::new("report.pdf", "application/pdf", PDF));
    let drawing = press.publish_media(&MediaFile::new("crest.svg", "image/svg+xml", b"<svg/>"));
    let mut site = open(press);
    for file in ["641.jpg", "1280.jpg", "0.jpg", "1.png", "4294967296.jpg", "99999999999.jpg"] {
        let status = site.get(&address(quay, 1, file)).status;
        assert!(status == 404 || status == 308, "{file}: {status}");
        assert_ne!(site.get(&address(quay, 1, file)).header("content-type"), Some("image/png"), "{file}");
    }
    assert_eq!(site.get(&address(paper, 1, "320.jpg")).status, 404);
    assert_eq!(site.get(&address(drawing, 1, "320.png")).status, 404);
    assert_eq!(site.press.drawer.made(), 0);
    assert_eq!(site.get(&address(broken, 1, "320.jpg")).status, 404);
    // Of what is withdrawn none is shown, though it was made.
    assert_eq!(site.get(&address(quay, 1, "320.jpg")).status, 200);
    site.press.withdraw(quay);
    assert_eq!(site.get(&address(quay, 1, "320.jpg")).status, 410);
}

#[test]
fn a_file_that_is_not_here_is_told_from_one_that_is_gone() {
    let (press, report, _) = with_report();
    let site = open(press);
    let path = address(report, 1, "report.pdf");
    site.press.drawer.set_broken(true);
    let reply = site.get(&path);
    assert_eq!(reply.status, 503);
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    site.press.drawer.set_broken(false);
    assert_eq!(site.get(&path).status, 200);
    site.press.drawer.remove(&site.press.files_of(report)[0]);
    assert_eq!(site.get(&path).status, 503);
}

#[test]
fn the_log_gives_a_file_behind_its_salt_and_in_parts() {
    let (press, report, _) = with_report();
    let site = open(press);
    let commitment = site.press.files_of(report)[0];
    let path = format!("/record/content/{commitment}");
    let reply = site.get(&path);
    assert_eq!(reply.status, 200);
    let (salt, bytes) = reply.body.split_first_chunk::<32>().unwrap();
    assert_eq!(record::Commitment::to(&record::Salt(*salt), bytes), commitment);
    assert_eq!(bytes, PDF);
    assert_eq!(reply.header("content-type"), Some("application/octet-stream"));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    for (range, from, until) in
        [("bytes=0-31", 0, 32), ("bytes=30-35", 30, 36), ("bytes=40-", 40, reply.body.len())]
    {
        let part = site.get_with(&path, &[("range", range)]);
        assert_eq!((part.status, part.body.as_slice()), (206, &reply.body[from..until]), "{range}");
    }
    let mut site = site;
    site.press.erase(report);
    assert_eq!(site.get(&path).status, 410);
}

#[test]
fn a_dossier_leaves_the_file_out_and_says_how_to_compare_it() {
    let (press, report, _) = with_report();
    let site = open(press);
    let index = site.press.live.read(|history| history.line(report).unwrap().revisions[0].index);
    let dossier = site.get(&format!("/record/dossier/{index}.dossier"));
    assert_eq!(dossier.status, 200);
    assert!(dossier.body.len() < 16_000);
    // The press office of these tests signs acts and checkpoints with one key; who only reads the file sees its salt.
    let parsed = record::Dossier::parse(&dossier.body).unwrap();
    let entry = parsed.entries.iter().find(|entry| entry.index == index).unwrap();
    let (commitment, salt) = entry.files.first_key_value().unwrap();
    assert_eq!(record::Commitment::to(salt, PDF), *commitment);
    assert!(entry.contents.values().all(|content| content.bytes != PDF));
    let proof = site.get(&format!("/record/proof/{index}.tlog-proof"));
    assert!(proof.status == 200 && proof.text().len() < 16_000);
    let _ = verify::Trust::default();
}

/// Every address of a message: in each language, in each form, spelled with a query, and of what it brings.
fn variants(site: &Site, report: SubjectId, quay: SubjectId) -> Vec<String> {
    let pages = ["/en/messages/2026/1/on-the-report", "/fr/messages/2026/1/sur-le-rapport"];
    let mut all = Vec::new();
    for page in pages {
        for ending in ["", ".txt", ".md", ".json", "?utm_source=mail", "?"] {
            all.push(format!("{page}{ending}"));
        }
    }
    all.push(address(report, 1, "report.pdf"));
    all.push(address(report, 1, "report.pdf?utm_source=mail"));
    all.push(address(quay, 1, "quay.jpg"));
    all.push(address(quay, 1, "320.jpg"));
    let lists =
        ["/en/", "/fr/", "/en/archive/2026/01/", "/fr/archive/2026/01/", "/en/feed.xml", "/fr/feed.xml"];
    all.extend(lists.map(ToOwned::to_owned));
    for path in &all {
        for encoding in ["identity", "gzip", "br", "zstd"] {
            assert_eq!(site.get_with(path, &[("accept-encoding", encoding)]).status, 200, "{path}");
        }
    }
    all
}

// A deleted page lives on in the cache, at least in the other languages: not here.
#[test]
fn a_withdrawal_reaches_every_variant_at_once() {
    let mut press = empty();
    let report = press.publish_media(&MediaFile::new("report.pdf", "application/pdf", PDF));
    let quay = picture(&mut press, b"a quay");
    let mut french = attached("fr", "Sur le rapport", report, 1);
    french.body = format!("Le rapport.\n\n![Un quai](media:{}@1)", letters(quay));
    let message = press.publish(Kind::Statement, vec![attached("en", "On the report", report, 1), french]);
    let mut site = open(press);
    let all = variants(&site, report, quay);
    let before: Vec<Reply> = all.iter().map(|path| site.get(path)).collect();
    site.press.withdraw(message);
    for (path, before) in all.iter().zip(&before) {
        for encoding in ["identity", "gzip", "br", "zstd"] {
            let asked = [("accept-encoding", encoding), ("if-none-match", before.etag())];
            let after = site.get_with(path, &asked);
            if path.starts_with("/media/") {
                assert_eq!(after.status, 410, "{path} in {encoding}");
            } else {
                assert_eq!(after.status, 200, "{path} in {encoding}: it is not as it was");
            }
            let lifetime = before.header("cache-control").unwrap();
            assert!(lifetime == "no-cache" || lifetime.contains("max-age=60"), "{path}: {lifetime}");
        }
        let text = String::from_utf8_lossy(&site.get(path).body).into_owned();
        let is_message = path.contains("/messages/");
        assert!(!is_message || says_withdrawn(&text), "{path} does not say that it was withdrawn: {text}");
        let is_list = !is_message && !path.starts_with("/media/");
        let said = text.contains("On the report") || text.contains("Sur le rapport");
        assert!(!(is_list && said) || path.contains("feed"), "{path} still lists it");
    }
    // And an erasure leaves nothing of it at all.
    site.press.erase(message);
    for path in all.iter().filter(|path| path.contains("/messages/") || path.starts_with("/media/")) {
        let path = path.split('?').next().unwrap();
        let reply = site.get(path);
        assert_eq!(reply.status, 410, "{path}");
    }
}

fn says_withdrawn(text: &str) -> bool {
    ["withdrawn", "retiré"].iter().any(|word| text.contains(word))
}
