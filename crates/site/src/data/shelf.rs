//! How standing pages stand to each other: which are under which, and in what order.
//!
//! A menu has two levels. Who stands under a page that is not shown moves up; of pages that stand under each other
//! in a circle each stands for itself.

use std::collections::BTreeMap;

use record::{StandingPage, SubjectContent, SubjectKind};

use crate::scene::Scene;

/// Pages that readers look for at the foot of any page.
pub(crate) const STANDARD: [&str; 3] = ["accessibility", "privacy", "imprint"];

/// The standing pages that hold, in the order of menus.
pub(crate) struct Shelf<'a> {
    pages: Vec<&'a StandingPage>,
}

impl<'a> Shelf<'a> {
    /// The pages that the scene shows; of two at one address the one that is shown there.
    pub(crate) fn of(scene: &Scene<'a>) -> Self {
        let mut newest: BTreeMap<&str, (u64, u64, &StandingPage)> = BTreeMap::new();
        for view in scene.snapshot.published(SubjectKind::Page) {
            let Some(SubjectContent::Page(page)) = view.state().content.as_deref() else { continue };
            let here = (view.current().index, view.index(), page);
            let there = newest.entry(&page.path).or_insert(here);
            if there.0 < here.0 {
                *there = here;
            }
        }
        let mut pages: Vec<_> = newest.into_values().collect();
        // Those without a place come after all others, in the order of their publication.
        pages.sort_by_key(|(_, first, page)| {
            (page.menu.as_ref().map_or(u32::MAX, |menu| u32::from(menu.order)), *first)
        });
        Self { pages: pages.into_iter().map(|(_, _, page)| page).collect() }
    }

    /// The page at an address.
    pub(crate) fn get(&self, path: &str) -> Option<&'a StandingPage> {
        self.pages.iter().find(|page| page.path == path).copied()
    }

    /// The pages at the upper level of the menu.
    pub(crate) fn upper(&self) -> impl Iterator<Item = &'a StandingPage> {
        self.in_menu().filter(|page| self.top(page).path == page.path)
    }

    /// The pages at the lower level of the menu, under one of the upper level.
    pub(crate) fn lower(&self, upper: &StandingPage) -> impl Iterator<Item = &'a StandingPage> {
        self.in_menu().filter(|page| page.path != upper.path && self.top(page).path == upper.path)
    }

    /// The pages that stand right under one.
    pub(crate) fn children(&self, path: &str) -> impl Iterator<Item = &'a StandingPage> {
        self.in_menu().filter(move |page| page.path != path && under(page) == Some(path))
    }

    /// The pages above one, the uppermost first.
    pub(crate) fn above(&self, path: &str) -> Vec<&'a StandingPage> {
        let mut above: Vec<&StandingPage> = Vec::new();
        let mut next = self.get(path).and_then(under);
        while let Some(page) = next.and_then(|path| self.get(path)) {
            if page.path == path {
                return Vec::new();
            }
            if let Some(seen) = above.iter().position(|seen| seen.path == page.path) {
                above.truncate(seen + 1);
                break;
            }
            above.push(page);
            next = under(page);
        }
        above.reverse();
        above
    }

    /// The pages for the foot of each page.
    pub(crate) fn standard(&self) -> impl Iterator<Item = &'a StandingPage> {
        STANDARD.into_iter().filter_map(|path| self.get(path))
    }

    /// The pages that stand in the menu: those for the foot only where the mission has given them a place.
    fn in_menu(&self) -> impl Iterator<Item = &'a StandingPage> {
        self.pages.iter().copied().filter(|page| is_in_menu(page))
    }

    /// The page of the upper level under which a page stands in the menu: itself, if there is none.
    fn top(&self, page: &'a StandingPage) -> &'a StandingPage {
        let above = self.above(&page.path);
        // One that stands in no menu has nothing under it there.
        above.into_iter().rev().take_while(|page| is_in_menu(page)).last().unwrap_or(page)
    }
}

fn is_in_menu(page: &StandingPage) -> bool {
    match &page.menu {
        Some(menu) => !menu.hidden,
        None => !STANDARD.contains(&page.path.as_str()),
    }
}

fn under(page: &StandingPage) -> Option<&str> {
    page.menu.as_ref().and_then(|menu| menu.under.as_deref())
}
