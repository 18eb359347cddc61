//! Cases held back: by chance, by scheme, by time.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::dense::Fit;
use super::error::TuneError;
use super::findings::{Findings, Label};
use super::measure::Forecasts;
use crate::order;

/// Cases to fit, and cases held back.
///
/// ```
/// use hirerisk::tune::Split;
/// let split = Split { fit: vec![0, 1], held: vec![2] };
/// assert_eq!(split.held, [2]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// The cases that a fit may look at.
    pub fit: Vec<usize>,
    /// The cases that judge it.
    pub held: Vec<usize>,
}

/// What fits made of cases that they had not seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// In whole points.
    pub whole: Forecasts,
    /// With the weights before rounding.
    pub real: Forecasts,
}

impl Findings {
    /// So many folds by chance, each with its part of both labels. The same seed gives the same folds.
    ///
    /// Random folds flatter: cases of one scheme, and cases that are twins, stand on both sides of them. Put
    /// [`by_scheme`](Findings::by_scheme) and [`forward`](Findings::forward) beside them: the gap is the honest error
    /// bar.
    ///
    /// ```
    /// # use hirerisk::tune::Findings;
    /// let table = format!("label,a__1\n{}{}", "1,1\n".repeat(10), "0,0\n".repeat(30));
    /// let splits = Findings::from_csv(table.as_bytes())?.folds(5, 1);
    /// assert_eq!(splits.len(), 5);
    /// assert!(splits.iter().all(|split| split.held.len() == 8 && split.fit.len() == 32));
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    #[must_use]
    pub fn folds(&self, count: usize, seed: u64) -> Vec<Split> {
        let count = count.max(2);
        let mut fold_of = BTreeMap::new();
        for label in [Label::Yes, Label::No, Label::Open] {
            let mut keyed: Vec<(u64, usize)> = (0..self.cases())
                .filter(|case| self.label(*case) == label)
                .map(|case| (mixed(seed, case), case))
                .collect();
            order::sort_by(&mut keyed, Ord::cmp);
            let turns = (0..count).cycle();
            fold_of.extend(keyed.into_iter().zip(turns).map(|((_, case), fold)| (case, fold)));
        }
        splits(self.cases(), |case| fold_of.get(&case).copied())
    }

    /// Each scheme held back once, the cases of no scheme shared out among them by chance.
    ///
    /// # Errors
    ///
    /// [`TuneError::NotOneEach`] where schemes are not one for each case.
    ///
    /// ```
    /// # use hirerisk::tune::Findings;
    /// let findings = Findings::from_csv(b"label,a__1\n1,1\n1,0\n0,0\n0,0\n")?;
    /// let splits = findings.by_scheme(&[Some("farm"), Some("agency"), None, None], 1)?;
    /// assert_eq!(splits.len(), 2);
    /// assert!(splits.iter().all(|split| split.held.len() == 2));
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    pub fn by_scheme(&self, schemes: &[Option<&str>], seed: u64) -> Result<Vec<Split>, TuneError> {
        if schemes.len() != self.cases() {
            return Err(TuneError::NotOneEach {
                what: "schemes",
                cases: self.cases(),
                found: schemes.len(),
            });
        }
        let names: BTreeSet<&str> = schemes.iter().copied().flatten().collect();
        let names: Vec<&str> = names.into_iter().collect();
        let mut others: Vec<(u64, usize)> = schemes
            .iter()
            .enumerate()
            .filter(|(_, scheme)| scheme.is_none())
            .map(|(case, _)| (mixed(seed, case), case))
            .collect();
        order::sort_by(&mut others, Ord::cmp);
        let shared: BTreeMap<usize, usize> = others
            .into_iter()
            .zip((0..names.len()).cycle())
            .map(|((_, case), fold)| (case, fold))
            .collect();
        Ok(splits(self.cases(), |case| match schemes.get(case).copied().flatten() {
            Some(scheme) => names.iter().position(|name| *name == scheme),
            None => shared.get(&case).copied(),
        }))
    }

    /// The past to fit, what came later to judge: the first share of the cases by time.
    ///
    /// # Errors
    ///
    /// [`TuneError::NotOneEach`] where times are not one for each case.
    ///
    /// ```
    /// # use hirerisk::tune::Findings;
    /// let findings = Findings::from_csv(b"label,a__1\n1,1\n1,0\n0,0\n0,1\n")?;
    /// let split = findings.forward(&[40, 10, 30, 20], 0.5)?;
    /// assert_eq!((split.fit, split.held), (vec![1, 3], vec![2, 0]));
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    pub fn forward(&self, times: &[i64], share: f64) -> Result<Split, TuneError> {
        if times.len() != self.cases() {
            return Err(TuneError::NotOneEach {
                what: "times",
                cases: self.cases(),
                found: times.len(),
            });
        }
        let mut cases: Vec<(i64, usize)> = times.iter().copied().zip(0..).collect();
        order::sort_by(&mut cases, Ord::cmp);
        let past = super::measure::count(cases.len()) * share.clamp(0.0, 1.0);
        let is_past = |nth: usize| super::measure::count(nth) < past;
        let (fit, held): (Vec<_>, Vec<_>) =
            cases.iter().map(|(_, case)| *case).enumerate().partition(|(nth, _)| is_past(*nth));
        let plain = |list: Vec<(usize, usize)>| list.into_iter().map(|(_, case)| case).collect();
        Ok(Split { fit: plain(fit), held: plain(held) })
    }
}

impl Fit<'_> {
    /// Fits each split and judges it by what it held back.
    ///
    /// # Errors
    ///
    /// As [`Fit::run`], of the first split that has no answer.
    ///
    /// ```
    /// use hirerisk::tune::{Findings, Fit};
    /// let table = ["1,1\n".repeat(30), "0,1\n".repeat(10), "1,0\n".repeat(20), "0,0\n".repeat(140)].concat();
    /// let findings = Findings::from_csv(format!("label,desk__far\n{table}").as_bytes())?;
    /// let measured = Fit::of(&findings).measured(&findings.folds(5, 1))?;
    /// assert_eq!(measured.whole.len(), 200);
    /// assert!(measured.whole.log_loss() < 0.5);
    /// # Ok::<(), hirerisk::tune::TuneError>(())
    /// ```
    pub fn measured(&self, splits: &[Split]) -> Result<Measured, TuneError> {
        let mut measured = Measured::default();
        for split in splits {
            let fitted = self.clone().cases(split.fit.iter().copied()).run()?;
            let findings = self.findings();
            let of = |likely: Vec<f64>| Forecasts::of(findings, &split.held, &likely);
            measured.whole.append(of(fitted.card().probabilities(findings, &split.held))?);
            measured.real.append(of(fitted.real_probabilities(findings, &split.held))?);
        }
        Ok(measured)
    }
}

/// One split for each fold; a case of no fold takes no part.
fn splits(cases: usize, fold_of: impl Fn(usize) -> Option<usize>) -> Vec<Split> {
    let mut all: BTreeMap<usize, Split> = BTreeMap::new();
    for case in 0..cases {
        if let Some(fold) = fold_of(case) {
            all.entry(fold).or_default().held.push(case);
        }
    }
    for (fold, split) in &mut all {
        split.fit =
            (0..cases).filter(|case| fold_of(*case).is_some_and(|other| other != *fold)).collect();
    }
    all.into_values().collect()
}

/// A number that nobody can foresee from the place of a case, and that the seed settles (`SplitMix64`).
pub(super) fn mixed(seed: u64, case: usize) -> u64 {
    let place = u64::try_from(case).unwrap_or(u64::MAX).wrapping_add(1);
    let mut mixed = seed.wrapping_add(place.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
