//! Public pages and repositories.
