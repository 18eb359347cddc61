//! What interviewers noted.
