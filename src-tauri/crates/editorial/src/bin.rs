//! How long a deleted article can be put back.

use chrono::{DateTime, Duration, Utc};

/// For how many days an article stays in the bin.
pub const DAYS_IN_THE_BIN: u32 = 30;

/// The latest moment of coming into the bin that is over now: what came then or before it is thrown away.
pub fn over_since(now: DateTime<Utc>) -> DateTime<Utc> {
    now - Duration::days(DAYS_IN_THE_BIN.into())
}

/// How many days are left to an article that came into the bin at `at`. A day that has begun counts whole, so that
/// nothing is gone sooner than was said; 0 means that it may be gone at any time.
pub fn days_left(at: DateTime<Utc>, now: DateTime<Utc>) -> u32 {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let left = (at - over_since(now)).num_milliseconds().max(0);
    u32::try_from((left + DAY - 1) / DAY).unwrap_or(u32::MAX).min(DAYS_IN_THE_BIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hours_in_the_bin: i64, left: u32, over: bool) {
        let now = DateTime::UNIX_EPOCH + Duration::days(1000);
        let at = now - Duration::hours(hours_in_the_bin);
        assert_eq!((days_left(at, now), at <= over_since(now)), (left, over));
    }

    #[test]
    fn thirty_days_are_thirty_times_a_day() {
        check(0, 30, false);
        check(1, 30, false);
        check(24, 29, false);
        check(25, 29, false);
        check(30 * 24 - 1, 1, false);
        check(30 * 24, 0, true);
        check(100 * 24, 0, true);
    }

    #[test]
    fn a_clock_that_was_set_back_adds_no_days() {
        check(-48, 30, false);
    }
}
