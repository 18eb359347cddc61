//! Telephone and mailbox.
