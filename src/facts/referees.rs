//! People who vouch, employers that answer.
