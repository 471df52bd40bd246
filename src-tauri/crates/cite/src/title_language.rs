//! The language of a title, where it plainly is another than the note's.

use text::language::Language;

use crate::fields::NoteFields;

/// Gives the tag of the title's language if its letters or words tell that it is another than `language`.
pub(crate) fn language_of_title(note: &NoteFields, language: &Language) -> Option<String> {
    let title = note.title.as_deref()?;
    let here = language.primary();
    let has = |letters: &str| title.chars().any(|letter| letters.contains(letter));
    let is_cyrillic = title.chars().filter(|letter| ('\u{400}'..='\u{52F}').contains(letter)).count() * 2
        > title.chars().filter(|letter| letter.is_alphabetic()).count();
    let found = if is_cyrillic {
        if has("әғқңөұүһӘҒҚҢӨҰҮҺ") {
            "kk"
        } else if has("їєґЇЄҐ") {
            "uk"
        } else if ["ru", "kk", "uk"].contains(&here) {
            return None;
        } else {
            "ru"
        }
    } else if has("əƏ") {
        "az"
    } else if has("ğşıİŞĞ") {
        if here == "az" || here == "kk" { return None } else { "tr" }
    } else if note.address.as_deref().is_some_and(|address| address.contains(".ru/"))
        && looks_transliterated(title)
    {
        "ru"
    } else if ["ru", "kk", "uk"].contains(&here) && language.script() != Some("Latn")
        || here != "en" && looks_english(title)
    {
        if looks_english(title) { "en" } else { return None }
    } else {
        return None;
    };
    (found != here).then(|| found.to_owned())
}

/// By the small words that no other language read here has.
fn looks_english(title: &str) -> bool {
    title
        .split(|letter: char| !letter.is_alphabetic())
        .any(|word| ["the", "The", "of", "and", "Is", "is", "Who", "for", "to", "with"].contains(&word))
}

/// Russian in Latin letters.
fn looks_transliterated(title: &str) -> bool {
    title.split_whitespace().any(|word| {
        ["yy", "aet", "iya", "nie", "zh", "kh", "shch", "oy", "Po", "Ne", "chto"]
            .iter()
            .any(|ending| word.ends_with(ending))
    })
}
