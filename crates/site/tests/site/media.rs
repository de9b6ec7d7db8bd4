//! Media files in the text of a message: shown where they are, and named where they are not.

use std::collections::BTreeMap;

use record::{Attachment, Decision, Edition, Media, MediaRef, SubjectContent, SubjectId, Text};
use site::{Form, SitePath};

use crate::press::{Press, edition, instant, lang, statement, text};

fn picture() -> Media {
    Media {
        name: "the opening.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 1_234_567,
        width: Some(1_280),
        height: Some(853),
        seconds: None,
        alt: text(&[("en", "Two people cut a ribbon"), ("fr", "Deux personnes coupent un ruban")]),
        caption: text(&[("fr", "L’ouverture")]),
        credit: text(&[("en", "Photo: B. Example")]),
        transcript: Text::new(),
        subtitles: BTreeMap::new(),
    }
}

fn document() -> Media {
    let none = Text::new;
    Media {
        name: "report.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        width: None,
        height: None,
        alt: none(),
        caption: none(),
        credit: none(),
        ..picture()
    }
}

fn keep(press: &mut Press, media: Media) -> MediaRef {
    let content = SubjectContent::Media(Box::new(media));
    let id = press.id(content.kind());
    press.decide(Decision { file: Some(vec![7; 1_234_567]), ..Decision::publish(id, content) });
    MediaRef { id, revision: 1 }
}

fn press() -> Press {
    Press::at("2020-05-20T00:00:00Z", &["en", "fr", "ar"])
}

fn publish(press: &mut Press, body: &str) -> SubjectId {
    press.publish(statement("2020-05-01"), vec![edition("en", "Opening", body)])
}

#[test]
fn a_picture_stands_in_a_figure_with_its_renditions_and_its_words() {
    let mut press = press();
    let media = keep(&mut press, picture());
    let body =
        format!("Before.\n\n![A ribbon is cut]({} \"The bridge is open\")\n\nAfter.", media.destination());
    let id = publish(&mut press, &body);
    let page = press.page(&press.address(id, "en"));
    let at = |file: &str| format!("/media/{}/1/{file}", media.letters());
    let set =
        [320, 640, 960, 1280].map(|width| format!("{} {width}w", at(&format!("{width}.jpg")))).join(", ");
    let figure = format!(
        "<figure id=\"p2\"><img src=\"{}\" srcset=\"{set}\" sizes=\"(min-width: 40rem) 36rem, 100vw\" width=\"1280\" \
         height=\"853\" loading=\"lazy\" decoding=\"async\" alt=\"A ribbon is cut\"><figcaption><span class=\"caption\">The \
         bridge is open</span> <span class=\"credit\" dir=\"ltr\">Photo: B. Example</span></figcaption></figure>",
        at("960.jpg")
    );
    assert!(page.contains(&figure), "{page}");
    assert!(page.contains("<p id=\"p3\">After.</p>"));
}

/// What the text does not say of a picture, the picture says itself, in the reader's language or the next best.
#[test]
fn a_picture_brings_its_own_words_where_the_text_has_none() {
    let mut press = press();
    let media = keep(&mut press, picture());
    let id = publish(&mut press, &format!("![]({})", media.destination()));
    let page = press.page(&press.address(id, "en"));
    assert!(page.contains("alt=\"Two people cut a ribbon\">"), "{page}");
    let mut small = picture();
    small.width = Some(300);
    small.height = Some(200);
    small.alt = text(&[("fr", "Un ruban")]);
    let small = keep(&mut press, small);
    let id = publish(&mut press, &format!("![]({})", small.destination()));
    let page = press.page(&press.address(id, "en"));
    assert!(
        page.contains(&format!("<img src=\"/media/{}/1/the%20opening.jpg\" width", small.letters())),
        "{page}"
    );
    assert!(!page.contains("srcset"));
}

#[test]
fn a_picture_among_words_and_a_link_to_a_file_stay_in_their_line() {
    let mut press = press();
    let (media, report) = (keep(&mut press, picture()), keep(&mut press, document()));
    let id = publish(
        &mut press,
        &format!("See ![it]({}) and [the report]({}).", media.destination(), report.destination()),
    );
    let page = press.page(&press.address(id, "en"));
    assert!(page.contains("<p id=\"p1\">See <img src="), "{page}");
    let link = format!("<a href=\"/media/{}/1/report.pdf\">the report</a>.", report.letters());
    assert!(page.contains(&link), "{page}");
}

#[test]
fn a_film_has_its_subtitles_and_what_is_said_in_it() {
    let mut press = press();
    let subtitles = Media { name: "en.vtt".to_owned(), media_type: "text/vtt".to_owned(), ..document() };
    let subtitles = keep(&mut press, subtitles);
    let film = Media {
        name: "speech.mp4".to_owned(),
        media_type: "video/mp4".to_owned(),
        transcript: text(&[("en", "# Speech\n\nGood *evening*.")]),
        subtitles: [(lang("en"), subtitles)].into(),
        ..picture()
    };
    let film = keep(&mut press, film);
    let id = publish(&mut press, &format!("![The speech]({})", film.destination()));
    let page = press.page(&press.address(id, "en"));
    for piece in [
        "<video controls preload=\"none\" width=\"1280\" height=\"853\" playsinline aria-label=\"The speech\">".to_owned(),
        format!("<source src=\"/media/{}/1/speech.mp4\" type=\"video/mp4\">", film.letters()),
        format!("<track kind=\"captions\" src=\"/media/{}/1/en.vtt\" srclang=\"en\" label=\"English\">", subtitles.letters()),
        "<details><summary class=\"ui\">Transcript</summary>".to_owned(),
        "<p>Good <em>evening</em>.</p>".to_owned(),
        "Film, 1.2\u{a0}MB</a>".to_owned(),
    ] {
        assert!(page.contains(&piece), "{piece} in {page}");
    }
}

#[test]
fn attachments_say_what_they_are_and_how_large() {
    let mut press = press();
    let report = keep(&mut press, document());
    let attached = |title: Option<&str>| Attachment { media: report, title: title.map(str::to_owned) };
    let with = |tag: &str| Edition {
        attachments: vec![attached(Some("Annex")), attached(None)],
        ..edition(tag, "Report", "Text.")
    };
    let id = press.publish(statement("2020-05-01"), vec![with("en"), with("fr"), with("ar")]);
    for (tag, facts) in [("en", "PDF, 1.2\u{a0}MB"), ("fr", "PDF, 1,2\u{a0}Mo"), ("ar", "ميغابايت")] {
        let page = press.page(&press.address(id, tag));
        assert!(page.contains(facts), "{facts} in {page}");
        assert!(page.contains(">Annex</bdi></a>") && page.contains(">report.pdf</bdi></a>"));
    }
}

/// Whatever became of a file, its place in the text says so, and nothing there is broken.
#[test]
fn a_file_that_is_gone_leaves_a_sentence() {
    let mut press = press();
    let (media, other) = (keep(&mut press, picture()), keep(&mut press, document()));
    let never = MediaRef { id: SubjectId::new(record::SubjectKind::Media, [9; 16]), revision: 1 };
    let later = MediaRef { revision: 7, ..media };
    let body =
        [media, never, later].map(|media| format!("![A ribbon]({})", media.destination())).join("\n\n");
    let attached = Edition {
        attachments: vec![Attachment { media: other, title: Some("The report".to_owned()) }],
        ..edition("en", "Opening", &body)
    };
    let id = press.publish(statement("2020-05-01"), vec![attached]);
    press.now = instant("2020-05-21T00:00:00Z");
    press.withdraw(media.id, "The wrong picture.");
    press.erase(other.id, "A court has ordered it.");
    let page = press.page(&press.address(id, "en"));
    assert!(!page.contains("/media/") && !page.contains("<img"), "{page}");
    assert!(
        page.contains("<p>A ribbon</p>") && page.contains("This file was withdrawn on 21 May 2020"),
        "{page}"
    );
    assert!(page.contains("This file is not available."));
    assert!(page.contains("The report") && page.contains("This file was erased on 21 May 2020"));
}

/// Readers of a withdrawn message are told what it held, and led to none of it.
#[test]
fn a_withdrawn_message_leads_to_none_of_its_files() {
    let mut press = press();
    let (media, report) = (keep(&mut press, picture()), keep(&mut press, document()));
    let body = format!("![A ribbon]({})\n\n[Report]({})", media.destination(), report.destination());
    let attached = Edition {
        attachments: vec![Attachment { media: report, title: Some("The report".to_owned()) }],
        ..edition("en", "Opening", &body)
    };
    let id = press.publish(statement("2020-05-01"), vec![attached.clone()]);
    // The same files stand in a message that holds.
    press.publish(statement("2020-05-02"), vec![Edition { title: "Other".to_owned(), ..attached }]);
    press.withdraw(id, "Issued too early.");
    let handle = press.history.line(id).unwrap().handle.unwrap();
    let address = press.address(id, "en");
    for path in [address, format!("/en/revisions/{handle}/1/")] {
        let path: SitePath = path.parse().unwrap();
        for form in [Form::Html, Form::Text, Form::Json] {
            let page = press.page(&path.clone().in_form(form).to_string());
            assert!(!page.contains("/media/"), "{path} as {form:?}: {page}");
            assert!(
                page.contains("The report") && page.contains("withdrawn together with the message"),
                "{page}"
            );
        }
    }
}

/// No file is led to by another scheme than those for readers, however it is written.
#[test]
fn only_what_names_a_media_file_is_shown_as_one() {
    let mut press = press();
    let media = keep(&mut press, picture());
    let letters = media.letters();
    let body = [
        format!("![a](MEDIA:{letters}@1)"),
        format!("![b](media:{letters}@01)"),
        format!("[c](media:{letters}@1#x)"),
        format!("[d](media&#58;{letters}@2)"),
        "[e](media:javascript:alert(1))".to_owned(),
        "![f](media://evil.example/x.png)".to_owned(),
    ];
    let id = publish(&mut press, &body.join("\n\n"));
    let page = press.page(&press.address(id, "en"));
    assert!(
        !page.contains("<img") && !page.contains("href=\"media") && !page.contains("javascript"),
        "{page}"
    );
}
