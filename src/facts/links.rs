//! What this record shares with others.
