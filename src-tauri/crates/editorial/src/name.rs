//! Whether two names are one name in different letters: “Defne Aksoy” and «Дефне Аксой».

use deunicode::deunicode;
use text::script::Script;

/// Whether a person who is called `one` in one language may be called `other` in another.
///
/// Names in the same alphabet are held to be the same if they sound the same: “Youri Joukov”, “Yuri Zhukov”. Between
/// alphabets a few letters may differ, since there are many ways of writing a name in foreign ones.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let (heard_one, heard_other) = (heard(one), heard(other));
    if heard_one.is_empty() || heard_one.split(' ').count() != heard_other.split(' ').count() {
        return false;
    }
    let allowed = if in_other_letters(one, other) { heard_one.chars().count() / 4 } else { 0 };
    distance(&heard_one, &heard_other) <= allowed
}

/// Whether two names are written in different alphabets, both of them known here.
fn in_other_letters(one: &str, other: &str) -> bool {
    let alphabet = |name: &str| name.chars().find(|letter| letter.is_alphabetic()).and_then(Script::of);
    match (alphabet(one), alphabet(other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// What is heard of a name, in Latin letters, with one way of writing for the sounds that have several.
fn heard(name: &str) -> String {
    const SOUNDS: [(&str, &str); 15] = [
        ("@", "a"),
        ("'", ""),
        ("shch", "s"),
        ("sch", "s"),
        ("sh", "s"),
        ("ch", "c"),
        ("zh", "j"),
        ("kh", "h"),
        ("ou", "u"),
        ("ya", "ia"),
        ("j", "i"),
        ("y", "i"),
        ("w", "v"),
        ("q", "k"),
        ("x", "ks"),
    ];
    let mut sounds = deunicode(name).to_ascii_lowercase();
    for (written, sound) in SOUNDS {
        sounds = sounds.replace(written, sound);
    }
    let mut heard = String::new();
    for c in sounds.chars() {
        let c = if c.is_ascii_alphanumeric() { c } else { ' ' };
        if !heard.ends_with(c) {
            heard.push(c);
        }
    }
    heard.trim().to_owned()
}

/// How many letters have to be put in, taken out or replaced to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut before = above;
        row[0] = above + 1;
        for (at, candidate) in other.iter().enumerate() {
            let replaced = before + usize::from(letter != *candidate);
            before = row[at + 1];
            row[at + 1] = replaced.min(before + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(is_same_name(one, other), expected, "{} – {}", heard(one), heard(other));
        assert_eq!(is_same_name(other, one), expected, "the other way round");
    }

    #[test]
    fn a_name_in_other_letters_is_the_same_name() {
        check("Defne Aksoy", "Дефне Аксой", true);
        check("Kerem Tuna Yalçın", "Керем Туна Ялчын", true);
        check("Юлия Жукова", "Julia Zhukova", true);
        check("Nino Gelashvili", "ნინო გელაშვილი", true);
        check("Hovhannes Petrosyan", "Ованнес Петросян", true);
        check("Айгүл Сәрсенова", "Aigul Sarsenova", true);
    }

    #[test]
    fn another_name_is_another_name() {
        check("Defne Aksoy", "Керем Ялчын", false);
        check("Grace Hopper", "Ada Lovelace", false);
        check("Joan Smith", "John Smith", false);
        check("Ada", "Ada Lovelace", false);
        check("", "", false);
    }
}
