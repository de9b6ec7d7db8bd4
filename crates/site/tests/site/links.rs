//! Every link on every page leads to a page.

use std::collections::{BTreeSet, VecDeque};

use site::{SitePath, render};

use crate::press::{Press, office};

/// The addresses within the site that a page names, without their fragments.
fn links(page: &str) -> Vec<String> {
    let attributes = [" href=\"", " src=\""].into_iter().flat_map(|name| page.split(name).skip(1));
    let values =
        attributes.map(|rest| htmlize::unescape_attribute(rest.split('"').next().unwrap()).into_owned());
    let here = values.filter_map(|value| match value.strip_prefix("https://embassy.example") {
        Some(path) => Some(path.to_owned()),
        None => value.starts_with('/').then_some(value),
    });
    here.map(|value| value.split('#').next().unwrap().to_owned()).collect()
}

fn fragments_are_there(page: &str, path: &str) {
    for fragment in page.split(" href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(page.contains(&format!("id=\"{fragment}\"")), "#{fragment} on {path}");
    }
    let ids: Vec<_> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice on {path}: {ids:?}");
}

/// Whether the record has what a page leads to outside the site: the server serves it.
fn is_in_the_record(press: &Press, file: &str) -> bool {
    let indexed = |end: &str, file: &str| {
        file.strip_suffix(end)
            .and_then(|index| index.parse::<u64>().ok())
            .is_some_and(|index| index < press.history.size())
    };
    match file.split_once('/') {
        Some(("dossier", file)) => indexed(".dossier", file),
        Some(("proof", file)) => indexed(".tlog-proof", file),
        Some(("content", file)) => press.contents.keys().any(|commitment| commitment.to_string() == file),
        _ => false,
    }
}

/// Follows all links from `start`; those into another past are opened but not followed on.
fn crawl(press: &Press, start: &[&str]) -> usize {
    let pasts: BTreeSet<_> = start
        .iter()
        .map(|path| path.parse::<SitePath>().unwrap().past.map(|past| past.to_string()))
        .collect();
    let mut known: BTreeSet<String> = start.iter().map(|path| (*path).to_owned()).collect();
    let mut queue: VecDeque<String> = known.iter().cloned().collect();
    while let Some(address) = queue.pop_front() {
        if let Some(file) = address.strip_prefix("/record/") {
            assert!(is_in_the_record(press, file), "{address}");
            continue;
        }
        let path: SitePath = address.parse().unwrap_or_else(|error| panic!("{address}: {error}"));
        assert_eq!(path.to_string(), address);
        if address == "/" {
            continue;
        }
        let page = match render(&press.history.at(press.now), &press.contents, &path) {
            // Paper is made elsewhere.
            Err(site::RenderError::OnPaper) => continue,
            page => page.unwrap_or_else(|error| panic!("{address}: {error}")),
        };
        if !pasts.contains(&path.past.map(|past| past.to_string()))
            || !page.media_type.starts_with("text/html")
        {
            continue;
        }
        let page = String::from_utf8(page.body).unwrap();
        fragments_are_there(&page, &address);
        for link in links(&page) {
            if known.insert(link.clone()) {
                queue.push_back(link);
            }
        }
    }
    known.len()
}

#[test]
fn every_link_of_the_present_leads_to_a_page() {
    let office = office();
    assert!(crawl(&office.press, &["/en/", "/fr/", "/ar/"]) > 30);
}

#[test]
fn every_link_of_the_past_leads_to_a_page() {
    let office = office();
    for past in
        ["/at/20200305T000000Z", "/at/20200308T080000Z~16", "/at/20191217T000000Z", "/at/20180101T000000Z~1"]
    {
        let start = ["en", "fr", "ar"].map(|tag| format!("{past}/{tag}/"));
        assert!(crawl(&office.press, &start.each_ref().map(String::as_str)) > 10, "{past}");
    }
}
