//! Moments between which it is known how long the machine had too few processors.

use std::time::{Duration, Instant};

/// Where Linux keeps how long programs waited for a processor (pressure stall information). What they wait for the disk
/// is not looked at, as that may be the window's own doing.
const KEPT: &str = "/proc/pressure/cpu";

/// A moment, and how long programs of this machine, the window among them, had waited for a processor by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    at: Instant,
    waited: Duration,
}

impl Moment {
    /// Now. Where the machine keeps nothing of waiting, nothing waits.
    pub fn now() -> Moment {
        let waited = std::fs::read_to_string(KEPT).ok().and_then(|text| total(&text));
        Moment { at: Instant::now(), waited: waited.unwrap_or_default() }
    }

    /// How long after `earlier` this is; nothing if it is before.
    pub fn since(self, earlier: Moment) -> Duration {
        self.at.saturating_duration_since(earlier.at)
    }

    /// The same without the time in which some program waited: how long the window can have worked at least. A machine
    /// that does other things too makes it late, which says nothing of the window; how much was due all the same is told
    /// at the end.
    pub fn worked_since(self, earlier: Moment) -> Duration {
        self.since(earlier).saturating_sub(self.waited.saturating_sub(earlier.waited))
    }
}

/// The time in which at least one program waited, since the machine began: the line is
/// `some avg10=0.00 avg60=0.00 avg300=0.00 total=MICROSECONDS`.
fn total(text: &str) -> Option<Duration> {
    let some = text.lines().find(|line| line.starts_with("some "))?;
    let (_, microseconds) = some.split_once("total=")?;
    microseconds.trim().parse().ok().map(Duration::from_micros)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// So many milliseconds after `start`, on a machine where nothing waits.
    pub fn after(start: Moment, milliseconds: u64) -> Moment {
        Moment { at: start.at + Duration::from_millis(milliseconds), ..start }
    }

    #[test]
    fn what_linux_keeps_is_read() {
        let text = "some avg10=2.44 avg60=4.01 avg300=18.75 total=1500\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=7\n";
        assert_eq!(total(text), Some(Duration::from_micros(1_500)));
        assert_eq!(total(""), None);
    }

    #[test]
    fn the_time_of_others_does_not_count() {
        let start = Moment::now();
        let busy = Moment { waited: start.waited + Duration::from_millis(300), ..after(start, 1_000) };
        assert_eq!(busy.since(start), Duration::from_secs(1));
        assert_eq!(busy.worked_since(start), Duration::from_millis(700));
        assert_eq!(start.worked_since(busy), Duration::ZERO);
    }
}
