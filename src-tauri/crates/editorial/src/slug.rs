//! The last part of an article's address, from its title.

use text::language::Language;

/// The longest slug made, in characters.
pub const LONGEST: usize = 60;

/// A slug of ASCII letters, digits and single hyphens; «Ёлка и уют» becomes `elka-i-uiut`. Cut after a
/// whole word. A title without any letter or digit gives `untitled`.
pub fn slug(title: &str, language: &Language) -> String {
    // Apostrophes and the Cyrillic signs of softness and hardness are no letters of their own in ASCII.
    let ascii = deunicode::deunicode(&language.lowercase(title).replace(['’', '\'', 'ь', 'ъ'], ""));
    let mut slug = String::new();
    for word in ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST).map(|c| c.to_ascii_lowercase()));
    }
    if slug.is_empty() { "untitled".to_owned() } else { slug }
}

/// A slug as a newsroom's file has it, fit for a file's name. One made here stays as it is; any other, as a file from
/// elsewhere may have it (`../../etc`), is made into one: what is written by it stays in the folder that was chosen.
pub fn slug_in_file_name(stored: &str, language: &Language) -> String {
    let is_ours = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !stored.is_empty() && stored.chars().all(is_ours) { stored.to_owned() } else { slug(stored, language) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, title: &str, expected: &str) {
        assert_eq!(slug(title, &Language::parse(language).unwrap()), expected);
    }

    #[test]
    fn letters_of_every_script_become_ascii() {
        check("tr", "IŞIK, Tuna’da yük trafiği", "isik-tunada-yuk-trafigi");
        check("ru", "Анализ: порты", "analiz-porty");
        check("ru", "Углубляющийся Альянс", "uglubliaiushchiisia-alians");
        check("en", "  Grain, rail  &  waiting ", "grain-rail-waiting");
    }

    #[test]
    fn a_title_without_letters_has_a_slug_too() {
        check("en", "…?!", "untitled");
        check("en", "", "untitled");
    }

    #[test]
    fn a_long_title_is_cut_after_a_word() {
        let long = "word ".repeat(40);
        let cut = slug(&long, &Language::parse("en").unwrap());
        assert!(cut.len() <= LONGEST && cut.ends_with("-word"));
    }

    #[test]
    fn a_slug_from_elsewhere_leads_to_no_other_folder() {
        let english = Language::ENGLISH;
        let own = format!("{}-12", "a".repeat(LONGEST));
        for (stored, expected) in [
            (own.as_str(), own.as_str()),
            ("grain-2", "grain-2"),
            ("../../escaped", "escaped"),
            ("/tmp/escaped", "tmp-escaped"),
            ("C:\\escaped", "c-escaped"),
            ("..", "untitled"),
            ("", "untitled"),
            ("a\0b", "a-b"),
        ] {
            assert_eq!(slug_in_file_name(stored, &english), expected, "{stored:?}");
        }
    }
}
