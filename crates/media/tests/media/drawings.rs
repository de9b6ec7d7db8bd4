//! Drawings: what draws comes out, and nothing that runs, loads or draws without end.

use crate::make::refused;

/// A crest as an editor saves it.
pub(crate) const CREST: &str = r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Made by hand -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="120mm" height="120mm" viewBox="0 0 400 400" version="1.1" id="crest"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3" data-name="Layer 1">
  <title>Crest &amp; motto</title>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work xmlns:cc="x">AUTHOR</cc:Work></rdf:RDF></metadata>
  <inkscape:namedview inkscape:zoom="1"><inkscape:grid/></inkscape:namedview>
  <style type="text/css"><![CDATA[ .a > path { fill: #1f3a5f; /* blue */ stroke: url(#glow) } ]]></style>
  <defs>
    <linearGradient id="glow"><stop offset="0" stop-color="#fff"/><stop offset="1" style="stop-color:rgb(0,0,0);stop-opacity:.5"/></linearGradient>
    <clipPath id="cut"><circle cx="200" cy="200" r="180"/></clipPath>
    <path id="star" d="M0-10 3-3z"/>
  </defs>
  <g class="a" clip-path="url(#cut)" inkscape:label="Layer 1" transform="translate(10 10) rotate(5)">
    <svg:rect width="400" height="400" fill="url('#glow')" xml:space="preserve"/>
    <use xlink:href="#star" x="50"/><use href="#star" x="90"/>
    <text x="10" y="20" font-family="serif" xml:lang="la">Vox <tspan>nautarum</tspan> &#x2605; &lt;</text>
  </g>
</svg>
"##;

fn drawn(text: &str) -> String {
    String::from_utf8(media::inspect("a.svg", text.as_bytes().to_vec()).unwrap().bytes).unwrap()
}

fn inside(body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\n xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 9 9\">\n{body}\n</svg>"
    )
}

#[test]
fn a_crest_is_written_anew_with_all_that_draws_and_nothing_else() {
    let taken = media::inspect("emblem.png", CREST.as_bytes().to_vec()).unwrap();
    assert_eq!((taken.media_type, taken.name.as_str()), ("image/svg+xml", "emblem.svg"));
    assert_eq!((taken.width, taken.height), (Some(454), Some(454)));
    let out = String::from_utf8(taken.bytes).unwrap();
    for kept in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120mm\"",
        "<title>Crest &amp; motto</title>",
        "<rect width=\"400\" height=\"400\" fill=\"url(&apos;#glow&apos;)\" xml:space=\"preserve\"/>",
        "<use href=\"#star\" x=\"50\"/>",
        ".a &gt; path { fill: #1f3a5f;",
        "clip-path=\"url(#cut)\"",
        "Vox <tspan>nautarum</tspan> ★ &lt;</text>",
    ] {
        assert!(out.contains(kept), "{kept} is not in\n{out}");
    }
    for gone in ["inkscape", "AUTHOR", "DOCTYPE", "<!--", "<?", "rdf", "data-", "CDATA", "blue", "version"] {
        assert!(!out.contains(gone), "{gone} is in\n{out}");
    }
    assert_eq!(drawn(&out), out);
}

#[test]
fn what_would_run_load_lead_or_move_is_refused_by_name_and_line() {
    for (body, what) in [
        ("<script>alert(1)</script>", "<script> would run"),
        ("<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT> would run"),
        ("<script xlink:href='https://evil.example/x.js'/>", "<script> would run"),
        ("<g><g><script/></g></g>", "<script> would run"),
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'>1</s:script>", "<s:script> would run"),
        ("<h:script>alert(1)</h:script>", "<h:script> is no element of SVG"),
        ("<script xmlns='http://www.w3.org/1999/xhtml'>1</script>", "<script> is no element of SVG"),
        ("<q:script>1</q:script>", "prefix \"q\""),
        ("<svg onload='alert(1)'/>", "onload of <svg> would run"),
        ("<rect ONLOAD='alert(1)'/>", "ONLOAD of <rect> would run"),
        ("<rect xlink:onclick='alert(1)'/>", "xlink:onclick of <rect> would run"),
        ("<g onfocusin='x' tabindex='0'/>", "onfocusin of <g> would run"),
        ("<foreignObject><h:iframe src='x'/></foreignObject>", "<foreignObject> holds pages of HTML"),
        ("<foreignobject/>", "<foreignobject> holds pages of HTML"),
        ("<a href='javascript:alert(1)'><rect/></a>", "<a> leads elsewhere"),
        ("<a xlink:href='&#106;avascript&#58;alert(1)'><rect/></a>", "<a> leads elsewhere"),
        ("<use href='javascript:alert(1)'/>", "href of <use> leads to \"javascript:alert(1)\""),
        ("<use href='&#x6a;ava&#10;script:alert(1)'/>", "href of <use> leads to"),
        ("<use href='https://evil.example/x.svg#a'/>", "leads to \"https://evil.example/x.svg#a\""),
        ("<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+#a'/>", "leads to \"data:"),
        ("<use href='other.svg#a'/>", "leads to \"other.svg#a\""),
        ("<use href=''/>", "leads to \"\""),
        ("<textPath href='//evil.example/#a'/>", "leads to"),
        ("<linearGradient xlink:href='file:///etc/passwd'/>", "leads to"),
        ("<image href='https://evil.example/x.png'/>", "<image> loads a picture"),
        ("<image xlink:href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<image> loads a picture"),
        ("<filter><feImage href='#a'/></filter>", "<feImage> loads a picture"),
        ("<style>@import url(https://evil.example/x.css);</style>", "begins with @"),
        ("<style>@import 'x.css';</style>", "begins with @"),
        ("<style><![CDATA[@font-face{src:url(x)}]]></style>", "begins with @"),
        ("<style>&#64;import 'x';</style>", "begins with @"),
        ("<style>\\40 import 'x';</style>", "backslash"),
        ("<style>rect{fill:url(https://evil.example/#a)}</style>", "loads \"https://evil.example/#a\""),
        ("<style>rect{fill:u\\72l(https://evil.example)}</style>", "backslash"),
        ("<style>rect{background:image-set('x' 1x)}</style>", "\"image-set(…)\""),
        ("<style>rect{-moz-binding:url(#x)}</style>", "would run"),
        ("<style>rect{width:expression(alert(1))}</style>", "would run"),
        ("<style>rect{fill:url(#p)}</style><pattern id='p'/>", "#p, which is no gradient"),
        ("<style>/* rect{} </style>", "comment without an end"),
        ("<style><g/></style>", "elements stand in a style sheet"),
        ("<rect style='fill:url(//evil.example)'/>", "style of <rect> loads"),
        ("<rect style='fill:URL( \"https://evil.example\" )'/>", "style of <rect> loads"),
        ("<rect style='a{b'/>", "braces"),
        ("<rect fill='url(data:x)'/>", "fill of <rect> loads"),
        ("<rect fill='src(\"x\")'/>", "\"src(…)\""),
        ("<rect filter='url(x.svg#f)'/>", "filter of <rect> loads"),
        ("<rect mask='url(&quot;x.svg#f&quot;)'/>", "mask of <rect> loads"),
        ("<animate attributeName='href' to='javascript:alert(1)'/>", "<animate> moves"),
        ("<set attributeName='onload' to='alert(1)'/>", "<set> changes"),
        ("<animateTransform/>", "<animateTransform> moves"),
        ("<handler>x</handler>", "<handler> would run"),
        ("<iframe src='x'/>", "<iframe> loads"),
        ("<video src='x'/>", "<video> loads"),
        ("<rect formaction='x'/>", "formaction of <rect> is not one of"),
        ("<rect src='x'/>", "src of <rect> is not one of"),
        ("<feTurbulence numOctaves='99999'/>", "<feTurbulence> is not one of"),
        ("<font-face-uri href='#x'/>", "<font-face-uri> is not one of"),
        ("<?xml-stylesheet href='x.css'?>", "<?xml-stylesheet?>"),
        ("<?php echo 1?>", "<?php?>"),
        ("<text>&nbsp;</text>", "&nbsp; is no character"),
        ("<text>&#0;</text>", "is no character"),
        ("<text>&#8;</text>", "U+0008"),
        ("<rect id='a&#1;'/>", "U+0001"),
        ("<text xml:lang='&#2;'/>", "U+0002"),
        ("<rect fill='red' fill='blue'/>", "is not XML"),
        ("<rect", "is not XML"),
        ("<g>", "is not XML"),
    ] {
        let message = refused("a.svg", inside(body).into_bytes());
        assert!(message.contains(what), "{body}\n{message}");
        assert!(message.starts_with("a.svg: line "), "{message}");
    }
}

#[test]
fn a_fault_is_named_in_the_line_where_it_stands() {
    let message = refused("a.svg", inside("<g>\n\n<rect\n onload='x'/></g>").into_bytes());
    assert!(message.contains("line 5: onload"), "{message}");
}

#[test]
fn what_a_document_type_declares_is_refused() {
    let laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>";
    assert!(refused("a.svg", laughs.into()).contains("declares entities"));
    let outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>";
    assert!(refused("a.svg", outside.into()).contains("declares entities"));
}

#[test]
fn a_drawing_is_in_utf_8_and_not_packed() {
    let utf16: Vec<u8> = "\u{feff}<svg/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(refused("a.svg", utf16).contains("save it as UTF-8"));
    let stated = "<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>";
    assert!(refused("a.svg", stated.into()).contains("not in UTF-8"));
    let wrong = [
        &inside("<text>\n")[..].as_bytes()[..0],
        b"<svg xmlns='http://www.w3.org/2000/svg'>\n<title>\xff</title></svg>",
    ]
    .concat();
    assert!(refused("a.svg", wrong).contains("line 2: the file is not in UTF-8"));
    assert!(refused("a.svgz", b"\x1f\x8b\x08\0".to_vec()).contains("unpack it"));
    let marked = format!("\u{feff}{}", inside("<rect/>"));
    assert!(drawn(&marked).starts_with("<svg"));
}

#[test]
fn a_drawing_that_draws_itself_or_too_much_is_refused() {
    assert!(refused("a.svg", inside("<g id='a'><use href='#a'/></g>").into()).contains("draws itself"));
    let circle = "<pattern id='a'><rect fill='url(#b)'/></pattern><pattern id='b'><rect style='fill:url(#a)'/></pattern><rect fill='url(#a)'/>";
    assert!(refused("a.svg", inside(circle).into()).contains("draws itself"));
    let mut laughs = "<g id='l0'><rect/></g>".to_owned();
    for level in 1..20 {
        let uses = format!("<use href='#l{}'/>", level - 1).repeat(10);
        laughs.push_str(&format!("<g id='l{level}'>{uses}</g>"));
    }
    assert!(refused("a.svg", inside(&laughs).into()).contains("draws more than 200000 parts"));
    let stars = "<path id='s' d='M0 0'/>".to_owned() + &"<use href='#s'/>".repeat(1000);
    assert!(drawn(&inside(&stars)).contains("<use href=\"#s\"/>"));
}

#[test]
fn a_drawing_of_endless_depth_or_length_is_refused() {
    assert!(refused("a.svg", inside(&"<g>".repeat(100_000)).into()).contains("deep"));
    assert!(refused("a.svg", inside(&"<metadata>".repeat(100_000)).into()).contains("deep"));
    assert!(refused("a.svg", inside(&"<g/>".repeat(60_000)).into()).contains("more than 50000 elements"));
    let wide: String = (0..10_000).map(|n| format!(" data-a{n}='1'")).collect();
    assert!(refused("a.svg", inside(&format!("<g{wide}/>")).into()).contains("attributes"));
    assert!(refused("a.svg", inside(&" ".repeat(media::MAX_DRAWING_BYTES)).into()).contains("bytes"));
}

#[test]
fn one_drawing_is_in_a_file() {
    let two = "<svg xmlns='http://www.w3.org/2000/svg'/><svg xmlns='http://www.w3.org/2000/svg'/>";
    assert!(refused("a.svg", two.into()).contains("outside the one <svg>"));
    assert!(drawn(&inside("<svg x='1'><rect/></svg>")).contains("<svg x=\"1\"><rect/></svg>"));
    assert!(
        drawn("<svg viewBox='0 0 1 1'><rect/></svg>")
            .starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    );
}

#[test]
fn the_size_of_a_drawing_is_told_in_pixels() {
    for (head, size) in [
        ("width='300' height='200'", Some((300, 200))),
        ("width='2in' height='96pt'", Some((192, 128))),
        ("width='100%' height='100%' viewBox='0 0 30 20'", Some((30, 20))),
        ("viewBox='0,0,30.4,20'", Some((30, 20))),
        ("width='600' viewBox='0 0 30 20'", Some((600, 400))),
        ("width='1e9' height='1'", None),
        ("width='nan' height='inf'", None),
        ("viewBox='0 0 -3 4'", None),
        ("", None),
    ] {
        let taken =
            media::inspect("a.svg", format!("<svg xmlns='http://www.w3.org/2000/svg' {head}/>").into())
                .unwrap();
        assert_eq!(taken.width.zip(taken.height), size, "{head}");
    }
}
