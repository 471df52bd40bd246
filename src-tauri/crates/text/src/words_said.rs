//! What a text says, word by word, without how it is written.

use crate::language::Language;

/// The words of a text of this language in small letters, by which it is known what two texts have in common. Signs are no part of them, but those inside a number and those that say something
/// are: “1,5” is not “15”, nor is “5 %” “5”.
///
/// They are more or fewer than a reader counts: for that there is [`crate::count::words`].
pub fn words_said(text: &str, language: &Language) -> Vec<String> {
    let signs: Vec<char> = language.lowercase(text).chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (place, sign) in signs.iter().enumerate() {
        let near = |distance: isize| {
            let place = place.checked_add_signed(distance)?;
            signs.get(place).copied()
        };
        let is_digit = |sign: Option<char>| sign.is_some_and(char::is_numeric);
        if sign.is_alphanumeric() {
            word.push(*sign);
        } else if is_digit(near(-1)) && is_digit(near(1)) {
            // A space inside a number is a habit of typography, a point or a comma is not.
            if !sign.is_whitespace() {
                word.push(if is_dash(*sign) { '-' } else { *sign });
            }
        } else {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if is_dash(*sign) && is_digit(near(1)) && near(-1).is_none_or(char::is_whitespace) {
                word.push('-');
            } else if says_something(*sign) {
                words.push(sign.to_string());
            }
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    words
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '−')
}

/// Signs that are read as words.
fn says_something(sign: char) -> bool {
    matches!(
        sign,
        '%' | '‰'
            | '+'
            | '='
            | '<'
            | '>'
            | '&'
            | '@'
            | '#'
            | '°'
            | '§'
            | '×'
            | '÷'
            | '$'
            | '¢'
            | '£'
            | '¥'
            | '₺'
            | '€'
            | '₽'
            | '₸'
            | '₾'
            | '№'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words_said(text, &Language::TURKISH), expected);
    }

    #[test]
    fn words_are_in_small_letters_and_without_signs() {
        check("IRMAK, “alçak” — ırmağın-suyu…", &["ırmak", "alçak", "ırmağın", "suyu"]);
        check("…", &[]);
    }

    #[test]
    fn what_a_number_says_stays_in_it() {
        check("1,5 metre; 1 000 gemi", &["1,5", "metre", "1000", "gemi"]);
        check("−5 °, 5–6 %", &["-5", "°", "5-6", "%"]);
    }
}
