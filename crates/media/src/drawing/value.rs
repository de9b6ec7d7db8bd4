//! Values of attributes and style sheets: what CSS reads in them must draw, not load.

/// The functions that draw. `url` is taken too, where it names a part of the same drawing.
const FUNCTIONS: [&str; 35] = [
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "calc",
    "min",
    "max",
    "clamp",
    "matrix",
    "translate",
    "translatex",
    "translatey",
    "scale",
    "scalex",
    "scaley",
    "rotate",
    "skewx",
    "skewy",
    "skew",
    "blur",
    "brightness",
    "contrast",
    "opacity",
    "not",
    "is",
    "where",
    "nth-child",
    "nth-of-type",
    "first-child",
];

/// Properties by which old browsers ran something.
const RUN: [&str; 2] = ["behavior", "-moz-binding"];

/// Checks a value of a drawing attribute, and returns the ids that it names.
pub(super) fn attribute(value: &str) -> Result<Vec<String>, String> {
    if value.contains('\\') {
        return Err("has a backslash, which hides what it says; write it out".to_owned());
    }
    functions(value)
}

/// Checks the declarations in an attribute `style`.
pub(super) fn declarations(style: &str) -> Result<Vec<String>, String> {
    if style.contains(['{', '}']) {
        return Err("has braces; only declarations like \"fill: red\" stand here".to_owned());
    }
    sheet(style)
}

/// Checks a whole style sheet.
pub(super) fn sheet(css: &str) -> Result<Vec<String>, String> {
    let css = without_comments(css)?;
    let small = css.to_lowercase();
    for (mark, why) in [
        ("@", "has a rule that begins with @, which may load from elsewhere; write plain rules only"),
        ("<", "has a <, which no style sheet has"),
        ("expression", "has an expression, which would run"),
    ] {
        if small.contains(mark) {
            return Err(why.to_owned());
        }
    }
    if let Some(run) = RUN.iter().find(|run| small.contains(**run)) {
        return Err(format!("has \"{run}\", which would run"));
    }
    attribute(&css)
}

/// Style sheets are written without their comments.
pub(super) fn without_comments(css: &str) -> Result<String, String> {
    let mut rest = css;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        let (_, after) = after.split_once("*/").ok_or("has a comment without an end")?;
        out.push_str(before);
        out.push(' ');
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Each function must be a known one; `url` must name a part of this drawing.
fn functions(value: &str) -> Result<Vec<String>, String> {
    let mut ids = Vec::new();
    for (at, _) in value.match_indices('(') {
        let before = value[..at].trim_end();
        let name = before
            .rsplit(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'))
            .next()
            .unwrap_or_default();
        let name = name.to_lowercase();
        if name == "url" {
            ids.push(inner_id(&value[at + 1..])?);
        } else if !name.is_empty() && !FUNCTIONS.contains(&name.as_str()) {
            return Err(format!(
                "has \"{name}(…)\", which is not one of the functions that drawings have here"
            ));
        }
    }
    Ok(ids)
}

/// The id in `#id)`, with or without quotes.
fn inner_id(rest: &str) -> Result<String, String> {
    let inside = rest.split(')').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    reference(inside).map_err(|_| {
        format!("loads \"{}\"; only parts of the drawing itself (#name) are taken", shown(inside))
    })
}

/// The id that `#id` names.
pub(super) fn reference(value: &str) -> Result<String, String> {
    let id = value.trim().strip_prefix('#').unwrap_or_default();
    let plain = !id.is_empty()
        && !id.chars().any(|c| {
            c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '\'' | '"' | '<' | '#' | '\\')
        });
    match plain {
        true => Ok(id.to_owned()),
        false => {
            Err(format!("leads to \"{}\"; only parts of the drawing itself (#name) are taken", shown(value)))
        }
    }
}

/// The beginning of what stands there.
fn shown(value: &str) -> String {
    let start: String = value.chars().filter(|c| !c.is_control()).take(60).collect();
    if start.len() < value.len() { format!("{start}…") } else { start }
}
