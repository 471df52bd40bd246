//! How large a change of a table is. A cell is a sentence of a word or two, of which any change is large; so it is the
//! table's words that are counted.

use text::language::Language;
use text::words_said::words_said;

use super::{Grade, MOST_WORDS, SMALL, SentenceChange, common};
use crate::sentence::Sentence;

/// How large the changes of a table's cells are together: large if of all its words more than a third are others.
pub fn grade_of_table(
    then: &[Sentence],
    now: &[Sentence],
    changes: &[SentenceChange],
    language: &Language,
) -> Option<Grade> {
    let largest = changes.iter().map(|change| change.grade).max()?;
    if largest.spares_words() {
        return Some(largest);
    }
    let words = |sentence: &Sentence| words_said(&sentence.text, language);
    let most = MOST_WORDS / changes.len();
    let changed = |change: &SentenceChange| {
        let old = change.then.and_then(|place| then.get(place)).map(words).unwrap_or_default();
        let new = now.get(change.now).filter(|_| !change.gone).map(words).unwrap_or_default();
        old.len().max(new.len()) - common(&old, &new, most)
    };
    let all = |sentences: &[Sentence]| sentences.iter().map(|one| words(one).len()).sum::<usize>();
    let (changed, all) = (changes.iter().map(changed).sum::<usize>(), all(then).max(all(now)));
    Some(if changed as f64 <= all as f64 * SMALL { Grade::Small } else { Grade::Large })
}

#[cfg(test)]
mod tests {
    use super::super::changes;
    use super::*;
    use crate::sentence::sentences_of;

    /// Tables by their cells, with bars between them.
    #[track_caller]
    fn check(then: &str, now: &str, expected: Option<Grade>) {
        let cut = |row: &str| {
            let rule = "|---".repeat(row.split('|').count());
            sentences_of(&format!("|{row}|\n{rule}|\n"), &Language::ENGLISH)
        };
        let (then, now) = (cut(then), cut(now));
        let changes = changes(&then, &now, &Language::ENGLISH);
        assert_eq!(grade_of_table(&then, &now, &changes, &Language::ENGLISH), expected);
    }

    #[test]
    fn a_changed_cell_is_a_small_change_of_a_table_and_many_are_a_large_one() {
        let table = "Port | Ships | Izmir | 40 | Mersin | 31";
        check(table, table, None);
        check(table, "Port | Ships | Izmir | 45 | Mersin | 31", Some(Grade::Small));
        check(table, "Port | Ships | Izmir | 40 | Mersin | 31.", Some(Grade::Punctuation));
        check(table, "Port | Ships | Izmir | 40 | Mersin | 31[^a]", Some(Grade::Small));
        check(table, "Port | Ships | Samsun | 17 | Trabzon | 9", Some(Grade::Large));
        check("Ships | 40", "Ships | 45", Some(Grade::Large));
    }

    #[test]
    fn a_cell_that_came_or_went_counts_by_its_words() {
        check("Port | Ships | Izmir | 40", "Port | Ships | Izmir | 40 | Samsun", Some(Grade::Small));
        check("Port | Ships | Izmir | 40", "Port | Ships", Some(Grade::Large));
    }
}
