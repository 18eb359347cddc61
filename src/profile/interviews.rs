//! Talks and tests: what interviewers and vendors recorded. No face, voice or manner.

use alloc::vec::Vec;

use super::personas::Comparison;
use super::shape::{noun, words};
use super::text::{PersonName, Product, Token};
use crate::units::{Moment, Stage};

noun! {
    /// One talk.
    ///
    /// What was seen and heard is noted as findings of people; no recording has a place here.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Interview, InterviewFindings, NameShown, SecondPerson};
    /// let at: Moment = "2026-02-11T15:00:00Z".parse()?;
    /// let notes = InterviewFindings::default()
    ///     .reviewers(2_u32)
    ///     .names_shown([NameShown::default().name("person-9").changed(true)])
    ///     .second_person(SecondPerson::None);
    /// let talk = Interview::default().at(at).identity_relevant(true).findings(notes);
    /// assert!(talk.media.is_none());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    observed struct Interview<'a> {
        /// When.
        at: Option<Moment>,
        /// At which stage; interview if not given.
        stage: Option<Stage>,
        /// The talk was an identity step or interview.
        identity_relevant: Option<bool>,
        /// The camera's name, as the platform reports it.
        camera_product: Option<Product<'a>>,
        /// Notes of the interviewers; leave out where none were taken.
        findings: Option<InterviewFindings<'a>>,
        /// A finding on synthetic media.
        media: Option<MediaFinding<'a>>,
        /// Whether the person is the one of an earlier stage.
        person_comparison: Option<PersonComparison<'a>>,
    }
}

noun! {
    /// What interviewers noted.
    observed struct InterviewFindings<'a> {
        /// How many interviewers wrote separate notes.
        reviewers: Option<u32>,
        /// Other names displayed or said at joining.
        names_shown: Option<Vec<NameShown<'a>>>,
        /// Other identities signed in on a shared screen; leave out where nothing was shared.
        identities_on_screen: Option<Vec<ScreenIdentity<'a>>>,
        /// Other job interviews audible in the same room.
        other_interviews: Option<bool>,
        /// Whether somebody else answered.
        second_person: Option<SecondPerson>,
        /// What was noted of the place said.
        place: Option<PlaceNote>,
    }
}

noun! {
    /// A name displayed or said.
    observed struct NameShown<'a> {
        /// The name.
        name: Option<PersonName<'a>>,
        /// It was changed during the talk.
        changed: Option<bool>,
    }
}

noun! {
    /// An identity signed in on a shared screen.
    observed struct ScreenIdentity<'a> {
        /// Its full name.
        name: Option<PersonName<'a>>,
        /// It is a work account.
        work: Option<bool>,
    }
}

noun! {
    /// Whether face or voice were found synthetic.
    verified struct MediaFinding<'a> {
        /// What was found.
        result: Option<Media>,
        /// On how many occasions so far.
        occasions: Option<u32>,
        /// Who.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// Whether one person appeared at two stages.
    verified struct PersonComparison<'a> {
        /// What was found.
        result: Option<Comparison>,
        /// How many trained people compared, notes made apart.
        reviewers: Option<u32>,
        /// A vendor repeated the enrolled check with the same result.
        vendor: Option<bool>,
        /// Who.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// Whether somebody else took part.
    SecondPerson {
        /// Nobody.
        None = "none",
        /// Answers were audibly given.
        Prompted = "prompted",
        /// Two people answered under one name.
        TwoSpeakers = "two_speakers",
    }
}

words! {
    /// What was noted of the place said.
    PlaceNote {
        /// Consistent.
        Consistent = "consistent",
        /// Contradicted.
        Contradicted = "contradicted",
        /// No view was offered.
        NotOffered = "not_offered",
    }
}

words! {
    /// What was found of face and voice.
    Media {
        /// Nothing.
        None = "none",
        /// Synthetic.
        Synthetic = "synthetic",
        /// Not clear.
        Unsure = "unsure",
    }
}
