//! The words, numbers, addresses and signs of a sentence.

use text::language::Language;

use crate::digits::digit;

/// What a token is, which decides how sure it is to survive translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    Word,
    Number,
    Address,
    Sign,
}

/// How many classes there are.
pub(crate) const CLASSES: usize = 4;

/// Tokens of one sentence beyond these are not looked at: a giant line must not cost more than a chapter.
const MOST: usize = 4_000;

/// Calls `found` with each token of a sentence in small letters, in order.
pub(crate) fn each_token(sentence: &str, language: &Language, found: &mut dyn FnMut(Class, &str)) {
    let small = language.lowercase(sentence);
    let mut count = 0;
    let mut counted = |class: Class, token: &str| {
        count += 1;
        found(class, token);
        count < MOST
    };
    for chunk in small.split_whitespace() {
        if is_address(chunk) {
            let bare = chunk.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '/');
            if !counted(Class::Address, bare) {
                return;
            }
            continue;
        }
        let mut rest = chunk;
        while let Some(first) = rest.chars().next() {
            let (class, length) = if first.is_numeric() {
                (Class::Number, length_of_number(rest))
            } else if first.is_alphabetic() {
                (Class::Word, length_of_word(rest))
            } else {
                (Class::Sign, first.len_utf8())
            };
            let token = &rest[..length];
            let goes_on = match class {
                Class::Number => counted(class, &value(token)),
                Class::Sign => sign(first, language).is_none_or(|sign| counted(class, sign)),
                _ => counted(class, token),
            };
            if !goes_on {
                return;
            }
            rest = &rest[length..];
        }
    }
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://")
        || chunk.trim_start_matches(|sign: char| !sign.is_alphanumeric()).starts_with("www.")
        || chunk.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// Letters and the marks on them. What stands behind an apostrophe is a token of its own. Scripts that put no space
/// between words give one token a letter.
fn length_of_word(text: &str) -> usize {
    let is_alone = |letter: char| matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let mut letters = text.char_indices();
    match letters.next() {
        Some((_, first)) if is_alone(first) => return first.len_utf8(),
        _ => {}
    }
    let belongs = |letter: char| (letter.is_alphabetic() && !is_alone(letter)) || is_mark(letter);
    letters.find(|(_, letter)| !belongs(*letter)).map_or(text.len(), |(place, _)| place)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{eff}')
}

/// Digits with what stands between two of them: `1.000,5`, `18:30`, `31.07.2025`.
fn length_of_number(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let joins = is_joint(letter) && letters.peek().is_some_and(|(_, next)| next.is_numeric());
        if !letter.is_numeric() && !joins {
            break;
        }
        end = place + letter.len_utf8();
    }
    end
}

/// A number's digits in the same form whatever the notation: points between groups of three go, other joints are one.
/// What is a number and no digit, as `½`, stays what it is.
fn value(number: &str) -> String {
    let plain = |letter: char| match digit(letter) {
        Some(value) => char::from_digit(value, 10).unwrap_or(letter),
        None if is_joint(letter) => '.',
        None => letter,
    };
    let digits: String = number.chars().map(plain).collect();
    let parts: Vec<&str> = digits.split('.').collect();
    let is_grouped = parts.len() > 1
        && (1..=3).contains(&parts[0].len())
        && parts[0] != "0"
        && parts[1..].iter().all(|part| part.len() == 3);
    if is_grouped { parts.concat() } else { digits }
}

/// What may stand between two digits of a number.
fn is_joint(letter: char) -> bool {
    matches!(letter, '.' | ',' | ':' | '/' | '\'' | '’' | '-')
}

/// Whether a sentence may end with a sign.
pub(crate) fn ends_sentence(letter: char, language: &Language) -> bool {
    matches!(sign(letter, language), Some("." | "?" | "!" | "…"))
}

/// Whether the next sentence follows a sign that ends one without a space, as in Chinese and Japanese.
pub(crate) fn needs_no_space(sign: char) -> bool {
    matches!(sign, '。' | '｡' | '？' | '！')
}

/// A sign in the form that all languages share; none for what means nothing.
fn sign(sign: char, language: &Language) -> Option<&'static str> {
    Some(match sign {
        // The Greek question mark is a semicolon wherever text was normalized.
        ';' if language.primary() == "el" => "?",
        '.' | '。' | '｡' | '।' | '॥' | '։' | '۔' | '።' | '។' | '။' => ".",
        ',' | '،' | '、' | '，' => ",",
        '?' | '؟' | '？' | '\u{37e}' => "?",
        '!' | '！' => "!",
        ':' | '：' => ":",
        ';' | '؛' | '；' => ";",
        '…' => "…",
        '«' | '»' | '“' | '”' | '„' | '"' | '‟' | '「' | '」' => "\"",
        '(' | '（' => "(",
        ')' | '）' => ")",
        '[' => "[",
        ']' => "]",
        '—' | '–' | '-' | '―' | '‑' => "-",
        '%' | '٪' => "%",
        '$' => "$",
        '€' => "€",
        '£' => "£",
        '₺' => "₺",
        '₽' => "₽",
        '*' => "*",
        '#' => "#",
        '&' => "&",
        '/' => "/",
        '=' => "=",
        '+' => "+",
        '°' => "°",
        '§' => "§",
        '•' => "•",
        '@' => "@",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, wanted: &str) {
        let mut tokens = Vec::new();
        each_token(sentence, &Language::ENGLISH, &mut |_, token| tokens.push(token.to_owned()));
        assert_eq!(tokens.join("|"), wanted, "{sentence}");
    }

    #[test]
    fn words_numbers_addresses_and_signs() {
        check("The river’s 1,250.5 km.", "the|river|s|1.250.5|km|.");
        check("1.000 and 1,000", "1000|and|1000");
        check("At 18:30, see https://example.org/a_(b).", "at|18.30|,|see|https://example.org/a_(b");
        check("«Да»?", "\"|да|\"|?");
        check("北京 2008年", "北|京|2008|年");
        check("٢٠٢٥ x²", "2025|x|2");
        check("২০২৫ ২০২৪ ๒๕๖๘", "2025|2024|2568");
        check("½ Ⅳ 1½", "½|ⅳ|1½");
        check("a\0b", "a|b");
    }

    #[test]
    fn a_giant_line_is_looked_at_so_far() {
        let mut count = 0;
        each_token(&"a ".repeat(MOST * 2), &Language::ENGLISH, &mut |_, _| count += 1);
        assert_eq!(count, MOST);
    }
}
