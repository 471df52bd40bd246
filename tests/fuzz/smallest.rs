//! Making a failure small enough to be understood.

/// The smallest input found that still fails, by taking ever smaller stretches out.
pub fn smallest(input: &[u8], fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut input = input.to_vec();
    let mut stretch = input.len().div_ceil(2);
    while stretch > 0 {
        let mut start = 0;
        while start < input.len() {
            let mut shorter = input.clone();
            shorter.drain(start..(start + stretch).min(input.len()));
            if fails(&shorter) {
                input = shorter;
            } else {
                start += stretch;
            }
        }
        stretch /= 2;
    }
    input
}
