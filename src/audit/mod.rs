//! The audit: what the bands mean for groups of people.
