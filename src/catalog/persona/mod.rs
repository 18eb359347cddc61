//! Rules about public pages, portraits and code accounts.

mod code_account_circle;
mod code_backdated;
mod code_many_authors;
mod code_rewritten;
mod cold_approach;
mod hosted_resume_other_name;
mod platform_reverification_failed;
mod portrait_not_the_person;
mod portrait_of_another;
mod profile_not_found;
mod profile_withdrawn;
mod profiles_two_people;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &code_account_circle::RULE,
    &code_backdated::RULE,
    &code_many_authors::RULE,
    &code_rewritten::RULE,
    &cold_approach::RULE,
    &hosted_resume_other_name::RULE,
    &platform_reverification_failed::RULE,
    &portrait_not_the_person::RULE,
    &portrait_of_another::RULE,
    &profile_not_found::RULE,
    &profile_withdrawn::RULE,
    &profiles_two_people::RULE,
];
