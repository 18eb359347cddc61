//! The measures that every stage speaks: points, shares, moments, stages. Imports nothing of the
//! crate.

use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Weight of evidence in whole decibans: ten times the base-10 logarithm of a likelihood ratio.
///
/// 10 points: what was seen is ten times likelier in a scheme than with an honest candidate;
/// 20 points: a hundred times; 3 points: about twice. Points of independent causes add. A
/// mitigation carries negative points. Sums saturate, so no input can make them wrap.
///
/// # Source
///
/// I. J. Good, *Probability and the Weighing of Evidence* (1950).
///
/// ```
/// use hirerisk::Points;
/// assert_eq!(Points::new(9) + Points::new(-4), Points::new(5));
/// assert_eq!(Points::new(i32::MAX) + Points::new(1), Points::new(i32::MAX));
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Points(i32);

impl Points {
    /// No evidence either way.
    pub const ZERO: Points = Points(0);

    /// Points of the given number of decibans.
    #[must_use]
    pub const fn new(decibans: i32) -> Points {
        Points(decibans)
    }

    /// The number of decibans.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The points with the opposite sign; saturates.
    ///
    /// ```
    /// use hirerisk::Points;
    /// assert_eq!(Points::new(4).negated(), Points::new(-4));
    /// ```
    #[must_use]
    pub const fn negated(self) -> Points {
        Points(self.0.saturating_neg())
    }

    /// The sum of many points; saturates.
    ///
    /// ```
    /// use hirerisk::Points;
    /// assert_eq!(Points::total([6, 1, 9, -9].map(Points::new)), Points::new(7));
    /// ```
    #[must_use]
    pub fn total(points: impl IntoIterator<Item = Points>) -> Points {
        points.into_iter().fold(Points::ZERO, |sum, next| sum + next)
    }
}

impl core::ops::Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points(self.0.saturating_add(other.0))
    }
}

impl core::ops::Sub for Points {
    type Output = Points;
    fn sub(self, other: Points) -> Points {
        Points(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A fraction of whole numbers between 0 and 1, by which further findings of one group count.
///
/// ```
/// use hirerisk::{Overlap, Points};
/// assert_eq!(Overlap::QUARTER.of(Points::new(5)), Points::new(1)); // floor of 1.25
/// assert!(Overlap::new(3, 2).is_none()); // more than the whole
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Overlap(u16, u16);

impl Overlap {
    /// One quarter, the share unless a group says otherwise.
    ///
    /// # Source
    ///
    /// Ours, set by hand: two findings of one cause tell a little more than one, and far less than two
    /// causes. `DESIGN.md`, "Weighing, to the digit", 2.
    pub const QUARTER: Overlap = Overlap(1, 4);

    /// `part / whole`, if that lies between 0 and 1.
    #[must_use]
    pub const fn new(part: u16, whole: u16) -> Option<Overlap> {
        if whole == 0 || part > whole { None } else { Some(Overlap(part, whole)) }
    }

    /// The share of these points, rounded down to whole points.
    ///
    /// Rounded down means towards minus infinity, for negative points too.
    #[must_use]
    pub fn of(self, points: Points) -> Points {
        let scaled = i64::from(points.0).saturating_mul(i64::from(self.0));
        let share = scaled.checked_div_euclid(i64::from(self.1)).unwrap_or(0);
        Points(i32::try_from(share).unwrap_or(points.0))
    }
}

impl<'de> Deserialize<'de> for Overlap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (part, whole) = <(u16, u16)>::deserialize(deserializer)?;
        Overlap::new(part, whole).ok_or_else(|| de::Error::custom("expected a fraction up to 1"))
    }
}

/// A share of people, in parts per million, written per 10,000.
///
/// ```
/// use hirerisk::Share;
/// assert_eq!(Share::per_million(50_000).to_string(), "500 per 10,000");
/// assert_eq!(Share::one_in(40_000).to_string(), "0.25 per 10,000");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Share(u32);

impl Share {
    /// Everybody.
    pub const ALL: Share = Share(1_000_000);

    /// So many of a million people; a million at most.
    #[must_use]
    pub const fn per_million(people: u32) -> Share {
        Share(if people > 1_000_000 { 1_000_000 } else { people })
    }

    /// One person in so many, rounded down to whole people per million. One in none is everybody.
    ///
    /// ```
    /// use hirerisk::Share;
    /// assert_eq!(Share::one_in(20), Share::per_million(50_000));
    /// assert_eq!(Share::one_in(3), Share::per_million(333_333));
    /// ```
    #[must_use]
    pub const fn one_in(people: u32) -> Share {
        match 1_000_000_u32.checked_div(people) {
            Some(share) => Share(share),
            None => Share::ALL,
        }
    }

    /// The number of people per million.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The share that is left without another; nobody if the other is larger.
    #[must_use]
    pub(crate) const fn without(self, other: Share) -> Share {
        Share(self.0.saturating_sub(other.0))
    }

    /// So many of these people, rounded up.
    ///
    /// ```
    /// use hirerisk::Share;
    /// assert_eq!(Share::one_in(30).of(1_000), 34);
    /// ```
    #[must_use]
    pub fn of(self, people: u32) -> u32 {
        let all = u64::from(people).saturating_mul(u64::from(self.0)).div_ceil(1_000_000);
        u32::try_from(all).unwrap_or(people)
    }

    /// The most points that a level can carry which this share of honest people shows: the
    /// coherence bound `floor(10 log10(1 / share))`.
    ///
    /// A likelihood ratio is at most 1 over the share of honest people. The bound of nobody is 60.
    ///
    /// ```
    /// use hirerisk::{Points, Share};
    /// assert_eq!(Share::one_in(20).most_points(), Points::new(13));
    /// assert_eq!(Share::one_in(100).most_points(), Points::new(20)); // exactly
    /// ```
    #[must_use]
    pub fn most_points(self) -> Points {
        let honest = u64::from(self.0);
        let fits = |ratio: &&u64| ratio.saturating_mul(honest) <= 1_000_000_000_000;
        let count = MILLIONTHS_OF_RATIO.iter().take_while(fits).count();
        Points(i32::try_from(count.saturating_sub(1)).unwrap_or(0))
    }
}

/// `10^(points / 10)` in millionths, rounded up, for 0 to 60 points.
///
/// # Source
///
/// Computed: `ceil(10^6 * 10^(points / 10))`, exactly, so that no logarithm is taken at run time.
const MILLIONTHS_OF_RATIO: [u64; 61] = [
    1_000_000,
    1_258_926,
    1_584_894,
    1_995_263,
    2_511_887,
    3_162_278,
    3_981_072,
    5_011_873,
    6_309_574,
    7_943_283,
    10_000_000,
    12_589_255,
    15_848_932,
    19_952_624,
    25_118_865,
    31_622_777,
    39_810_718,
    50_118_724,
    63_095_735,
    79_432_824,
    100_000_000,
    125_892_542,
    158_489_320,
    199_526_232,
    251_188_644,
    316_227_767,
    398_107_171,
    501_187_234,
    630_957_345,
    794_328_235,
    1_000_000_000,
    1_258_925_412,
    1_584_893_193,
    1_995_262_315,
    2_511_886_432,
    3_162_277_661,
    3_981_071_706,
    5_011_872_337,
    6_309_573_445,
    7_943_282_348,
    10_000_000_000,
    12_589_254_118,
    15_848_931_925,
    19_952_623_150,
    25_118_864_316,
    31_622_776_602,
    39_810_717_056,
    50_118_723_363,
    63_095_734_449,
    79_432_823_473,
    100_000_000_000,
    125_892_541_180,
    158_489_319_247,
    199_526_231_497,
    251_188_643_151,
    316_227_766_017,
    398_107_170_554,
    501_187_233_628,
    630_957_344_481,
    794_328_234_725,
    1_000_000_000_000,
];

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.div_euclid(100), self.0.rem_euclid(100));
        match (rest, rest.rem_euclid(10)) {
            (0, _) => write!(f, "{whole} per 10,000"),
            (_, 0) => write!(f, "{whole}.{} per 10,000", rest.div_euclid(10)),
            _ => write!(f, "{whole}.{rest:02} per 10,000"),
        }
    }
}

/// A point in time as it was written: an instant with its offset, or a whole day.
///
/// A day is the calendar date written in the stamp; spans run between instants. Where only a day
/// was written, two moments of one day are neither before nor after each other.
///
/// ```
/// use hirerisk::Moment;
/// let signed: Moment = "2026-05-04T09:30:00+02:00".parse().unwrap();
/// let seen: Moment = "2026-05-04".parse().unwrap();
/// assert!(!seen.is_after(signed) && !signed.is_after(seen));
/// assert_eq!(signed.day(), seen.day());
/// ```
///
/// # Errors
///
/// Parsing fails on anything but RFC 3339: `full-date`, or `date-time` with an offset.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The calendar date as it was written.
    day: NaiveDate,
    /// Since the epoch; a whole day stands at its midnight in UTC.
    seconds: i64,
    /// Where a time was written. Fractions of a second are read and dropped.
    offset: Option<FixedOffset>,
}

impl Moment {
    /// The calendar date as it was written.
    ///
    /// It is not turned to another offset: a day is the one that the stamp shows.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.day
    }

    /// The instant, where a time was written.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let stamped: Moment = "2026-05-04T09:30:00+02:00".parse().unwrap();
    /// assert_eq!(stamped.instant().unwrap().timestamp(), 1_777_879_800);
    /// assert!("2026-05-04".parse::<Moment>().unwrap().instant().is_none());
    /// ```
    #[must_use]
    pub fn instant(self) -> Option<DateTime<FixedOffset>> {
        Some(DateTime::from_timestamp(self.seconds, 0)?.with_timezone(&self.offset?))
    }

    /// Seconds since the epoch, where a time was written.
    pub(crate) fn timestamp(self) -> Option<i64> {
        self.offset.map(|_| self.seconds)
    }

    /// Whether this moment is certainly later than the other.
    ///
    /// Two whole days compare by their dates; a day and an instant too, by the dates as written.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// assert!(at("2026-05-04T09:30:00Z").is_after(at("2026-05-04T10:30:00+02:00")));
    /// assert!(!at("2026-05-04T23:59:59Z").is_after(at("2026-05-04")));
    /// ```
    #[must_use]
    pub fn is_after(self, other: Moment) -> bool {
        match (self.offset, other.offset) {
            (Some(_), Some(_)) => self.seconds > other.seconds,
            _ => self.day > other.day,
        }
    }

    /// Whole seconds from `earlier` to this moment, if both are instants.
    ///
    /// Negative if `earlier` is later.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// let (call, back) = (at("2026-05-04T09:30:00Z"), at("2026-05-04T09:31:30Z"));
    /// assert_eq!(back.seconds_since(call), Some(90));
    /// assert_eq!(back.seconds_since(at("2026-05-04")), None);
    /// ```
    #[must_use]
    pub fn seconds_since(self, earlier: Moment) -> Option<i64> {
        self.offset.and(earlier.offset)?;
        self.seconds.checked_sub(earlier.seconds)
    }

    /// Whole days from `earlier` to this moment: between the instants, or between the dates where
    /// either is a whole day. Negative if `earlier` is later.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// assert_eq!(at("2026-03-31").days_since(at("2026-03-01")), 30);
    /// assert_eq!(at("2026-03-03T08:00:00Z").days_since(at("2026-03-01T09:00:00Z")), 1);
    /// ```
    #[must_use]
    pub fn days_since(self, earlier: Moment) -> i64 {
        match self.seconds_since(earlier) {
            Some(seconds) => seconds.div_euclid(86_400),
            None => self.day_number().saturating_sub(earlier.day_number()),
        }
    }

    /// Days from the epoch to the calendar date as it was written.
    fn day_number(self) -> i64 {
        let east = self.offset.map_or(0, |offset| i64::from(offset.local_minus_utc()));
        self.seconds.saturating_add(east).div_euclid(86_400)
    }

    /// Days from `earlier` to this moment, a begun one counted as a whole one: what "at most so many
    /// days" is measured by.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// let noon = at("2026-03-01T12:00:00Z");
    /// assert_eq!(at("2026-03-31T12:00:00Z").days_begun_since(noon), 30);
    /// assert_eq!(at("2026-03-31T12:00:01Z").days_begun_since(noon), 31);
    /// assert_eq!(at("2026-03-31").days_begun_since(noon), 30);
    /// ```
    #[must_use]
    pub fn days_begun_since(self, earlier: Moment) -> i64 {
        match self.seconds_since(earlier) {
            Some(seconds) => seconds.saturating_neg().div_euclid(86_400).saturating_neg(),
            None => self.days_since(earlier),
        }
    }

    /// Whether this moment lies not before another, and at most so many days after it.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// assert!(at("2026-03-31").follows_within(at("2026-03-01"), 30));
    /// assert!(!at("2026-04-01").follows_within(at("2026-03-01"), 30));
    /// assert!(!at("2026-02-28").follows_within(at("2026-03-01"), 30));
    /// ```
    #[must_use]
    pub fn follows_within(self, earlier: Moment, days: i64) -> bool {
        match self.seconds_since(earlier) {
            Some(seconds) => (0..=days.saturating_mul(86_400)).contains(&seconds),
            None => (0..=days).contains(&self.days_since(earlier)),
        }
    }

    /// Whether two moments certainly lie within so many hours: two whole days are as far apart as
    /// they can be.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// let at = |text: &str| text.parse::<Moment>().unwrap();
    /// assert!(at("2026-03-03").is_within_hours(at("2026-03-01"), 72));
    /// assert!(!at("2026-03-04").is_within_hours(at("2026-03-01"), 72));
    /// ```
    #[must_use]
    pub fn is_within_hours(self, other: Moment, hours: i64) -> bool {
        if let Some(seconds) = self.seconds_since(other) {
            return seconds.saturating_abs() <= hours.saturating_mul(3_600);
        }
        let days = self.days_since(other).saturating_abs().saturating_add(1);
        days.saturating_mul(24) <= hours
    }

    /// Seconds since the epoch, for sorting; a whole day stands at its midnight in UTC.
    ///
    /// Not for spans: [`Moment::seconds_since`] knows whether both are instants.
    #[must_use]
    pub const fn sort_key(self) -> i64 {
        self.seconds
    }

    /// Reads RFC 3339 bytes: a date, or a date and time with an offset.
    fn read(text: &[u8]) -> Option<Moment> {
        let (date, rest) = text.split_first_chunk()?;
        let day = read_day(*date)?;
        let Some((separator, rest)) = rest.split_first() else {
            return Some(Moment::from(day));
        };
        if !matches!(separator, b'T' | b't' | b' ') {
            return None;
        }
        let ([h, hour, b':', m, minute, b':', s, second], rest) = rest.split_first_chunk()? else {
            return None;
        };
        let (hour, minute) = (two(*h, *hour)?, two(*m, *minute)?);
        // A leap second stands at the ordinary second before it, as in chrono's own timestamps.
        let second = two(*s, *second).map(|second| if second == 60 { 59 } else { second })?;
        let zone = FixedOffset::east_opt(read_offset(skip_fraction(rest)?)?)?;
        let local = day.and_hms_opt(hour, minute, second)?.and_utc().timestamp();
        let seconds = local.checked_sub(i64::from(zone.local_minus_utc()))?;
        Some(Moment { day, seconds, offset: Some(zone) })
    }
}

/// Two decimal digits.
fn two(tens: u8, ones: u8) -> Option<u32> {
    let digit = |byte: u8| byte.checked_sub(b'0').filter(|digit| *digit < 10).map(u32::from);
    Some(digit(tens)?.saturating_mul(10).saturating_add(digit(ones)?))
}

/// `YYYY-MM-DD`.
fn read_day(text: [u8; 10]) -> Option<NaiveDate> {
    let [millennium, century, decade, year, b'-', m, month, b'-', d, day] = text else {
        return None;
    };
    let year = two(millennium, century)?.saturating_mul(100).saturating_add(two(decade, year)?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(m, month)?, two(d, day)?)
}

/// What follows the fraction of a second, if there is one.
fn skip_fraction(text: &[u8]) -> Option<&[u8]> {
    match text.split_first()? {
        (b'.', digits) => {
            let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if count == 0 { None } else { digits.get(count..) }
        }
        _ => Some(text),
    }
}

/// Seconds east of UTC: `Z`, or `+hh:mm` up to 23:59.
fn read_offset(text: &[u8]) -> Option<i32> {
    let (sign, rest) = text.split_first()?;
    if matches!(sign, b'Z' | b'z') {
        return rest.is_empty().then_some(0);
    }
    let [h, hour, b':', m, minute] = rest else { return None };
    let (hours, minutes) = (two(*h, *hour)?, two(*m, *minute)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let minutes = hours.saturating_mul(60).saturating_add(minutes);
    let seconds = i32::try_from(minutes.saturating_mul(60)).ok()?;
    match sign {
        b'+' => Some(seconds),
        b'-' => Some(seconds.saturating_neg()),
        _ => None,
    }
}

/// The text is no RFC 3339 date or date-time.
///
/// ```
/// use hirerisk::{Moment, NotAMoment};
/// assert_eq!("04/05/2026".parse::<Moment>(), Err(NotAMoment));
/// assert_eq!("2026-05-04T09:30:00".parse::<Moment>(), Err(NotAMoment)); // no offset
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an RFC 3339 date, or date and time with an offset")]
pub struct NotAMoment;

impl FromStr for Moment {
    type Err = NotAMoment;
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        Moment::read(text.as_bytes()).ok_or(NotAMoment)
    }
}

impl From<NaiveDate> for Moment {
    fn from(day: NaiveDate) -> Self {
        let seconds = day.and_time(NaiveTime::MIN).and_utc().timestamp();
        Moment { day, seconds, offset: None }
    }
}

impl From<DateTime<FixedOffset>> for Moment {
    fn from(stamp: DateTime<FixedOffset>) -> Self {
        let (day, offset) = (stamp.date_naive(), *stamp.offset());
        Moment { day, seconds: stamp.timestamp(), offset: Some(offset) }
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(stamp: DateTime<Utc>) -> Self {
        Moment::from(stamp.fixed_offset())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_day(f)?;
        self.offset.map_or(Ok(()), |east| self.write_time(f, i64::from(east.local_minus_utc())))
    }
}

/// Digits are put down by hand: the library's way through widths and signs costs ten times as much,
/// and nearly every line of an explanation has a moment.
impl Moment {
    fn write_day(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.day.year();
        if !(0..10_000).contains(&year) {
            return write!(f, "{}", self.day);
        }
        let year = i64::from(year);
        let [[y0, y1], [y2, y3]] = [year.div_euclid(100), year].map(digits);
        let [[m0, m1], [d0, d1]] =
            [self.day.month(), self.day.day()].map(|part| digits(i64::from(part)));
        write_ascii(f, &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1])
    }

    /// The time of day, so many seconds east of UTC.
    fn write_time(&self, f: &mut fmt::Formatter<'_>, east: i64) -> fmt::Result {
        let local = self.seconds.saturating_add(east).rem_euclid(86_400);
        let sign = if east < 0 { b'-' } else { b'+' };
        let east = east.saturating_abs();
        let [[h0, h1], [z0, z1]] = [local, east].map(|seconds| digits(seconds.div_euclid(3_600)));
        let [[m0, m1], [o0, o1]] =
            [local, east].map(|seconds| digits(seconds.div_euclid(60).rem_euclid(60)));
        let [s0, s1] = digits(local.rem_euclid(60));
        let time = [b'T', h0, h1, b':', m0, m1, b':', s0, s1, sign, z0, z1, b':', o0, o1];
        write_ascii(f, &time)
    }
}

/// The last two decimal digits.
fn digits(number: i64) -> [u8; 2] {
    let digit = |number: i64| u8::try_from(number.rem_euclid(10)).unwrap_or(0).saturating_add(b'0');
    [digit(number.div_euclid(10)), digit(number)]
}

fn write_ascii(f: &mut fmt::Formatter<'_>, text: &[u8]) -> fmt::Result {
    f.write_str(core::str::from_utf8(text).map_err(|_| fmt::Error)?)
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let key =
            |one: &Moment| (one.seconds, one.day, one.offset.map(|east| east.local_minus_utc()));
        key(self).cmp(&key(other))
    }
}

struct MomentVisitor;

impl de::Visitor<'_> for MomentVisitor {
    type Value = Moment;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an RFC 3339 date or date-time")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Moment, E> {
        text.parse().map_err(E::custom)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MomentVisitor)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How far the hire has come. Later stages include the earlier ones.
///
/// ```
/// use hirerisk::Stage;
/// assert!(Stage::Offer < Stage::Onboarding);
/// assert_eq!("offer".parse(), Ok(Stage::Offer));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The application has come in.
    Application,
    /// Papers, history and contacts are looked at.
    Screening,
    /// Talks and tests.
    Interview,
    /// An offer is made or accepted; references, contract, account.
    Offer,
    /// From the delivery of the device to the first weeks.
    Onboarding,
    /// Ordinary work.
    Employment,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Stage; 6] = [
        Stage::Application,
        Stage::Screening,
        Stage::Interview,
        Stage::Offer,
        Stage::Onboarding,
        Stage::Employment,
    ];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Stage::Application => "application",
            Stage::Screening => "screening",
            Stage::Interview => "interview",
            Stage::Offer => "offer",
            Stage::Onboarding => "onboarding",
            Stage::Employment => "employment",
        }
    }
}

impl Stage {
    /// Its place in [`Stage::ALL`].
    pub(crate) const fn place(self) -> usize {
        match self {
            Stage::Application => 0,
            Stage::Screening => 1,
            Stage::Interview => 2,
            Stage::Offer => 3,
            Stage::Onboarding => 4,
            Stage::Employment => 5,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Stage {
    type Err = NotAStage;
    fn from_str(word: &str) -> Result<Self, NotAStage> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == word).ok_or(NotAStage)
    }
}

/// The word is no stage of a hire.
///
/// ```
/// use hirerisk::{NotAStage, Stage};
/// assert_eq!("hired".parse::<Stage>(), Err(NotAStage));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected application, screening, interview, offer, onboarding or employment")]
pub struct NotAStage;
