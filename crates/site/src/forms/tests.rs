//! What a page says in plain text and in Markdown.

use proptest::prelude::*;

use super::*;

fn read(html: &str, lang: &str, style: Style) -> String {
    let mut flat = Flat::new(style, lang, "https://embassy.example");
    flat.read(html);
    flat.finish()
}

const PAGE: &str = "<h1 id=\"x\">On <em>trade</em></h1>\n<p>See <a href=\"/en/a\">this</a>, \n <a href=\"#b\">that</a> and \
    <a href=\"mailto:a@b.example\">a@b.example</a>.<br>1. March</p>\
    <ul><li>one<ol start=\"3\"><li>three</li><li>four</li></ol></li><li><p>two</p><p>more</p></li></ul>\
    <blockquote><p>Said &amp; done_</p></blockquote><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><b>2</b></td></tr></table>\
    <pre><code>a  *b*\n c</code></pre><dl><dt>Place</dt><dd>Elstrand</dd><dd>Harbour</dd></dl>\
    <div hidden>not this</div><script>nor(\"this\")</script><img src=\"/m/1.jpg\" alt=\"A ribbon\"><hr>";

#[test]
fn plain_text_has_no_marks_but_those_of_lists_and_quotations() {
    let text = "On trade\n\nSee this <https://embassy.example/en/a>, that and a@b.example.\n1. March\n\n– one\n\n  3. three\n  \
                4. four\n\n– two\n\n  more\n\n> Said & done_\n\nA\tB\n1\t2\n\na  *b*\n c\n\nPlace\nElstrand\nHarbour\n\n\
                [A ribbon] <https://embassy.example/m/1.jpg>\n\n———\n";
    assert_eq!(read(PAGE, "en", Style::Text), text);
}

#[test]
fn markdown_has_the_marks_that_read_back() {
    let text = "# On *trade*\n\nSee [this](<https://embassy.example/en/a>), that and [a@b.example](<mailto:a@b.example>).\\\n1\\. March\n\n\
                - one\n\n  3. three\n  4. four\n\n- two\n\n  more\n\n> Said \\& done\\_\n\n| A | B |\n| --- | --- |\n| 1 | **2** |\n\n\
                ```\na  *b*\n c\n```\n\n**Place**\n\nElstrand\n\nHarbour\n\n![A ribbon](<https://embassy.example/m/1.jpg>)\n\n* * *\n";
    assert_eq!(read(PAGE, "en", Style::Markdown), text);
}

#[test]
fn a_name_and_an_address_keep_their_sides_among_words_that_run_the_other_way() {
    let html = "<p dir=\"rtl\">رد <bdi dir=\"ltr\">OPCW (2018)</bdi>: <a href=\"/en/\">هنا</a></p><p dir=\"ltr\">سلام</p>";
    let text =
        "رد \u{2068}OPCW (2018)\u{2069}: هنا \u{2066}<https://embassy.example/en/>\u{2069}\n\n\u{200E}سلام\n";
    assert_eq!(read(html, "ar", Style::Text), text);
}

proptest! {
    /// A mission's own template may be as wrong as it likes.
    #[test]
    fn whatever_the_html_its_words_are_there(html in "(</?[a-z][a-z1-6]{0,9}( dir=\"rtl\")?>|</?(p|ul|li|a|td|table|pre|em|sup|blockquote|dd)>|[ж文]|é|&amp;|\n| ){0,60}") {
        for style in [Style::Text, Style::Markdown] {
            let written = read(&html, "en", style);
            let letters = |text: &str| text.chars().filter(|c| "жé文".contains(*c)).collect::<String>();
            // Only a template, a script, a style or a drawing hides what is in it.
            if !["<template", "<script", "<style", "<svg"].iter().any(|hides| html.contains(hides)) {
                prop_assert_eq!(letters(&written), letters(&html), "{}", written);
            }
        }
    }
}
