//! Fields that must not exist, whatever a caller calls them (TRUST A1).
//!
//! In the typed part they are unknown anyway; named here, the refusal can say why. As keys of
//! `extensions` they are refused too, at any depth: a caller's rule could read them there.

use super::nearest::folded;
use crate::profile::error::Problem;

/// One thing that is never an input: why not, and the keys under which callers keep it, the first of
/// which names it in messages. Hyphens, capitals and accents make no difference. The reason ends a
/// message, so it has no full stop.
struct Forbidden(&'static str, &'static [&'static str]);

/// Words that callers put before a key without changing its meaning.
const WHOSE: &[&str] = &["candidate", "applicant", "employee", "worker"];

/// Why the key is refused, if it is.
pub(super) fn problem(key: &str) -> Option<Problem> {
    refused(key).map(|Refused { field, reason }| Problem::ForbiddenField { field, reason })
}

/// Why something is no input.
pub(crate) struct Refused {
    /// The listed key.
    pub(crate) field: &'static str,
    /// The end of a message, without a full stop.
    pub(crate) reason: &'static str,
}

/// Why a key or word is refused, if it is.
pub(crate) fn refused(key: &str) -> Option<Refused> {
    let key = folded(key);
    let bare = WHOSE.iter().find_map(|whose| key.strip_prefix(whose));
    let same = |listed: &&str| is(listed, &key) || bare.is_some_and(|bare| is(listed, bare));
    let found = FORBIDDEN.iter().find(|entry| entry.1.iter().any(same))?;
    Some(Refused { field: found.1.first()?, reason: found.0 })
}

/// Whether a folded key is the listed one. Most differ in the first letter: that is asked first.
fn is(listed: &str, folded: &str) -> bool {
    let (listed, folded) = (listed.as_bytes(), folded.as_bytes());
    listed.first() == folded.first() && listed.iter().filter(|byte| **byte != b'_').eq(folded)
}

/// Every listed key, for the schema.
pub(in crate::profile) fn keys() -> impl Iterator<Item = &'static str> {
    FORBIDDEN.iter().flat_map(|entry| entry.1.iter().copied())
}

const ORIGIN: &str = "where a person or a family comes from is never evidence";
const BODY: &str = "body, mind and health are never evidence";
const PRIVATE: &str = "private life is never evidence";
const MANNER: &str = "how a person speaks, looks or moves is never evidence";
const AGE: &str = "age is never evidence, nor is what it can be computed from";
const SCHOOL: &str = "a registrar's answer is enough, the school is a proxy for origin and age";
const PICTURE: &str = "a finding with its method is enough, the picture or template is not kept";
const STATUS: &str = "the right to work is checked elsewhere and must not mix with this";

#[rustfmt::skip] // a table, one thing after the other
const FORBIDDEN: &[Forbidden] = &[
    Forbidden(ORIGIN, &["nationality", "nationalities", "national_origin", "country_of_origin"]),
    Forbidden(ORIGIN, &[
        "citizenship", "citizenships", "citizen", "country_of_citizenship", "citizenship_country",
        "us_citizen",
    ]),
    Forbidden(STATUS, &[
        "immigration_status", "immigration", "immigrant", "migration_status", "resident_status",
        "residency_status", "residence_permit", "green_card", "asylum", "refugee",
    ]),
    Forbidden(STATUS, &["visa", "visas", "visa_status", "visa_type"]),
    Forbidden(STATUS, &[
        "work_permit", "work_permits", "work_authorization", "work_authorisation",
        "work_eligibility", "employment_authorization", "employment_authorisation", "right_to_work",
    ]),
    Forbidden(STATUS, &["i9", "form_i9", "i9_result", "i9_status"]),
    Forbidden(STATUS, &["e_verify", "e_verify_result", "e_verify_status"]),
    Forbidden(ORIGIN, &[
        "birthplace", "place_of_birth", "country_of_birth", "birth_country", "city_of_birth",
        "birth_city", "born_in",
    ]),
    Forbidden(AGE, &["birth_date", "date_of_birth", "dob", "birthday", "born", "born_on"]),
    Forbidden(AGE, &["birth_year", "year_of_birth"]),
    Forbidden(AGE, &["age", "ages", "age_group", "age_range", "age_band"]),
    Forbidden(AGE, &[
        "graduation_year", "year_of_graduation", "graduation_date", "date_of_graduation",
        "graduated", "graduated_in", "grad_year", "class_of",
    ]),
    Forbidden(ORIGIN, &[
        "race", "races", "racial_group", "skin_color", "skin_colour", "complexion", "caste",
    ]),
    Forbidden(ORIGIN, &[
        "ethnicity", "ethnicities", "ethnic_group", "ethnic_origin", "ethnic_background",
        "ancestry", "tribe", "heritage",
    ]),
    Forbidden(ORIGIN, &[
        "language", "languages", "native_language", "first_language", "second_language",
        "mother_tongue", "spoken_language", "spoken_languages", "preferred_language",
        "language_level", "english_level", "english_proficiency", "lang",
    ]),
    Forbidden(ORIGIN, &["accent", "accents", "dialect", "pronunciation"]),
    Forbidden(ORIGIN, &[
        "keyboard_layout", "keyboard_layouts", "keyboard_language", "keyboard_locale",
        "input_language",
    ]),
    Forbidden(ORIGIN, &[
        "locale", "locales", "system_locale", "browser_locale", "browser_language",
        "browser_languages", "accept_language", "system_language",
    ]),
    Forbidden(PRIVATE, &[
        "religion", "religions", "religious_belief", "religious_beliefs", "faith", "church",
    ]),
    Forbidden(PRIVATE, &[
        "political_opinion", "political_opinions", "political_views", "political_party",
        "union_membership", "trade_union",
    ]),
    Forbidden(PRIVATE, &[
        "sex", "sexes", "sex_at_birth", "biological_sex", "sexual_orientation", "sexuality",
    ]),
    Forbidden(PRIVATE, &[
        "gender", "genders", "gender_identity", "gender_expression", "pronoun", "pronouns",
        "transgender",
    ]),
    Forbidden(BODY, &[
        "disability", "disabilities", "disabled", "disability_status", "impairment", "impairments",
    ]),
    Forbidden(BODY, &[
        "health", "health_status", "health_condition", "medical", "medical_history",
        "medical_condition", "illness", "diagnosis", "pregnancy", "pregnant", "sick_leave",
        "genetic_data",
    ]),
    Forbidden(BODY, &[
        "accommodation", "accommodations", "reasonable_accommodation", "reasonable_accommodations",
        "accessibility_needs", "assistive_technology", "screen_reader", "captions",
    ]),
    Forbidden(BODY, &[
        "camera_off", "camera_on", "camera_refused", "camera_avoidance", "activity_hours",
    ]),
    Forbidden(PRIVATE, &[
        "family_status", "familial_status", "number_of_children", "dependents", "dependants",
        "parental_status", "parental_leave", "caregiver",
    ]),
    Forbidden(PRIVATE, &["marital_status", "married", "spouse", "spouse_name", "divorced"]),
    Forbidden(PRIVATE, &[
        "veteran_status", "veteran", "protected_veteran", "military_service", "military_status",
    ]),
    Forbidden(PICTURE, &[
        "photo", "photos", "photograph", "photographs", "headshot", "selfie", "selfies", "avatar",
        "photo_url",
    ]),
    Forbidden(PICTURE, &["picture", "pictures", "profile_picture", "picture_url"]),
    Forbidden(PICTURE, &[
        "portrait_image", "portrait_images", "portrait", "face_image", "face_images",
        "facial_image",
    ]),
    Forbidden(PICTURE, &[
        "face_template", "face_templates", "face_embedding", "face_vector", "faceprint",
        "facial_template", "facial_features", "biometric", "biometrics", "biometric_template",
        "fingerprint_template",
    ]),
    Forbidden(PICTURE, &[
        "voice_template", "voice_templates", "voice_embedding", "voice_vector", "voiceprint",
        "voice_sample", "voice_recording",
    ]),
    Forbidden(MANNER, &[
        "appearance", "clothing", "clothes", "hair_color", "hair_colour", "eye_color", "eye_colour",
    ]),
    Forbidden(MANNER, &[
        "emotion", "emotions", "emotion_score", "emotional_state", "mood", "sentiment",
        "nervousness", "stress_level", "facial_expression", "facial_expressions", "body_language",
        "tone_of_voice",
    ]),
    Forbidden(MANNER, &[
        "gaze", "gaze_direction", "eye_contact", "eye_movement", "eye_movements", "eye_tracking",
    ]),
    Forbidden(MANNER, &[
        "pause", "pauses", "pause_length", "speech_pauses", "hesitation", "hesitations",
    ]),
    Forbidden(MANNER, &[
        "typing", "typing_speed", "typing_rhythm", "typing_cadence", "typing_pattern", "keystroke",
        "keystrokes", "keystroke_dynamics", "keystroke_delay", "writing_style",
    ]),
    Forbidden(MANNER, &[
        "response_time", "response_times", "response_delay", "response_latency", "answer_time",
        "answer_delay", "answer_latency",
    ]),
    Forbidden(PRIVATE, &["arrest", "arrests", "arrested", "arrest_record", "arrest_records"]),
    Forbidden(PRIVATE, &[
        "criminal_record", "criminal_records", "criminal_history", "conviction", "convictions",
        "convicted",
    ]),
    Forbidden(PRIVATE, &[
        "credit_score", "credit_record", "credit_report", "credit_history", "credit_rating",
        "bankruptcy", "debts",
    ]),
    Forbidden(PRIVATE, &[
        "employment_gap", "employment_gaps", "career_gap", "career_gaps", "gap_in_employment",
        "gaps_in_employment", "career_break", "unemployed_since",
    ]),
    Forbidden(SCHOOL, &[
        "school", "schools", "school_name", "university", "universities", "university_name",
        "college", "college_name", "alma_mater",
    ]),
    Forbidden(SCHOOL, &[
        "school_country", "country_of_school", "university_country", "college_country",
        "education_country", "country_of_education", "country_of_study",
    ]),
    Forbidden(PRIVATE, &[
        "social_media", "social_media_content", "social_media_posts", "social_posts", "tweets",
    ]),
];

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::vec::Vec;

    use super::*;
    use crate::profile::Profile;
    use crate::profile::shape::{Shape, Shaped};

    fn field(key: &str) -> Option<&'static str> {
        match problem(key) {
            Some(Problem::ForbiddenField { field, .. }) => Some(field),
            _ => None,
        }
    }

    fn field_names(shape: &'static Shape, names: &mut BTreeSet<&'static str>) {
        if let Shape::Object(object) = shape {
            for field in object.fields {
                names.insert(field.name);
                field_names(field.shape, names);
            }
        } else if let Shape::List(item) = shape {
            field_names(item, names);
        }
    }

    #[test]
    fn a_key_is_refused_however_it_is_spelled() {
        for key in [
            "date_of_birth",
            "dateOfBirth",
            "DateOfBirth",
            "date-of-birth",
            "DATE OF BIRTH",
            "date.of.birth",
            "candidateDateOfBirth",
            "date\u{200b}OfBirth",
            "\u{ff44}ate_of_birth",
            "d\u{e1}te_of_birth",
        ] {
            assert_eq!(field(key), Some("birth_date"), "{key}");
        }
    }

    #[test]
    fn a_key_that_only_contains_a_listed_word_is_free() {
        for key in
            ["page", "message", "manager", "language_model", "traceable", "schooling_fee", ""]
        {
            assert_eq!(field(key), None, "{key}");
        }
    }

    #[test]
    fn no_field_of_the_profile_is_refused() {
        let mut names = BTreeSet::new();
        field_names(Profile::SHAPE, &mut names);
        assert!(names.contains("portraits") && names.contains("education"));
        let refused: Vec<_> = names.iter().filter(|name| problem(name).is_some()).collect();
        assert!(refused.is_empty(), "{refused:?}");
    }

    #[test]
    fn the_table_lists_each_key_once_and_in_plain_form() {
        let mut seen = BTreeSet::new();
        for key in keys() {
            assert!(
                key.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
            );
            assert!(seen.insert(folded(key)), "{key} twice");
        }
        assert!(FORBIDDEN.iter().all(|entry| !entry.0.ends_with('.')));
    }
}
