//! What stands in the profile by itself: mailboxes, numbers, pages, degrees.

use alloc::format;
use alloc::string::String;

use super::link::{Page, is_link, page};
use super::made::Made;
use super::why::Why;
use crate::profile::{CodeAccount, EducationClaim, Email, Phone, PublicProfile, Site, Token};

impl Made<'_> {
    pub(super) fn email(&mut self, from: String, text: String) {
        let emails = &self.profile.contacts.emails;
        if !text.contains('@') {
            return self.not(from, Why::NoMailbox);
        }
        if emails.iter().any(|one| is(one.address.as_ref(), &text)) {
            return self.not(from, Why::SaidElsewhere);
        }
        let to = format!("/contacts/emails/{}/address", emails.len());
        let email = Email { at: self.options.declared_at, ..Email::default().address(text) };
        self.profile.contacts.emails.push(email);
        self.mapped(from, to);
    }

    /// A messenger's name in place of a number is none.
    pub(super) fn phone(&mut self, kind: Option<&str>, from: String, text: String) {
        let phones = &self.profile.contacts.phones;
        let is_messenger = kind.is_some_and(|kind| kind.eq_ignore_ascii_case("skype"));
        if is_messenger || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return self.not(from, Why::NoTelephone);
        }
        if phones.iter().any(|one| is(one.number.as_ref(), &text)) {
            return self.not(from, Why::SaidElsewhere);
        }
        let to = format!("/contacts/phones/{}/number", phones.len());
        let phone = Phone { at: self.options.declared_at, ..Phone::default().number(text) };
        self.profile.contacts.phones.push(phone);
        self.mapped(from, to);
    }

    pub(super) fn link(&mut self, kind: Option<&str>, from: String, text: String) {
        match page(kind, &text) {
            Ok(page) => self.page(page, from, text),
            Err(why) => self.not(from, why),
        }
    }

    pub(super) fn site(&mut self, from: String, text: String) {
        if is_link(&text) { self.page(Page::Own, from, text) } else { self.not(from, Why::NoLink) }
    }

    fn page(&mut self, page: Page, from: String, text: String) {
        let personas = &mut self.profile.personas;
        let to = match page {
            Page::Professional => {
                personas.profiles.push(PublicProfile::default().page(text));
                format!("/personas/profiles/{}/page", personas.profiles.len().saturating_sub(1))
            }
            Page::Code => {
                personas.code.push(CodeAccount::default().account(text));
                format!("/personas/code/{}/account", personas.code.len().saturating_sub(1))
            }
            Page::Own => {
                personas.sites.push(Site::default().page(text));
                format!("/personas/sites/{}/page", personas.sites.len().saturating_sub(1))
            }
        };
        self.mapped(from, to);
    }

    pub(super) fn award(&mut self, from: String, text: String) {
        let to = format!("/claims/education/{}/award", self.profile.claims.education.len());
        let claim = EducationClaim {
            at: self.options.declared_at,
            ..EducationClaim::default().award(text)
        };
        self.profile.claims.education.push(claim);
        self.mapped(from, to);
    }
}

fn is(token: Option<&Token<'_>>, text: &str) -> bool {
    token.is_some_and(|token| token.raw() == text)
}
