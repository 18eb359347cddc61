//! Mailboxes and telephones.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::settle::{agreed, told};
use super::sources::Sources;
use crate::profile::{MailClass, Profile, Token};
use crate::reference::learnt::{Learnt, Lesson, Topic};
use crate::reference::{Answer, MailDomain};

impl Sources<'_> {
    pub(super) fn fill_contacts(&self, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        for (index, email) in profile.contacts.emails.iter_mut().enumerate() {
            let Some(address) = &email.address else { continue };
            let (place, class) = (format!("/contacts/emails/{index}"), &mut email.domain_class);
            learnt.add(self.fill_mail(address, class, [&place, "address", "domain_class"]));
        }
        #[cfg(feature = "telephone")]
        self.fill_phones(profile, learnt);
    }

    pub(super) fn fill_references(&self, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        for (index, referee) in profile.references.iter_mut().enumerate() {
            let Some(contact) = &referee.contact else { continue };
            let (place, class) = (format!("/references/{index}"), &mut referee.contact_class);
            learnt.add(self.fill_mail(contact, class, [&place, "contact", "contact_class"]));
        }
    }

    fn fill_mail(
        &self,
        address: &Token<'_>,
        class: &mut Option<MailClass>,
        [place, asked, field]: [&str; 3],
    ) -> Lesson {
        let domain = MailDomain::of_address(address.raw());
        let (mut all, mut found) = (Vec::new(), Vec::new());
        for lists in &self.mail {
            let Some(stamp) = lists.stamp() else { continue };
            let answer = domain.as_ref().map_or(Answer::NotAsked, |domain| lists.find(domain));
            found.extend(answer.found().map(|finding| finding.class()));
            all.push(told(&stamp, answer.map(|finding| in_words(finding.class()))));
        }
        let (fill, outcome) = agreed(*class, &found);
        let mut filled = Vec::new();
        if fill.is_some() {
            *class = fill;
            filled.push(format!("{place}/{field}"));
        }
        let (topic, about) = (Topic::MailClass, format!("{place}/{asked}"));
        Lesson { topic, about, told: all, outcome, filled }
    }

    #[cfg(feature = "telephone")]
    fn fill_phones(&self, profile: &mut Profile<'_>, learnt: &mut Learnt) {
        use crate::profile::PhoneClass;
        use crate::reference::learnt::{Outcome, WhyKept};
        use crate::reference::phone::{telephone, telephone_stamp};

        if !self.telephone {
            return;
        }
        for (index, phone) in profile.contacts.phones.iter_mut().enumerate() {
            let Some(number) = &phone.number else { continue };
            let about = format!("/contacts/phones/{index}");
            // A number that the plan does not have has no class: it may be mistyped.
            let answer = telephone(number.raw()).found_if(|found| found.valid);
            let class = answer.as_ref().map(|found| found.class);
            let region = answer.map(|found| found.region).flat();
            // That the plan cannot tell contradicts nobody.
            let found: Vec<PhoneClass> = class.found().into_iter().collect();
            let told_class = found.iter().all(|class| *class == PhoneClass::Unknown);
            let (fill, mut outcome) = agreed(phone.line_class, &found);
            if told_class && outcome == Outcome::Contradicts {
                outcome = Outcome::Nothing;
            }
            let mut filled = Vec::new();
            if fill.is_some() {
                phone.line_class = fill;
                filled.push(format!("{about}/line_class"));
            }
            let (stamp, number) = (telephone_stamp(), format!("{about}/number"));
            let told_one = [told(&stamp, class.map(in_words))].into();
            let (topic, about) = (Topic::PhoneClass, number.clone());
            learnt.add(Lesson { topic, about, told: told_one, outcome, filled });
            let none = region == Answer::NotFound || region == Answer::NotAsked;
            let outcome = if none { Outcome::Nothing } else { Outcome::Kept(WhyKept::NoField) };
            let told_one = [told(&stamp, region)].into();
            let (topic, filled) = (Topic::PhoneRegion, Vec::new());
            learnt.add(Lesson { topic, about: number, told: told_one, outcome, filled });
        }
    }
}

fn in_words(class: impl crate::profile::shape::Word) -> String {
    class.word().to_string()
}
