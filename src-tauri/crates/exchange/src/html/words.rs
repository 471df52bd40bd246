//! The few words that a page says of its own accord.

use text::language::Language;

/// The words in one language. To add a language, add a line to `words.txt`.
pub(super) struct Words {
    pub(super) notes: &'static str,
    pub(super) also_in: &'static str,
    pub(super) key_points: &'static str,
    pub(super) about_author: &'static str,
    pub(super) about_authors: &'static str,
    pub(super) back: &'static str,
    /// Whether the words are English because there are none in the language of the page.
    borrowed: bool,
}

impl Words {
    /// The words in a language, or in English if they are not known in it.
    pub(super) fn of(language: &Language) -> Words {
        read(language.primary()).unwrap_or_else(|| Words {
            borrowed: true,
            ..read("en").expect("the table has English, as the tests check")
        })
    }

    /// A `lang` attribute for elements that hold these words, if the page is in another language.
    pub(super) fn attribute(&self) -> &'static str {
        if self.borrowed { " lang=\"en\" dir=\"ltr\"" } else { "" }
    }
}

fn read(tag: &str) -> Option<Words> {
    include_str!("words.txt").lines().find_map(|line| {
        let mut fields = line.split('|').map(str::trim);
        if fields.next() != Some(tag) {
            return None;
        }
        Some(Words {
            notes: fields.next()?,
            also_in: fields.next()?,
            key_points: fields.next()?,
            about_author: fields.next()?,
            about_authors: fields.next()?,
            back: fields.next()?,
            borrowed: false,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_whole() {
        let lines: Vec<&str> =
            include_str!("words.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() >= 3);
        for line in lines {
            let tag = line.split(' ').next().unwrap();
            assert!(read(tag).is_some_and(|words| !words.back.is_empty()), "{line}");
        }
    }

    #[test]
    fn an_unknown_language_borrows_english_and_says_so() {
        let words = Words::of(&Language::parse("ka").unwrap());
        assert_eq!((words.notes, words.attribute()), ("Notes", " lang=\"en\" dir=\"ltr\""));
        assert_eq!(Words::of(&Language::TURKISH).attribute(), "");
    }
}
