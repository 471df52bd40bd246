//! What a digit of any script is worth.

/// The zeros of all scripts that have digits of their own (general category Nd of Unicode 16); the one to the nine follow
/// each.
const ZEROS: [u32; 74] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
    0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40,
    0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da,
    0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50,
    0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950,
    0x1fbf0,
];

/// The value of a decimal digit, also of one that is set high or low; none for a number that is no digit, as `½` and `Ⅳ`.
pub(crate) fn digit(letter: char) -> Option<u32> {
    let code = letter as u32;
    match letter {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(code - '⁰' as u32),
        '₀'..='₉' => Some(code - '₀' as u32),
        _ => {
            let before = ZEROS.partition_point(|zero| *zero <= code);
            let zero = ZEROS[..before].last()?;
            Some(code - zero).filter(|value| *value < 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_worth_the_same_in_every_script() {
        assert!(ZEROS.is_sorted());
        for (zero, value) in ZEROS.into_iter().flat_map(|zero| (0..10).map(move |value| (zero, value))) {
            let letter = char::from_u32(zero + value).unwrap();
            assert!(letter.is_numeric(), "{letter:?}");
            assert_eq!(digit(letter), Some(value), "{letter:?}");
        }
        for letter in ['½', 'Ⅳ', '⑤', '.', '/', ':', 'a', '五'] {
            assert_eq!(digit(letter), None, "{letter}");
        }
    }
}
