//! What an employer sets otherwise about a rule that ships: points, wording, whether it counts.

use crate::units::{Moment, Points};

/// What an employer sets otherwise about one rule, who decided it, when and why.
///
/// It is told with every assessment: what ships, what holds here, and whose decision that is. Nothing of it
/// hides a rule. [`ScorerBuilder::adjustment`](crate::ScorerBuilder::adjustment) takes it in,
/// [`UpgradeReport`](crate::weigh::UpgradeReport) says what is to be decided once the rules that ship have
/// moved: so each change says what shipped when it was written.
///
/// # Units
///
/// Points are decibans, from 0 to the coherence bound of the level's honest share, and rise with the
/// level. What rests on them is the employer's own assumption, whatever the points that ship rest on.
///
/// ```
/// use hirerisk::{Points, Scorer, rule::{Adjustment, PointsChange}};
/// let ours = Adjustment {
///     rule: "payment.holder_differs",
///     by: "Head of Payroll",
///     why: "One in five of our staff is paid to a joint account.",
///     at: "2026-05-04".parse()?,
///     made_for: "0.1.0",
///     points: &[PointsChange {
///         level: "another_holder",
///         was: Points::new(12),
///         ours: Points::new(8),
///     }],
///     off: false,
///     texts: &[],
///     told: &[],
/// };
/// let scorer = Scorer::builder().adjustment(ours).build()?;
/// let points = &scorer.weights().rule("payment.holder_differs").unwrap().points;
/// assert_eq!(points["another_holder"], Points::new(8));
/// // Every assessment says so, by the digest of its weights as well.
/// assert_ne!(scorer.weights().digest(), Scorer::builtin().weights().digest());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjustment<'a> {
    /// The id of the rule.
    pub rule: &'a str,
    /// Who decided it. Told in every assessment, without what cannot be printed, and in short.
    pub by: &'a str,
    /// Why. Told in the same way.
    pub why: &'a str,
    /// When it was decided.
    pub at: Moment,
    /// The version of the rule set that it was written for.
    pub made_for: &'a str,
    /// Points of levels. A level that is not named keeps those that ship.
    pub points: &'a [PointsChange<'a>],
    /// The rule carries no points: what it finds stands in the ledger as that of a preview, with the
    /// reason, and it no longer counts as judged. Not together with points.
    pub off: bool,
    /// Texts that are worded otherwise.
    pub texts: &'a [TextChange<'a>],
    /// Parameters that the rule itself declares: whoever makes the rule has applied them, and here they are
    /// told.
    pub told: &'a [ParameterChange<'a>],
}

/// Other points for a level.
///
/// ```
/// use hirerisk::{Points, rule::PointsChange};
/// let lower = PointsChange { level: "no_match", was: Points::new(6), ours: Points::new(4) };
/// assert!(lower.ours < lower.was);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsChange<'a> {
    /// The name of the level.
    pub level: &'a str,
    /// What shipped when the change was written.
    pub was: Points,
    /// What holds here.
    pub ours: Points,
}

/// Another wording.
///
/// ```
/// use hirerisk::rule::{TextChange, TextOf};
/// let title = TextChange {
///     of: TextOf::Title,
///     was: "The receiving account belongs to another holder",
///     ours: "Pay would go to somebody else's account",
/// };
/// assert_eq!(title.of.level(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextChange<'a> {
    /// Which text.
    pub of: TextOf<'a>,
    /// What shipped when the change was written.
    pub was: &'a str,
    /// What is told here.
    pub ours: &'a str,
}

/// Which text of a rule is worded otherwise.
///
/// ```
/// use hirerisk::rule::TextOf;
/// assert_eq!((TextOf::Says("no_match").as_str(), TextOf::Says("no_match").level()), ("says", Some("no_match")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOf<'a> {
    /// What is seen, in general.
    Title,
    /// What was seen, as a sentence, of the level of this name. It has the places in braces that the
    /// shipped one has: without its values it could say something else.
    Says(&'a str),
    /// Why the level of this name is worth its points.
    Why(&'a str),
}

impl<'a> TextOf<'a> {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            TextOf::Title => "title",
            TextOf::Says(_) => "says",
            TextOf::Why(_) => "why",
        }
    }

    /// The level that it belongs to.
    #[must_use]
    pub const fn level(self) -> Option<&'a str> {
        match self {
            TextOf::Title => None,
            TextOf::Says(level) | TextOf::Why(level) => Some(level),
        }
    }
}

/// Another value of a parameter that a rule declares.
///
/// ```
/// use hirerisk::rule::ParameterChange;
/// let days = ParameterChange { name: "days", was: "30", base: "30", ours: "45" };
/// assert_eq!(days.was, days.base); // what ships has not moved
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParameterChange<'a> {
    /// Its name in the rule.
    pub name: &'a str,
    /// What shipped when the change was written.
    pub was: &'a str,
    /// What ships now.
    pub base: &'a str,
    /// What holds here.
    pub ours: &'a str,
}
