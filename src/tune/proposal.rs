//! Fitted weights as a set that a scorer loads: proposed, and refused where they break what must be kept.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::dense::Fitted;
use super::error::TuneError;
use super::findings::Findings;
use crate::profile::Profile;
use crate::rule::Basis;
use crate::scorer::{BuildError, Scorer};
use crate::units::{Moment, Points};
use crate::weigh::{Band, WeightSet};

/// A case whose band a fit must not break: a documented one that must be seen, or an honest look-alike that must not.
///
/// ```
/// use hirerisk::{Band, Moment, profile::Profile, tune::MustKeep};
/// let profile = Profile::default().id("c-1");
/// let as_of: Moment = "2026-04-01".parse()?;
/// let nothing_known = MustKeep { name: "nothing is known", profile: &profile, as_of, bands: &[Band::Routine] };
/// assert_eq!(nothing_known.bands, [Band::Routine]);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MustKeep<'k> {
    /// What it is called.
    pub name: &'k str,
    /// The person.
    pub profile: &'k Profile<'k>,
    /// The day.
    pub as_of: Moment,
    /// The bands that it may have.
    pub bands: &'k [Band],
}

/// Weights that were fitted and that nobody has accepted yet.
///
/// ```
/// use hirerisk::{Band, Moment, Redaction, Scorer};
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// use hirerisk::tune::{Belief, Findings, Fit, Label, MustKeep};
/// let scorer = Scorer::builtin();
/// let at: Moment = "2026-03-27".parse()?;
/// let paid = |result| {
///     let check = HolderCheck::default().result(result).all_names_tested(true);
///     let account = Account::default().account("acct-1").holder_check(check.at(at));
///     Profile::default().id("c-1").payments(Payments::default().accounts([account]))
/// };
/// let (bad, honest) = (paid(HolderResult::AnotherHolder), paid(HolderResult::Match));
///
/// // A dozen cases that say the opposite of what is known of the rule.
/// let mut findings = Findings::of_scorer(&scorer)?;
/// for nth in 0..12 {
///     let (profile, label) = if nth % 2 == 0 { (&bad, Label::No) } else { (&honest, Label::Yes) };
///     findings.push_report(&scorer.assess(profile, at).report(Redaction::Codes), label)?;
/// }
/// let fitted = Fit::of(&findings).belief(Belief::Stated).run()?;
/// let proposal = fitted.proposal(&findings, &scorer, "twelve made-up cases, 2026-04");
///
/// let known = MustKeep { name: "account of somebody else", profile: &bad, as_of: at, bands: &[Band::Verify] };
/// let build = |weights| Scorer::builder().weights(weights).build();
/// let refused = proposal.keeping(&[known], build).unwrap_err();
/// assert_eq!(refused.to_string(), "these cases leave their bands: account of somebody else");
/// // Whoever wants it all the same says so.
/// let weights = proposal.regardless();
/// assert!(weights.rule("payment.holder_differs").unwrap().basis.to_string().starts_with("fitted("));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Proposal {
    weights: WeightSet,
}

impl Proposal {
    /// The weights, if every case keeps to its bands.
    ///
    /// `build` makes a scorer of the weights, with the rules that they are for.
    ///
    /// # Errors
    ///
    /// [`TuneError::Broken`] names the cases that do not; [`TuneError::NotBuilt`] where no scorer takes the weights.
    pub fn keeping<'r>(
        &self,
        cases: &[MustKeep<'_>],
        build: impl FnOnce(WeightSet) -> Result<Scorer<'r>, BuildError>,
    ) -> Result<WeightSet, TuneError> {
        let scorer = build(self.weights.clone())
            .map_err(|error| TuneError::NotBuilt { says: error.to_string() })?;
        let leaves = |case: &&MustKeep<'_>| {
            let band = scorer.assess(case.profile, case.as_of).band();
            !case.bands.contains(&band)
        };
        let broken: Vec<String> =
            cases.iter().filter(leaves).map(|case| case.name.to_string()).collect();
        if broken.is_empty() {
            Ok(self.weights.clone())
        } else {
            Err(TuneError::Broken { cases: broken.join(", ") })
        }
    }

    /// The weights, whatever they break.
    #[must_use]
    pub fn regardless(&self) -> WeightSet {
        self.weights.clone()
    }
}

impl Fitted {
    /// The weights of a scorer with what was fitted in their place.
    ///
    /// A rule that no case fired keeps its points and what they rest on: nothing was learned of it. `data` says which
    /// cases, from when, labelled by whom; it stands in every assessment.
    #[must_use]
    pub fn proposal(&self, findings: &Findings, scorer: &Scorer<'_>, data: &str) -> Proposal {
        let unseen = self.never_seen();
        let known = findings.known(self.looked_at());
        let mut weights = scorer.weights().clone().fitted_to(data);
        for (rule, known) in self.card().rules().iter().zip(known) {
            if unseen.contains(&*rule.id) {
                continue;
            }
            let levels = rule.levels.iter().zip(&rule.points);
            let points = levels.map(|(level, points)| (level.as_str(), Points::new(*points)));
            weights = weights.with_rule(&rule.id, Basis::Fitted(known), points);
        }
        Proposal { weights }
    }
}
