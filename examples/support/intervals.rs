//! How far a share that was counted may lie from the share that is drawn from.

/// Standard deviations on either side: 19 of 20 intervals hold the share.
const SIDES: f64 = 1.96;

/// The ends of Wilson's interval of a count among so many, as shares.
///
/// # Source
///
/// E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference* (1927).
pub(crate) fn wilson(counted: u32, among: u32) -> [f64; 2] {
    let (counted, among) = (f64::from(counted), f64::from(among.max(1)));
    let (share, square) = (counted / among, SIDES * SIDES);
    let middle = share + square / (2.0 * among);
    let half = SIDES * (share * (1.0 - share) / among + square / (4.0 * among * among)).sqrt();
    [middle - half, middle + half].map(|end| (end / (1.0 + square / among)).clamp(0.0, 1.0))
}
