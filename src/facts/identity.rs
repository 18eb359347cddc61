//! Person, document, owner.
