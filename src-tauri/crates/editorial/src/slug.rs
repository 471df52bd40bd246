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
}
