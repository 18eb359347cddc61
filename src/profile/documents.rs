//! Identity documents: verifier, method, date and result. No kind, issuer, number or picture.

use alloc::vec::Vec;

use super::shape::{noun, words};
use super::text::Token;
use crate::units::Moment;

noun! {
    /// All that is known of documents.
    ///
    /// ```
    /// use hirerisk::profile::{DocumentCheck, DocumentMethod, DocumentResult, Documents, Presented};
    /// let check = DocumentCheck::default()
    ///     .document("doc-token-1") // never its number
    ///     .method(DocumentMethod::Chip)
    ///     .result(DocumentResult::Genuine)
    ///     .by("vendor-1");
    /// let documents = Documents::default().presented(Presented::Live).checks([check]);
    /// assert_eq!(format!("{documents:?}"), "Documents(presented, checks)");
    /// ```
    mixed struct Documents<'a> {
        /// When a document was shown.
        presented: Option<Presented>,
        /// Examinations.
        checks: Vec<DocumentCheck<'a>>,
    }
}

noun! {
    /// One examination of one document.
    verified struct DocumentCheck<'a> {
        /// A token for the document, never its number.
        document: Option<Token<'a>>,
        /// How it was examined.
        method: Option<DocumentMethod>,
        /// What was found.
        result: Option<DocumentResult>,
        /// A trained reviewer confirmed it.
        reviewed: Option<bool>,
        /// Who chose the verifier.
        verifier_channel: Option<VerifierChannel>,
        /// The verifier is staff of the intermediary or shares its address.
        verifier_of_intermediary: Option<bool>,
        /// What the vendor says of the same document under another name.
        reuse: Option<DocumentReuse>,
        /// Who examined it.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// When a document was shown.
    Presented {
        /// At the live step.
        Live = "live",
        /// A picture later.
        Later = "later",
        /// It was not asked for.
        NotAsked = "not_asked",
    }
}

words! {
    /// How a document was examined.
    DocumentMethod {
        /// From an image.
        Image = "image",
        /// In a live step.
        Live = "live",
        /// By its chip.
        Chip = "chip",
        /// By its issuer.
        Issuer = "issuer",
        /// In person.
        InPerson = "in_person",
    }
}

words! {
    /// What was found of a document.
    DocumentResult {
        /// Genuine.
        Genuine = "genuine",
        /// Altered, or a re-used template.
        Altered = "altered",
        /// Not genuine.
        NotGenuine = "not_genuine",
        /// Not clear, worn or expired.
        Unclear = "unclear",
        /// Not supported by the tool.
        Unsupported = "unsupported",
    }
}

words! {
    /// Who chose the verifier.
    VerifierChannel {
        /// The employer.
        Employer = "employer",
        /// A vendor of the employer's.
        Vendor = "vendor",
        /// The candidate proposed the verifier.
        CandidateProposed = "candidate_proposed",
        /// The intermediary did.
        Intermediary = "intermediary",
    }
}

words! {
    /// What the vendor says of the same document elsewhere.
    DocumentReuse {
        /// Not seen under another name.
        None = "none",
        /// Reported under another name.
        OtherNameReported = "other_name_reported",
        /// Reported under another name, and a reviewer confirmed it.
        Reviewed = "reviewed",
    }
}
