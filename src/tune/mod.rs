//! Tuning: weights fitted to labelled cases, and what they are worth.
