//! The reader of moments against chrono's own, on edges and on generated text.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use hirerisk::Moment;
use proptest::prelude::*;

fn ours(text: &str) -> Option<i64> {
    let moment: Moment = text.parse().ok()?;
    moment.instant().map(|instant| instant.timestamp())
}

fn chronos(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text).ok().map(|stamp| stamp.timestamp())
}

#[test]
fn the_edges_read_as_chrono_reads_them() {
    for text in [
        "2026-05-04T09:30:00Z",
        "2026-05-04t09:30:00z",
        "2026-05-04T09:30:00.123456789+02:00",
        "2026-05-04T09:30:00-00:00",
        "2024-02-29T23:59:59+14:00",
        "2023-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-05-04T24:00:00Z",
        "2026-05-04T09:60:00Z",
        "2026-05-04T09:30:61Z",
        "2026-13-04T09:30:00Z",
        "2026-00-04T09:30:00Z",
        "2026-05-32T09:30:00Z",
        "2026-05-04T09:30:00+24:00",
        "2026-05-04T09:30:00+23:59",
        "2026-05-04T09:30:00+99:99",
        "2026-05-04T09:30:00+02:60",
        "2026-05-04T09:30:00+0200",
        "2026-05-04T09:30:00",
        "2026-05-04T09:30Z",
        "2026-05-04T09:30:00.Z",
        "2026-05-04T9:30:00Z",
        "26-05-04T09:30:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-23:59",
        "10000-01-01T00:00:00Z",
        "-001-01-01T00:00:00Z",
        "2026-05-04T09:30:00Z ",
        " 2026-05-04T09:30:00Z",
        "",
    ] {
        assert_eq!(ours(text), chronos(text), "{text}");
    }
}

#[test]
fn a_day_is_read_and_written_as_a_day() {
    let day: Moment = "2026-05-04".parse().unwrap();
    assert_eq!(day.instant(), None);
    assert_eq!(day.to_string(), "2026-05-04");
    assert!("2026-5-4".parse::<Moment>().is_err());
    assert!("2026-05-04T".parse::<Moment>().is_err());
}

proptest! {
    #[test]
    fn every_stamp_reads_as_chrono_reads_it(
        (year, month, day) in (0_u32..=9999, 0_u32..=13, 0_u32..=32),
        (hour, minute, second) in (0_u32..=25, 0_u32..=61, 0_u32..=61),
        fraction in prop::option::of(0_u32..1_000_000_000),
        offset in prop_oneof![Just("Z".to_string()), "[+-][0-2][0-9]:[0-6][0-9]"],
    ) {
        let fraction = fraction.map_or(String::new(), |digits| format!(".{digits}"));
        let text = format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}"
        );
        prop_assert_eq!(ours(&text), chronos(&text), "{}", text);
    }

    #[test]
    fn any_text_gets_an_answer_and_what_is_written_reads_back(text in "\\PC{0,40}") {
        if let Ok(moment) = text.parse::<Moment>() {
            prop_assert_eq!(moment.to_string().parse::<Moment>(), Ok(moment));
        }
    }

    #[test]
    fn what_is_written_reads_back(seconds in -62_135_596_800_i64..253_402_300_799, minutes in -1439_i32..=1439) {
        let zone = FixedOffset::east_opt(minutes * 60).unwrap();
        let stamp = DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&zone);
        let moment = Moment::from(stamp);
        let year = chrono::Datelike::year(&moment.day());
        prop_assume!((0..=9999).contains(&year));
        prop_assert_eq!(moment.to_string().parse::<Moment>(), Ok(moment));
    }

    #[test]
    fn what_is_written_is_what_chrono_writes(
        seconds in -62_167_219_200_i64..253_402_300_800,
        minutes in -1439_i32..=1439,
    ) {
        let zone = FixedOffset::east_opt(minutes * 60).unwrap();
        let stamp = DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&zone);
        let chronos = stamp.to_rfc3339_opts(SecondsFormat::Secs, false);
        prop_assert_eq!(Moment::from(stamp).to_string(), chronos);
    }
}
