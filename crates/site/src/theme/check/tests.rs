use super::*;

fn with(name: &str, source: &str) -> Theme {
    Theme { templates: [(name.to_owned(), source.to_owned())].into(), ..Theme::default() }
}

fn styled(style: &str) -> Theme {
    Theme { style: Some(style.to_owned()), ..Theme::default() }
}

fn default_with(name: &str, from: &str, to: &str) -> Theme {
    let (_, source) = TEMPLATES.iter().find(|(known, _)| *known == name).unwrap();
    assert!(source.contains(from), "{name} has no {from}");
    with(name, &source.replacen(from, to, 1))
}

/// What is found, each on a line as an operator reads it.
fn told(theme: &Theme) -> String {
    check(theme).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_is_wrong_with_the_default_theme_as_a_theme_of_ones_own() {
    let templates =
        TEMPLATES.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect();
    let words = crate::words::LANGUAGES
        .iter()
        .filter_map(|lang| Some((lang.parse().ok()?, crate::words::source(lang)?.to_owned())));
    let whole = Theme { templates, words: words.collect(), style: None };
    assert_eq!(told(&whole), "");
    assert_eq!(told(&styled(crate::theme::style())), "");
}

#[test]
fn a_template_that_cannot_be_read_is_named_by_file_and_line() {
    let faults = check(&with("page.html", "<h1>{{ title.text }}</h1>\n{% if body %}\n<p>"));
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].file, "templates/page.html");
    assert!(faults[0].line.is_some());
}

#[test]
fn a_name_that_is_misspelt_is_found_wherever_it_stands() {
    let misspelt = [
        ("message.html", "{{ time(issued) }}", "{{ time(isued) }}"),
        ("partials/withdrawn.html", "withdrawn.reason.text", "withdrawn.reasn.text"),
        ("partials/as-of.html", "as_of.pinned_url }}", "as_of.pined_url }}"),
        ("error.html", "missing.language", "missing.langage"),
        ("partials/item.html", "item.url", "item.address"),
    ];
    let mut theme = Theme::default();
    for (name, from, to) in misspelt {
        theme.templates.extend(default_with(name, from, to).templates);
    }
    let faults = check(&theme);
    for (name, _, to) in misspelt {
        let source = &theme.templates[name];
        let line = source[..source.find(to).unwrap()].matches('\n').count() + 1;
        let found = |fault: &Fault| fault.file == template_file(name) && fault.line == Some(line);
        assert!(faults.iter().any(found), "{to} in {name}:{line}: {faults:#?}");
    }
}

#[test]
fn an_unknown_filter_function_or_template_is_named() {
    let mut theme = with("page.html", "{{ title.text | shout }}");
    theme.templates.insert("contact.html".to_owned(), "\n{{ fetch(contacts) }}".to_owned());
    theme.templates.insert("archive.html".to_owned(), "\n\n{% include \"partials/foto.html\" %}".to_owned());
    theme.templates.insert("mesage.html".to_owned(), "<p>".to_owned());
    let told = told(&theme);
    for said in [
        "templates/page.html:1: unknown filter",
        "templates/contact.html:2: names \"fetch\"",
        "templates/archive.html:3: there is no template \"partials/foto.html\"",
        "templates/mesage.html: no page has such a template",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
}

#[test]
fn a_template_of_ones_own_may_be_included_by_another() {
    let mut theme = default_with("partials/footer.html", "<ul>", "{% include \"partials/motto.html\" %}<ul>");
    theme.templates.insert("partials/motto.html".to_owned(), "<p>Open doors.</p>".to_owned());
    assert_eq!(told(&theme), "");
}

#[test]
fn what_browsers_would_refuse_is_refused_here() {
    for source in [
        "<p style=\"color: red\">",
        "<style>p { color: red }</style>",
        "<script>alert(1)</script>",
        "<script src=\"{{ assets.clock }}\">alert(1)</script>",
        "<script src=\"https://elsewhere.example/a.js\"></script>",
        "<button\n onclick=\"go()\">",
        "<a href=\"javascript:go()\">",
        "<img alt=\"\" src=\"//elsewhere.example/a.png\">",
        "<img alt=\"\" src=\"data:image/png;base64,AA\">",
        "<img alt=\"\" srcset=\"/a.png 1x, https://elsewhere.example/b.png 2x\">",
        "<link rel=\"stylesheet\" href=\"https://elsewhere.example/a.css\">",
        "<iframe src=\"/en/\"></iframe>",
        "<form action=\"https://elsewhere.example/\">",
        "<base href=\"/\">",
        "<meta http-equiv=\"refresh\" content=\"0\">",
        "<p {% if title %} style=\"{{ title.text }}\"{% endif %}>",
    ] {
        let found = html::faults("templates/x.html", source);
        assert!(!found.is_empty(), "{source}");
    }
    assert_eq!(html::faults("x", "<p>\n\n<style>")[0].line, Some(3));
}

#[test]
fn what_every_template_may_have_is_not_refused() {
    for source in [
        "<a href=\"https://elsewhere.example/\">elsewhere</a>",
        "<a href=\"{{ x }}\"{% if a > b %} lang=\"en\"{% endif %}>",
        "<script type=\"module\" src=\"{{ assets.clock }}\"></script>",
        "<script type=\"application/ld+json\">{{ structured | safe }}</script>",
        "{# <style> is not for templates #}<p>",
        "<p class=\"style\" data-once=\"1\">1 < 2</p>",
        "<img src=\"/media/a/1/b.png\" alt=\"{{ t(\"x\", a=\"<script>\") }}\">",
    ] {
        assert_eq!(html::faults("x", source), [], "{source}");
    }
}

#[test]
fn a_style_that_asks_elsewhere_or_does_not_close_is_refused() {
    for (style, line) in [
        ("@import \"more.css\";", 1),
        ("\np { background: url(https://elsewhere.example/a.png) }", 2),
        ("p {\n background: URL( '//elsewhere.example/a.png' ) }", 2),
        ("p { background: image-set(\"https://elsewhere.example/a.png\" 1x) }", 1),
        ("p { background: url(data:image/png;base64,AA) }", 1),
        ("p { background: url(\\68ttps://elsewhere.example/) }", 1),
        ("p {\n color: red;\n", 1),
        ("p { color: red }\n}", 2),
        ("a[href { color: red }", 1),
        ("/* begun\n", 1),
        ("p::before { content: \"begun\n\" }", 1),
    ] {
        let faults = css::faults("style.css", style);
        assert!(faults.iter().any(|fault| fault.line == Some(line)), "{style}: {faults:?}");
    }
    for style in [
        "a[href^=\"https://\"]::after { content: \"(\" attr(href) \")\"; }",
        "/* url(https://elsewhere.example/) */ p { background: url(/media/a/1/b.png) }",
        ":root { --accent: #123456; } @media (min-width: 40rem) { p { margin: 0 } }",
        "p::after { content: \"\\\"}\" }",
    ] {
        assert_eq!(css::faults("style.css", style), [], "{style}");
    }
}

#[test]
fn words_are_checked_by_file_and_line() {
    let words = [("de".parse().unwrap(), "nav-home = Startseite\nnav-hom = Start\n".to_owned())].into();
    let faults = check(&Theme { words, ..Theme::default() });
    assert_eq!((faults[0].file.as_str(), faults[0].line), ("words/de.ftl", Some(2)));
}

#[test]
fn a_theme_may_not_keep_from_readers_what_they_must_be_told() {
    let mut theme = with("partials/withdrawn.html", "<p>{{ t(words ~ \"-title\") }}</p>");
    theme.templates.insert("partials/notices.html".to_owned(), "<p></p>".to_owned());
    theme.templates.insert("partials/as-of.html".to_owned(), "<p>Archive</p>".to_owned());
    theme.templates.insert("contact.html".to_owned(), "<p>alone</p>".to_owned());
    theme.templates.extend(default_with("archive.html", "<h1>", "<main></main><h1>").templates);
    let told = told(&theme);
    for said in [
        "does not say \"The timetable has changed.\"",
        "does not say \"Do not cross the river\"",
        "/en/contact/ does not begin with <!DOCTYPE html>",
        "/en/archive/ has not exactly one <main>",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    assert!(told.lines().any(|line| line.contains("page /at/") && line.contains("2020")), "{told}");
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    let within = |body: &str| format!("{{% for a in range(10000) %}}{body}{{% endfor %}}");
    let spin = default_with("page.html", "<h1>", &format!("{}<h1>", within(&within("x"))));
    assert!(told(&spin).contains("templates/page.html:"), "{}", told(&spin));
    let mut around = with("partials/trail.html", "{% include \"partials/trail.html\" %}");
    around.templates.extend(default_with("contact.html", "<h1>", "{{ \"x\" * 90000000 }}<h1>").templates);
    let told = told(&around);
    assert!(told.contains("templates/partials/trail.html:1"), "{told}");
    assert!(told.contains("longer than a page may be"), "{told}");
}

#[test]
fn what_is_too_long_is_refused_before_anything_is_made_of_it() {
    assert!(told(&with("page.html", &"x".repeat(TEMPLATE_BYTES + 1))).contains("is longer than"));
    assert!(told(&styled(&" ".repeat(STYLE_BYTES + 1))).contains("style.css: is longer than"));
}
