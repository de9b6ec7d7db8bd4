//! What draws: elements and attributes of SVG that neither run, load nor lead anywhere.

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
/// The namespace of references in SVG 1.1.
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
/// The namespace of `xml:lang` and `xml:space`.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The elements that draw, or say with what.
const ELEMENTS: [&str; 41] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "filter",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Elements that would run, load, lead or move, and why they are not taken.
const UNWANTED: [(&str, &str); 13] = [
    ("script", "would run in readers' browsers"),
    ("foreignObject", "holds pages of HTML, which would run"),
    ("handler", "would run in readers' browsers"),
    ("iframe", "loads from elsewhere"),
    ("image", "loads a picture; publish that picture by itself, or draw it"),
    ("feImage", "loads a picture"),
    ("a", "leads elsewhere; say the link in the text of the message"),
    ("animate", "moves, and a reader could not stop it"),
    ("animateMotion", "moves, and a reader could not stop it"),
    ("animateTransform", "moves, and a reader could not stop it"),
    ("set", "changes what is drawn, or where it leads"),
    ("audio", "loads from elsewhere"),
    ("video", "loads from elsewhere"),
];

/// Elements that are left out in silence, with all that is in them.
const LEFT_OUT: [&str; 3] = ["metadata", "namedview", "view"];

/// Elements within which text is read.
const WITH_TEXT: [&str; 6] = ["text", "tspan", "textPath", "title", "desc", "style"];

/// Attributes that say where, how large and how something is drawn.
const DRAWING: [&str; 152] = [
    "alignment-baseline",
    "amplitude",
    "azimuth",
    "baseline-shift",
    "clip",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "color-rendering",
    "cx",
    "cy",
    "d",
    "direction",
    "display",
    "dominant-baseline",
    "dx",
    "dy",
    "edgeMode",
    "exponent",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "filterUnits",
    "flood-color",
    "flood-opacity",
    "font",
    "font-family",
    "font-feature-settings",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "fr",
    "fx",
    "fy",
    "glyph-orientation-horizontal",
    "glyph-orientation-vertical",
    "gradientTransform",
    "gradientUnits",
    "height",
    "image-rendering",
    "in",
    "in2",
    "inline-size",
    "intercept",
    "isolation",
    "k1",
    "k2",
    "k3",
    "k4",
    "kerning",
    "lengthAdjust",
    "letter-spacing",
    "lighting-color",
    "line-height",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "mask",
    "mask-type",
    "maskContentUnits",
    "maskUnits",
    "method",
    "mix-blend-mode",
    "mode",
    "offset",
    "opacity",
    "operator",
    "orient",
    "overflow",
    "paint-order",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "primitiveUnits",
    "r",
    "refX",
    "refY",
    "requiredExtensions",
    "requiredFeatures",
    "result",
    "rotate",
    "rx",
    "ry",
    "shape-inside",
    "shape-padding",
    "shape-rendering",
    "side",
    "slope",
    "solid-color",
    "solid-opacity",
    "spacing",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "systemLanguage",
    "tableValues",
    "text-align",
    "text-anchor",
    "text-decoration",
    "text-indent",
    "text-overflow",
    "text-rendering",
    "text-transform",
    "textLength",
    "transform",
    "transform-origin",
    "type",
    "unicode-bidi",
    "values",
    "vector-effect",
    "viewBox",
    "visibility",
    "white-space",
    "width",
    "word-spacing",
    "writing-mode",
    "x",
    "x1",
    "x2",
    "xChannelSelector",
    "y",
    "y1",
    "y2",
    "yChannelSelector",
    "z",
    "radius",
    "media",
];

/// Attributes that are only read, never obeyed.
const WORDS: [&str; 9] = [
    "class",
    "id",
    "lang",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-hidden",
    "aria-roledescription",
];

/// Attributes that say nothing of the drawing, and are left out in silence.
const NOTED: [&str; 12] = [
    "version",
    "baseProfile",
    "enable-background",
    "contentScriptType",
    "contentStyleType",
    "zoomAndPan",
    "tabindex",
    "focusable",
    "externalResourcesRequired",
    "slot",
    "name",
    "nonce",
];

/// Namespaces in which editors and archives note what is no part of the drawing.
const EDITORS: [&str; 14] = [
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://inkscape.sourceforge.net/",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.serif.com/",
    "https://boxy-svg.com",
    "http://www.figma.com/",
    "http://www.corel.com/",
    "http://xml.openoffice.org/",
];

/// What to do with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Draw,
    LeaveOut,
    /// Refused, with what it would do.
    Refuse(&'static str),
}

/// What to do with an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    /// It draws; its value is checked.
    Draw,
    /// It is words, and kept.
    Words,
    /// It names what is drawn again: `#id`.
    Reference,
    /// It holds declarations of CSS.
    Style,
    LeaveOut,
    /// Refused, with what it would do.
    Refuse(&'static str),
}

/// What to do with the element `name` of SVG.
pub(super) fn element(name: &str) -> Element {
    let unwanted = UNWANTED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    match unwanted {
        Some((_, why)) => Element::Refuse(why),
        None if LEFT_OUT.contains(&name) => Element::LeaveOut,
        None if ELEMENTS.contains(&name) => Element::Draw,
        None => Element::Refuse("is not one of the elements that drawings have here"),
    }
}

/// Whether text is read within the element `name`.
pub(super) fn has_text(name: &str) -> bool {
    WITH_TEXT.contains(&name)
}

/// Whether a namespace is one in which editors note things.
pub(super) fn is_editors(namespace: &str) -> bool {
    EDITORS.iter().any(|known| namespace.starts_with(known))
}

/// What to do with the attribute `name`, which has no namespace.
pub(super) fn attribute(name: &str) -> Attribute {
    match name {
        "href" => Attribute::Reference,
        "style" => Attribute::Style,
        _ if is_handler(name) => Attribute::Refuse("would run in readers' browsers"),
        _ if DRAWING.contains(&name) => Attribute::Draw,
        _ if WORDS.contains(&name) => Attribute::Words,
        _ if NOTED.contains(&name) || name.starts_with("data-") => Attribute::LeaveOut,
        _ => Attribute::Refuse("is not one of the attributes that drawings have here"),
    }
}

/// `onload` and all that are called like it.
pub(super) fn is_handler(name: &str) -> bool {
    name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
}
