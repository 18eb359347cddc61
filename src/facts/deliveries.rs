//! Where devices are sent, and who takes them.
