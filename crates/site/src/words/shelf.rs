//! Keeps the words of the themes that pages were asked for of late, so that a theme is read once.

use std::sync::{Arc, PoisonError, RwLock};

use record::Commitment;

use super::book::Book;

/// The present theme, one before it that the past shows, and room for as many records as one program may hold.
const MOST_BOOKS: usize = 16;

static BOOKS: RwLock<Vec<(Commitment, Arc<Book>)>> = RwLock::new(Vec::new());

/// The words of a theme by the commitment to its content, read when it is first asked for.
///
/// `read` gives the theme's files; where it cannot (`None`), the program's own words stand in and nothing is kept.
pub fn book_of(
    theme: &Commitment,
    read: impl FnOnce() -> Option<std::collections::BTreeMap<record::Lang, String>>,
) -> Arc<Book> {
    if let Some(book) = kept(theme) {
        return book;
    }
    let Some(files) = read() else { return Book::built_in() };
    let book = Arc::new(Book::of(&files));
    let mut books = BOOKS.write().unwrap_or_else(PoisonError::into_inner);
    if !books.iter().any(|(known, _)| known == theme) {
        if books.len() >= MOST_BOOKS {
            books.remove(0);
        }
        books.push((*theme, Arc::clone(&book)));
    }
    book
}

fn kept(theme: &Commitment) -> Option<Arc<Book>> {
    let books = BOOKS.read().unwrap_or_else(PoisonError::into_inner);
    books.iter().find(|(known, _)| known == theme).map(|(_, book)| Arc::clone(book))
}
