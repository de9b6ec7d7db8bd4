//! What readers see of what editors wrote, and what they never see.

use proptest::prelude::*;

use super::*;
use crate::text::tags::{Piece, pieces};

fn rendered(markdown: &str) -> String {
    html(markdown, &Layout::default()).html
}

/// Every attribute value in some HTML that a browser would follow.
fn addresses(html: &str) -> Vec<String> {
    let tags = pieces(html).filter_map(|piece| if let Piece::Tag(tag) = piece { Some(tag) } else { None });
    let attributes = tags.flat_map(|tag| tag.attributes);
    let followed = attributes.filter(|a| ["href", "src", "srcset", "action"].contains(&a.name));
    followed.map(|a| htmlize::unescape_attribute(a.value).into_owned()).collect()
}

fn is_safe(address: &str) -> bool {
    match url::Url::parse(address) {
        Ok(url) => ["http", "https", "mailto", "tel"].contains(&url.scheme()),
        Err(_) => true,
    }
}

#[test]
fn a_link_that_is_no_address_for_readers_leaves_its_text() {
    let text = concat!(
        "[a](javascript:alert(1))\n[b](javascript&#58;alert(1))\n[c](javascript&#58x;top.marker=1)\n",
        "[d](JaVaScRiPt&#x3A;alert(1))\n[e](javascript&#058top.marker=1)\n[f](data:text/html;base64,PHA+eDwvcD4=)\n",
        "[g](vbscript:x)\n<https://ok.example/?a=javascript:1>\n![h](javascript:alert(1))\n",
        "[i](<java\tscript:x>) [j](&#1;javascript:x) [k](javascript&colon;x) [l](file:///etc/passwd)\n",
        "[m](javascript&amp;#58;x) [n](javascript&amp;amp;#58;x) [o](blob:x) [p][ref]\n\n[ref]: javascript&#58;x\n",
    );
    let html = rendered(text);
    assert_eq!(addresses(&html), ["https://ok.example/?a=javascript:1"], "{html}");
    let shown = plain(text);
    for letter in 'a'..='p' {
        assert!(shown.contains(letter), "{letter} in {shown}");
        assert!(html.contains(letter));
    }
}

#[test]
fn links_for_readers_work() {
    let html = rendered(
        "[a](https://a.example/ж?x=1&y=2 \"T\") [b](mailto:press@mission.example) [c](tel:+442036687474) [d](/en/) [e](#p2)",
    );
    assert_eq!(
        addresses(&html),
        [
            "https://a.example/%D0%B6?x=1&y=2",
            "mailto:press@mission.example",
            "tel:+442036687474",
            "/en/",
            "#p2"
        ]
    );
    assert!(html.contains("title=\"T\""));
}

#[test]
fn raw_html_is_shown_and_not_obeyed() {
    let html = rendered(
        "<script>alert(1)</script>\n\nA <b onclick=x>bold</b> line<br>and more <!-- not this -->\n\n<!-- nor this -->",
    );
    assert_eq!(
        html,
        "<p id=\"p1\">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n\
         <p id=\"p2\">A &lt;b onclick=x&gt;bold&lt;/b&gt; line<br>and more </p>\n"
    );
}

// A screen reader's list of headings must have no step missing, wherever the writer began.
#[test]
fn headings_follow_one_another_without_a_gap() {
    for (written, read) in [
        ("## One\n\n### Two\n\n## Three", vec!["<h2>One", "<h3>Two", "<h2>Three"]),
        ("# One\n\n#### Two\n\n## Three", vec!["<h2>One", "<h3>Two", "<h3>Three"]),
        ("###### One\n\n###### Two", vec!["<h2>One", "<h2>Two"]),
        ("### One\n\n# Two", vec!["<h2>One", "<h2>Two"]),
    ] {
        let html = html(written, &Layout { anchors: false, ..Layout::default() }).html;
        for heading in read {
            assert!(html.contains(heading), "{written:?} gives {html}");
        }
    }
}

#[test]
fn headings_stand_below_the_title_of_the_page() {
    let layout = Layout { heading_level: 3, ..Layout::default() };
    let html = html("# A\n\n## B\n\n###### C", &layout).html;
    assert_eq!(html, "<h3 id=\"b1\">A</h3>\n<h4 id=\"b2\">B</h4>\n<h5 id=\"b3\">C</h5>\n");
}

#[test]
fn paragraphs_are_numbered_through_all_the_texts_of_a_page() {
    let first = html("One\n\n> Two\n\n- tight\n\nThree", &Layout::default());
    assert_eq!(first.next_paragraph, 4);
    assert!(first.html.contains("<p id=\"p3\">Three</p>"));
    let second = html("Four", &Layout { first_paragraph: first.next_paragraph, ..Layout::default() });
    assert_eq!(second.html, "<p id=\"p4\">Four</p>\n");
}

fn blocks_of(markdown: &str) -> Vec<(String, String)> {
    let layout = Layout { footnotes: "t2-", first_paragraph: 4, ..Layout::default() };
    blocks(markdown, &layout).0.into_iter().map(|block| (block.anchor, block.text)).collect()
}

#[test]
fn each_block_has_one_anchor_and_its_words() {
    let text = concat!(
        "# On *trade*\n\nWe met.[^1] Twice.\n\n- tight\n- list\n  > with a quotation\n\n> Said.\n\n1. loose\n\n2. list\n\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\nEnd<br>line.\n\n[^1]: In Elstrand.\n\n[^2]: Nowhere.\n",
    );
    let expected = [
        ("t2-b1", "On trade"),
        ("p4", "We met. Twice."),
        ("t2-b2", "tight\n\nlist\n\nwith a quotation"),
        ("p5", "Said."),
        ("p6", "loose"),
        ("p7", "list"),
        ("t2-b3", "A\tB\n\n1\t2"),
        ("t2-b4", "code"),
        ("p8", "End\nline."),
        ("t2-fn1", "In Elstrand."),
        ("t2-fnx2", "Nowhere."),
    ];
    assert_eq!(blocks_of(text), expected.map(|(anchor, text)| (anchor.to_owned(), text.to_owned())));
}

#[test]
fn a_table_says_which_cells_are_headings() {
    let html = rendered("| A | B |\n|:--|--:|\n| 1 | ~~2~~ |\n");
    assert_eq!(
        html,
        "<div id=\"b1\" class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n\
         <th scope=\"col\" class=\"align-start\">A</th>\n<th scope=\"col\" class=\"align-end\">B</th>\n</tr>\n</thead>\n\
         <tbody>\n<tr>\n<td class=\"align-start\">1</td>\n<td class=\"align-end\"><s>2</s></td>\n</tr>\n</tbody>\n\
         </table>\n</div>\n"
    );
}

#[test]
fn footnotes_of_two_texts_on_one_page_do_not_meet() {
    let text =
        "See[^a] and[^b] and again[^a].\n\n[^b]: Second.\n[^a]: First.\n[^c]: Nobody refers to this.\n";
    let layout = Layout { footnotes: "t2-", footnotes_title: "Примечания", ..Layout::default() };
    let html = html(text, &layout).html;
    assert!(html.contains("<sup id=\"t2-fnref1\"><a href=\"#t2-fn1\">1</a></sup>"), "{html}");
    assert!(html.contains("<section class=\"footnotes\" aria-label=\"Примечания\">"));
    let (first, second) =
        (html.find("<li id=\"t2-fn1\">").unwrap(), html.find("<li id=\"t2-fn2\">").unwrap());
    assert!(first < second);
    assert!(html[first..second].contains("First."));
    assert!(html[second..].contains("Nobody refers to this."));
    assert_eq!(html.matches("id=\"t2-fnref1\"").count(), 1);
}

#[test]
fn a_picture_from_elsewhere_is_a_link_to_it() {
    let html = rendered("![Flag](/media/flag.png) ![Chart](https://other.example/c.png)");
    assert_eq!(
        html,
        "<p id=\"p1\"><img src=\"/media/flag.png\" alt=\"Flag\"> <a href=\"https://other.example/c.png\">Chart</a></p>\n"
    );
}

#[test]
fn lists_keep_their_numbers() {
    assert_eq!(rendered("3. c\n4. d"), "<ol id=\"b1\" start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n");
    assert_eq!(plain("3. c\n4. d\n\n- e\n\n> f  \n> g"), "3. c\n\n4. d\n\n– e\n\nf\ng");
}

#[test]
fn plain_text_keeps_every_word_and_no_mark() {
    let text = "## A *b* **c** ~~d~~ `e`\n\n| f | g |\n|---|---|\n| h | i |\n\n![j](/k.png) [l](https://m.example)[^n]\n\n[^n]: o";
    assert_eq!(plain(text), "A b c d e\n\nf\tg\n\nh\ti\n\nj l[1]\n\n[1] o");
}

// Ten thousand nested quotes: a clear answer, in bounded time, without a stack to exhaust.
#[test]
fn nesting_without_end_is_answered() {
    let texts = [
        format!("{} end", ">".repeat(10_000)),
        format!("{} end", "> ".repeat(10_000)).repeat(20),
        format!("{} end\n", ">".repeat(500)).repeat(500),
        format!("{} end", "- ".repeat(10_000)),
        format!("{} end", "> - ".repeat(5_000)),
        (0..2_000).map(|n| format!("{}- end\n", " ".repeat(n))).collect(),
        format!("{} end {}", "*a **b ".repeat(5_000), "** *".repeat(5_000)),
        format!("{} end", "[".repeat(50_000)),
        format!("{} end {}", "![".repeat(10_000), "](x)".repeat(10_000)),
        format!("{} end {}", "[^".repeat(10_000), "]".repeat(10_000)),
        format!("end {}", "`".repeat(50_000)),
        format!("end {}", "<!--".repeat(20_000)),
        format!("end {}", "&".repeat(100_000)),
        format!("|end{}\n|{}\n{}", "|a".repeat(1_000), "-|".repeat(1_001), "|\n".repeat(2_000)),
    ];
    for text in texts {
        assert!(rendered(&text).contains("end"));
        assert!(plain(&text).contains("end"));
        assert!(rendered(&text).matches("<blockquote>").count() <= 1_000 * 32);
    }
}

proptest! {
    #[test]
    fn nothing_anyone_writes_becomes_an_unsafe_address_or_element(
        text in "(javascript|data|&#58;|&colon;|:|[a-z]|\\[|\\]|\\(|\\)|!|<|>|\"|'|=| |\n|\\||`|\\*|/|&|;|#|\\\\|-|\u{1}|\t){0,60}"
    ) {
        let html = rendered(&text);
        for address in addresses(&html) {
            prop_assert!(is_safe(&address), "{address} in {html}");
        }
        let known = [
            "p", "a", "em", "strong", "s", "code", "pre", "br", "hr", "blockquote", "ul", "ol", "li", "img", "div",
            "table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6",
        ];
        let mut open = Vec::new();
        for piece in pieces(&html) {
            match piece {
                Piece::Tag(tag) if tag.closes => prop_assert_eq!(open.pop(), Some(tag.name), "{}", html),
                Piece::Tag(tag) => {
                    prop_assert!(known.contains(&tag.name), "{html}");
                    if !["br", "hr", "img"].contains(&tag.name) {
                        open.push(tag.name);
                    }
                }
                Piece::Text(_) => {}
                Piece::Other(other) => prop_assert!(false, "{other}"),
            }
        }
        prop_assert!(open.is_empty(), "{html}");
    }

    #[test]
    fn every_letter_that_was_written_is_shown(text in "([a-zж文]{1,4}|\\*|_|>|#|-|\n| |~~b~~|`a`|<b>){0,40}") {
        let letters = |text: &str| text.chars().filter(|c| "жз文".contains(*c)).collect::<String>();
        prop_assert_eq!(letters(&rendered(&text)), letters(&text));
        prop_assert_eq!(letters(&plain(&text)), letters(&text));
    }

    #[test]
    fn every_letter_stands_in_one_block_whose_anchor_is_on_the_page(text in "([a-zж文]{1,4}|\\*|_|>|#|-|1\\.|\n|\n\n|    | |~~b~~|`a`|<b>|\n\\|a\\|\n\\|-\\|\n|\\[\\^1\\]|\n\n\\[\\^1\\]: ){0,40}") {
        let letters = |text: &str| text.chars().filter(|c| "жз文".contains(*c)).collect::<Vec<_>>();
        let (layout, mut html) = (Layout::default(), rendered(&text));
        let (found, _) = blocks(&text, &layout);
        let mut said: Vec<_> = found.iter().flat_map(|block| letters(&block.text)).collect();
        let mut written = letters(&html);
        said.sort_unstable();
        written.sort_unstable();
        prop_assert_eq!(said, written, "{:?} in {}", found, html);
        for block in found {
            let (_, rest) = html.split_once(&format!("id=\"{}\"", block.anchor)).expect("the anchors in their order");
            html = rest.to_owned();
        }
    }
}

/// Shows any file of a text under one address.
struct Shelf;

impl Media for Shelf {
    fn figure(&self, _: &str, _: &str, caption: &str) -> Figure {
        let mut html = String::from("<img src=\"/media/a/1/640.jpg\" alt=\"\"><figcaption>");
        crate::text::html::push_escaped(&mut html, caption);
        Figure { class: "", html: html + "</figcaption>" }
    }

    fn inline(&self, _: &str, _: &str) -> Option<String> {
        Some("<img src=\"/media/a/1/640.jpg\" alt=\"\">".to_owned())
    }

    fn address(&self, _: &str) -> Option<String> {
        Some("/media/a/1/a.pdf".to_owned())
    }
}

#[test]
fn a_media_file_alone_in_its_paragraph_is_a_figure_and_keeps_the_count_of_paragraphs() {
    let text = "One.\n\n![a](media:x \"b <c>\")\n![d](media:y)\n\nTwo ![e](media:z) [f](media:w).";
    let html = html_with(text, &Layout::default(), &Shelf);
    assert_eq!(
        html.html,
        "<p id=\"p1\">One.</p>\n\
         <figure id=\"p2\"><img src=\"/media/a/1/640.jpg\" alt=\"\"><figcaption>b &lt;c&gt;</figcaption></figure>\n\
         <figure><img src=\"/media/a/1/640.jpg\" alt=\"\"><figcaption></figcaption></figure>\n\
         <p id=\"p3\">Two <img src=\"/media/a/1/640.jpg\" alt=\"\"> <a href=\"/media/a/1/a.pdf\">f</a>.</p>\n"
    );
    // Who has no files gives the same blocks the same ids.
    let (found, next) = blocks(text, &Layout::default());
    let anchors: Vec<_> = found.iter().map(|block| block.anchor.as_str()).collect();
    assert_eq!((anchors, next), (vec!["p1", "p3"], html.next_paragraph));
    assert_eq!(opening(text), "One.\n\nTwo e f.");
}

proptest! {
    /// A file's name is no way around the rule that links are for readers.
    #[test]
    fn no_text_with_media_files_leads_to_an_unsafe_address(
        text in "(media:|media&#58;|javascript&colon;|data:|&#x6d;edia:|[a-z]|\\[a\\]\\(|!\\[b\\]\\(|\\)|\\[|\\]|<|>|\"|'| |\n|\n\n|&|;|#|\t){0,40}"
    ) {
        for address in addresses(&html_with(&text, &Layout::default(), &Shelf).html) {
            prop_assert!(is_safe(&address), "{address} of {text}");
        }
    }
}

/// On paper an address follows its link, but never twice.
#[test]
fn a_link_that_shows_its_own_address_is_marked() {
    let html = rendered("https://m.example/a and [there](https://m.example/b)");
    assert!(
        html.contains("<a class=\"bare\" href=\"https://m.example/a\">https://m.example/a</a>"),
        "{html}"
    );
    assert!(html.contains("<a href=\"https://m.example/b\">there</a>"), "{html}");
}

fn right_to_left() -> Layout<'static> {
    Layout { direction: Direction::Rtl, ..Layout::default() }
}

#[test]
fn numbers_among_right_to_left_words_keep_their_order_by_markup_alone() {
    let page = html("الهاتف: +44 20 7946 0000، القرار 2118 (2013) و`--flag`.", &right_to_left()).html;
    assert_eq!(
        page,
        "<p id=\"p1\">الهاتف: <bdi dir=\"ltr\">+44 20 7946 0000</bdi>، القرار <bdi dir=\"ltr\">2118 (2013)</bdi> و<code dir=\"ltr\">--flag</code>.</p>\n"
    );
    // A cell with a number alone stands among the others.
    let table = html("| بيان | رقم |\n|--|--|\n| الهاتف | 020 7946 0000 |", &right_to_left()).html;
    assert!(table.contains("<bdi dir=\"ltr\">020 7946 0000</bdi>"), "{table}");
    let link = html("انظر https://a.example/x/ الآن", &right_to_left()).html;
    assert!(link.contains("<a class=\"bare\" dir=\"ltr\" href="), "{link}");
    // Among left-to-right words nothing is in danger, but in a paragraph that quotes others.
    let english = html("Call +44 20 7946 0000.\n\nThey said بيان 2118 (2013).", &Layout::default()).html;
    assert!(english.contains("<p id=\"p1\">Call +44 20 7946 0000.</p>"), "{english}");
    assert!(english.contains("بيان <bdi dir=\"ltr\">2118 (2013)</bdi>"), "{english}");
}

#[test]
fn a_paragraph_wholly_in_the_other_direction_says_so_and_a_name_alone_does_not() {
    let arabic = "قال السفير في كلمته أمام المجلس ما يلي، ثم قرأ النص الأصلي كما هو:\n\nThe parties shall settle their disputes by peaceful means.\n\nOPCW (2018).";
    let page = html(arabic, &right_to_left()).html;
    assert!(
        page.contains("<p id=\"p1\">قال") && page.contains("<p id=\"p2\" dir=\"ltr\">The parties"),
        "{page}"
    );
    assert!(page.contains("<p id=\"p3\">OPCW"), "{page}");
    let english = "The original, in the words of the Ambassador before the Council on that day, reads as follows:\n\nعلى الأطراف تسوية منازعاتها بالوسائل السلمية.";
    assert!(html(english, &Layout::default()).html.contains("<p id=\"p2\" dir=\"rtl\">"));
}
