//! Finds what the record says: whether a passage stands in it, word for word.
