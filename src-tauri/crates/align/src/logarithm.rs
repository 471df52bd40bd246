//! Sums and logarithms that are asked for so often that they are read from tables.

use std::sync::OnceLock;

/// What is so much less than the other makes no difference to a sum.
const NOTHING: usize = 20;

/// How many steps of the table one has.
const STEPS: usize = 64;

/// The logarithm of the sum of what two numbers are the logarithms of; it errs by a hundred thousandth at most.
pub(crate) fn add(one: f64, other: f64) -> f64 {
    static TABLE: OnceLock<Vec<f64>> = OnceLock::new();
    let (more, less) = if one > other { (one, other) } else { (other, one) };
    let far = (more - less) * STEPS as f64;
    // Two times minus infinity is as far from one another as no number.
    if far.is_nan() || far >= (NOTHING * STEPS) as f64 {
        return more;
    }
    let entry = |place: usize| (-(place as f64) / STEPS as f64).exp().ln_1p();
    let table = TABLE.get_or_init(|| (0..=NOTHING * STEPS + 1).map(entry).collect());
    let place = far as usize;
    let (here, next) = (table[place], table[place + 1]);
    more + here + (next - here) * (far - place as f64)
}

/// The logarithm of a length, of which most are in a table; that of nothing is as that of one.
pub(crate) fn of_length(length: u32) -> f32 {
    static TABLE: OnceLock<Vec<f32>> = OnceLock::new();
    let table = TABLE.get_or_init(|| (0..4_096).map(|length| (length.max(1) as f32).ln()).collect());
    table.get(length as usize).copied().unwrap_or_else(|| (length as f32).ln())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_what_they_should_be() {
        for (one, other) in [(0.0, 0.0), (-3.0, -3.01), (-700.0, -699.0), (5.0, -14.9), (5.0, -40.0)] {
            let exact = f64::max(one, other) + (-f64::abs(one - other)).exp().ln_1p();
            assert!((add(one, other) - exact).abs() < 1e-5, "{one} {other}");
        }
        assert_eq!(add(f64::NEG_INFINITY, -1.0), -1.0);
        assert_eq!(add(f64::NEG_INFINITY, f64::NEG_INFINITY), f64::NEG_INFINITY);
    }
}
