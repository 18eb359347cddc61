//! A rule's record: everything that is believed, as data.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::facts::{Facts, OwnFact, Signal};
use crate::units::{Points, Share, Stage};

use super::finding::Verdict;

/// What a rule believes, why, from where, and who honestly shows the same.
///
/// A record holds prose, numbers and names of facts; the function beside it holds none of them.
/// [`Judge`] shows a whole one.
///
/// ```
/// use hirerisk::{catalog::rules, rule::Judge};
/// for record in rules().map(|rule| rule.record()) {
///     assert!(!record.needs.is_empty() && !record.evasion.is_empty());
///     assert!(record.levels.is_sorted_by_key(|level| level.points));
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Stable for ever, never re-used: the path of the file, `family.rule`.
    pub id: &'a str,
    /// What is seen, neutrally, without a full stop.
    pub title: &'a str,
    /// Why it matters.
    pub why: &'a str,
    /// The two things compared, as a phrase: told of quiet and unknown rules alike.
    pub compares: &'a str,
    /// Who honestly shows the same, and the check that settles it.
    pub innocent: &'a [Innocent<'a>],
    /// Ids of the checks that settle the finding.
    pub settles: &'a [&'a str],
    /// Ids of the sources.
    pub sources: &'a [&'a str],
    /// Ids of the indicators in the evidence that the rule covers.
    pub indicators: &'a [&'a str],
    /// The facts without which no level can be decided.
    pub needs: &'a [Signal],
    /// Further facts that only grade, or speak for the person.
    pub reads: &'a [Signal],
    /// The dependence group: rules that fire for one cause. A rule without one stands alone.
    pub group: Option<&'a str>,
    /// The earliest stage at which it can be known.
    pub stage: Stage,
    /// The levels, rising.
    pub levels: &'a [Level<'a>],
    /// On what the points rest.
    pub basis: Basis,
    /// How it is avoided.
    pub evasion: &'a str,
    /// Which protected trait it could stand in for, and what was done about it.
    pub proxy: &'a str,
    /// It rests on address look-ups alone.
    pub ip_only: bool,
    /// Where it stands in its life.
    pub status: Status<'a>,
}

impl Record<'static> {
    /// The rule made of this record and the function that judges by it.
    ///
    /// ```
    /// use hirerisk::{catalog::rules, facts::Facts, rule::{Judge, QUIET, Record, Rule, Verdict}};
    /// fn judge(facts: &Facts<'_>) -> Verdict {
    ///     facts.works_from_home()?;
    ///     QUIET
    /// }
    /// # let record: Record<'static> = rules().next().unwrap().record();
    /// let rule: Rule = Record { id: "acme.works_at_home", ..record }.judged_by(judge);
    /// assert_eq!(rule.record().id, "acme.works_at_home");
    /// ```
    #[must_use]
    pub const fn judged_by(self, judge: fn(&Facts<'_>) -> Verdict) -> Rule {
        Rule { record: self, judge }
    }
}

/// One rung of a rule's own ladder.
///
/// # Units
///
/// Points are decibans, from 0 to the coherence bound of the level's honest share.
///
/// ```
/// use hirerisk::{Points, rule::{Carry, Honest, Level}};
/// let level = Level {
///     name: "two_days",
///     points: Points::new(3),
///     why: "About twice as likely in a scheme; guests and shared offices do the same.",
///     honest: Honest::assumed(30_000, "1 to 3 of 100 of our own staff."),
///     says: "{n} days of work came through {1}; {0} was claimed.",
///     carry: Carry::Group,
/// };
/// assert!(level.points <= level.honest.share.most_points());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// Its name: a stable code.
    pub name: &'a str,
    /// Its points in the weight set that ships.
    pub points: Points,
    /// When it holds, and why it is worth these points.
    pub why: &'a str,
    /// How many honest candidates show this level or a higher one.
    pub honest: Honest<'a>,
    /// What was seen, as a sentence: `{0}` to `{3}` stand for the facts cited, `{n}` for the count.
    pub says: &'a str,
    /// Whether it helps its group to carry.
    pub carry: Carry,
}

/// Whether a finding can be one of the two causes that `escalate` asks for, in rising order. A level
/// carries at least what the levels below it carry.
///
/// ```
/// use hirerisk::{catalog::rules, rule::{Carry, Judge}};
/// let holder = rules().map(|rule| rule.record()).find(|one| one.id == "payment.holder_differs");
/// let carry: Vec<Carry> = holder.unwrap().levels.iter().map(|level| level.carry).collect();
/// assert_eq!(carry, [Carry::Never, Carry::NoRecord, Carry::Group]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carry {
    /// Never.
    Never,
    /// It says only "no record, or no match, under the names tried": all such findings together
    /// are one cause, an undeclared name.
    NoRecord,
    /// As its group says.
    Group,
}

/// The place of a level in its rule, from the lowest.
///
/// A finding at a rung that its record does not have brings no line and no points: keep the
/// constants of a rule beside its levels.
///
/// ```
/// use hirerisk::rule::Rung;
/// const EARLY: Rung = Rung::new(0);
/// const LASTING: Rung = Rung::new(1);
/// assert!(EARLY < LASTING && LASTING.place() == 1);
/// ```
///
/// ```
/// # use hirerisk::{Points, Scorer};
/// # use hirerisk::catalog::rules;
/// # use hirerisk::facts::{Facts, Signal};
/// # use hirerisk::rule::{Judge, Record, Rung, Verdict, fired};
/// # struct Wrong;
/// # impl Judge for Wrong {
/// #     fn record(&self) -> Record<'_> {
/// #         let record = rules().next().unwrap().record();
/// #         Record { id: "access.a_first_one", levels: &record.levels[..1], ..record }
/// #     }
/// fn judge(&self, _: &Facts<'_>) -> Verdict {
///     fired(Rung::new(1), [Signal::EmployerStartAt.here()]).into() // it has one level, 0
/// }
/// # }
/// # let scorer = Scorer::builder().rule(&Wrong).build().unwrap();
/// # let as_of: hirerisk::Moment = "2026-11-01".parse().unwrap();
/// # let profile = hirerisk::profile::Profile::default().id("c-1");
/// let assessment = scorer.assess(&profile, as_of);
/// assert_eq!((assessment.score(), assessment.fired().count()), (Points::ZERO, 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rung(u8);

impl Rung {
    /// The rung at a place, 0 being the lowest.
    #[must_use]
    pub const fn new(place: u8) -> Rung {
        Rung(place)
    }

    /// Its place, 0 being the lowest.
    #[must_use]
    pub const fn place(self) -> usize {
        // Widening; `From` is not const.
        #[expect(clippy::as_conversions, reason = "u8 to usize loses nothing")]
        {
            self.0 as usize
        }
    }
}

/// Who honestly shows the same.
///
/// ```
/// use hirerisk::rule::Innocent;
/// let guest = Innocent { who: "a guest in somebody else's office", settled_by: "line_session" };
/// assert!(!guest.who.ends_with('.')); // a phrase
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Innocent<'a> {
    /// The person and the reason, as a phrase.
    pub who: &'a str,
    /// The id of the check that settles it.
    pub settled_by: &'a str,
}

/// How many honest candidates show a level or a higher one of the same rule: an upper limit.
///
/// Of those with the facts to judge the rule. Counted from the level up, so that limits stay limits:
/// where every such share is at most so high, so is the share of people at any number of points.
/// Of a range the upper end is taken, of "under so many" that many, of "about one" what still
/// rounds to one; where nothing is stated, a cautious assumption. It bounds the points: a likelihood
/// ratio is at most 1 over the share.
///
/// ```
/// use hirerisk::{Points, rule::Honest};
/// let honest = Honest::assumed(30_000, "1 to 3 of 100, ours.");
/// assert_eq!(honest.share.most_points(), Points::new(15));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Honest<'a> {
    /// An upper limit.
    pub share: Share,
    /// A source id, or `assumed`.
    pub basis: &'a str,
    /// How the share was reached.
    pub note: &'a str,
}

impl<'a> Honest<'a> {
    /// The basis of a share that no published figure carries.
    pub const ASSUMED: &'static str = "assumed";

    /// A cautious assumption.
    ///
    /// # Units
    ///
    /// People per million.
    #[must_use]
    pub const fn assumed(per_million: u32, note: &'a str) -> Honest<'a> {
        Honest::published(per_million, Honest::ASSUMED, note)
    }

    /// A share that a published figure carries, by the id of its source.
    ///
    /// # Units
    ///
    /// People per million.
    ///
    /// ```
    /// use hirerisk::{Share, rule::Honest};
    /// let honest = Honest::published(53_300, "bls-2025", "5.33 of 100 hold several jobs.");
    /// assert_eq!(honest.share, Share::per_million(53_300));
    /// ```
    #[must_use]
    pub const fn published(per_million: u32, source: &'a str, note: &'a str) -> Honest<'a> {
        Honest { share: Share::per_million(per_million), basis: source, note }
    }
}

/// On what points rest.
///
/// Written as `assumed`, `expert`, `literature` or `fitted(n)`.
///
/// ```
/// use hirerisk::rule::Basis;
/// assert_eq!(Basis::Fitted(240).to_string(), "fitted(240)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A cautious assumption.
    Assumed,
    /// The judgement of people who know the cases.
    Expert,
    /// A published figure.
    Literature,
    /// Fitted to so many labelled cases.
    Fitted(u32),
}

impl Serialize for Basis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Basis {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let fitted = || word.strip_prefix("fitted(")?.strip_suffix(')')?.parse().ok();
        match word.as_str() {
            "assumed" => Ok(Basis::Assumed),
            "expert" => Ok(Basis::Expert),
            "literature" => Ok(Basis::Literature),
            _ => fitted().map(Basis::Fitted).ok_or_else(|| {
                de::Error::custom("expected assumed, expert, literature or fitted(n)")
            }),
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Basis::Assumed => f.write_str("assumed"),
            Basis::Expert => f.write_str("expert"),
            Basis::Literature => f.write_str("literature"),
            Basis::Fitted(cases) => write!(f, "fitted({cases})"),
        }
    }
}

/// Where a rule stands in its life.
///
/// ```
/// use hirerisk::{Points, catalog::rules, rule::{Judge, Status}};
/// let previews = rules().map(|rule| rule.record());
/// for record in previews.filter(|record| matches!(record.status, Status::Preview(_))) {
///     assert!(record.levels.iter().all(|level| level.points == Points::ZERO));
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// Reported, never points; and why.
    Preview(&'a str),
    /// Counts.
    Stable,
    /// Counts until the rule named takes over.
    Deprecated(&'a str),
}

impl<'a> Status<'a> {
    /// The rule that takes over, of a deprecated one.
    ///
    /// ```
    /// use hirerisk::rule::Status;
    /// assert_eq!(Status::Deprecated("acme.newer").successor(), Some("acme.newer"));
    /// assert_eq!(Status::Stable.successor(), None);
    /// ```
    #[must_use]
    pub const fn successor(self) -> Option<&'a str> {
        match self {
            Status::Deprecated(by) => Some(by),
            Status::Preview(_) | Status::Stable => None,
        }
    }
}

/// Something that judges facts: a shipped rule, a caller's own, a rule from a file.
///
/// The same facts give the same verdict. It sees facts: never bytes, other rules, weights, totals.
///
/// `docs/facts.md` lists what can be known; [`Facts`] has a method for each comparison.
/// [`Verdict`] says what `?` means. Before writing one, read "Review of a rule" in
/// `CONTRIBUTING.md`.
///
/// # Example
///
/// A security team holds that staff who work at home do not, day after day, sit on the network of
/// another firm. The record says what is believed; the function compares; the scorer checks that
/// the record fits, and tells the finding like its own.
///
/// ```
/// use hirerisk::{Points, Redaction, Scorer, Stage};
/// use hirerisk::facts::{Days, Facts, NetworkClass, Signal};
/// use hirerisk::rule::{Basis, Carry, Honest, Innocent, Judge, Level, QUIET, Record, Rung, Source, Status, Verdict, fired};
///
/// struct OfficeLine;
///
/// const TWO_DAYS: Rung = Rung::new(0);
///
/// static RECORD: Record<'static> = Record {
///     id: "acme.office_line",
///     title: "Sessions come through a firm's gateway; work is said to be done at home",
///     why: "A second office may be a second employer, or a place where several work as one.",
///     compares: "the claimed place of work with the class of each session's network",
///     innocent: &[Innocent {
///         who: "somebody who shares a line with a partner whose firm tunnels it",
///         settled_by: "line_session",
///     }],
///     settles: &["line_session"],
///     sources: &["acme-2026"],
///     indicators: &[],
///     needs: &[Signal::ClaimsWorksFromHome, Signal::SessionsNetworkClass],
///     reads: &[Signal::SessionsAt],
///     group: None,
///     stage: Stage::Onboarding,
///     levels: &[Level {
///         name: "two_days",
///         points: Points::new(3),
///         why: "Two days or more: about twice as likely in a scheme, by our own reviews.",
///         honest: Honest::assumed(30_000, "1 to 3 of 100 of our own staff."),
///         says: "Sessions on {n} days came through a firm's gateway; work at home was claimed.",
///         carry: Carry::Group,
///     }],
///     basis: Basis::Expert,
///     evasion: "A home line at a helper's.",
///     proxy: "None known: a class of network, the same for everybody.",
///     ip_only: true,
///     status: Status::Stable,
/// };
///
/// impl Judge for OfficeLine {
///     fn record(&self) -> Record<'_> {
///         RECORD
///     }
///
///     fn judge(&self, facts: &Facts<'_>) -> Verdict {
///         if !facts.works_from_home()? {
///             return QUIET;
///         }
///         let through_a_firm = facts
///             .classed_sessions()?
///             .iter()
///             .filter(|session| session.class == NetworkClass::CorporateEgress)
///             .map(|session| (session.at, session.cite()));
///         let days = Days::of(through_a_firm);
///         match days.ends() {
///             Some([_, last]) if days.count() >= 2 => {
///                 let cites = [Signal::ClaimsWorksFromHome.here(), last];
///                 fired(TWO_DAYS, cites).counting(days.count()).into()
///             }
///             _ => QUIET,
///         }
///     }
/// }
///
/// let source = Source {
///     id: "acme-2026",
///     publisher: "Acme",
///     title: "Incident reviews",
///     date: "2026-05",
///     url: "https://acme.example/reviews",
///     read: true,
/// };
/// let scorer = Scorer::builder().rule(&OfficeLine).source(source).build()?;
/// # use hirerisk::{Moment, profile::{Claims, Network, Profile, Session}};
/// # let table: Moment = "2026-05-01".parse()?;
/// # let line = Network::default().class(NetworkClass::CorporateEgress).table_date(table);
/// # let on = |day: &str| Session::default().at(day.parse::<Moment>().unwrap()).network(line.clone());
/// # let profile = Profile::default()
/// #     .id("c-1")
/// #     .claims(Claims::default().works_from_home(true))
/// #     .sessions([on("2026-05-04"), on("2026-05-06")]);
/// # let as_of: Moment = "2026-06-01".parse()?;
/// let assessment = scorer.assess(&profile, as_of);
/// assert!(assessment.fired().any(|(rule, level, _)| (rule, level) == (RECORD.id, "two_days")));
/// assert!(assessment.to_text(Redaction::Masked).contains("on 2 days came through a firm's gateway"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Judge: Send + Sync {
    /// What it believes.
    fn record(&self) -> Record<'_>;

    /// What it finds.
    ///
    /// # Errors
    ///
    /// The fact that it lacked: the rule is then unknown and adds nothing.
    fn judge(&self, facts: &Facts<'_>) -> Verdict;

    /// The facts of the caller's own that it reads in `extensions`, each at its place: none, unless a
    /// rule says so. [`OwnFact`] shows a rule over one.
    fn own_facts(&self) -> &[OwnFact<'_>] {
        &[]
    }
}

/// A record and the function that judges by it.
///
/// Made by [`Record::judged_by`].
///
/// ```
/// use hirerisk::{catalog::rules, rule::Rule};
/// let rule: &Rule = rules().next().unwrap();
/// assert!(format!("{rule:?}").starts_with("Rule(\"access."));
/// ```
pub struct Rule {
    record: Record<'static>,
    judge: fn(&Facts<'_>) -> Verdict,
}

impl Judge for Rule {
    fn record(&self) -> Record<'_> {
        self.record
    }
    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        (self.judge)(facts)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.record.id).finish()
    }
}
