//! Names of people and institutions as notes write them.

use std::sync::LazyLock;

use regex::Regex;

use crate::clean::is_gap;
use crate::fields::Name;
use crate::words::{self, Group, any_of, expression};

/// Reads a list of authors or editors: family name first (`Thorne, W. J., & Ibáñez, L.`, `Лаптева Ю. С., Громыхин В. В.`),
/// given names first (`Elif Bozkurt ve Tolga Birinci`), family name in capitals, initials first, or an institution,
/// which is given as it stands. Ranks, "et al." and handles behind a name are left out.
pub fn read_people(text: &str) -> Vec<Name> {
    let bare = without_extras(text);
    let bare = bare.as_str();
    let whole = bare;
    if bare.is_empty() || !bare.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    if bare.starts_with('@') {
        return vec![Name::Literal(bare.to_owned())];
    }
    if let Some((names, end)) = read_heading(bare)
        && bare[end..].trim_matches(|sign: char| sign.is_whitespace() || ".,;".contains(sign)).is_empty()
    {
        return names;
    }
    if is_institution(bare) {
        let bare = GENITIVE.captures(bare).filter(|captures| {
            let word = captures.get(1).map_or("", |word| word.as_str());
            words::is_of_institutions(word.rsplit(' ').next().unwrap_or_default())
        });
        let bare = bare.and_then(|captures| captures.get(1)).map_or(whole, |name| name.as_str());
        return vec![Name::Literal(unquoted(bare).to_owned())];
    }
    let mut names = Vec::new();
    for group in AND.split(bare) {
        read_group(group, &mut names);
    }
    names
}

/// Reads the names with which a text begins, if they are written with initials behind the family name, as in the
/// heading of GOST R 7.0.100 and in APA; gives where they end.
pub fn read_heading(text: &str) -> Option<(Vec<Name>, usize)> {
    let mut names = Vec::new();
    let mut end = 0;
    let mut from = 0;
    while let Some(captures) = FAMILY_INITIALS.captures(&text[from..]) {
        let family = captures.get(1)?.as_str().trim_end_matches(',');
        let given = captures.get(2)?.as_str().trim();
        if family.split_whitespace().any(words::is_of_institutions)
            && names.is_empty()
            && family.contains(' ')
        {
            return None;
        }
        names.push(Name::Person { family: family.trim().to_owned(), given: Some(given.to_owned()) });
        end = from + captures.get(0)?.end();
        let Some(between) = BETWEEN_NAMES.find(&text[end..]) else { break };
        from = end + between.end();
    }
    if names.is_empty() {
        return None;
    }
    let others = OTHERS
        .find(&text[end..])
        .filter(|others| text[end..end + others.start()].trim_matches([' ', ',', '[']).is_empty());
    Some((names, others.map_or(end, |others| end + others.end())))
}

/// Whether a text could name one or several persons, or an institution by its words, and nothing else.
pub fn could_be_authors(text: &str) -> bool {
    let bare = without_extras(text);
    if bare.is_empty() || bare.chars().any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    if bare.starts_with('@') || bare.starts_with("T.C.") {
        return true;
    }
    if let Some((_, end)) = read_heading(&bare)
        && bare[end..].trim().is_empty()
    {
        return true;
    }
    AND.split(&bare)
        .all(|group| is_family_and_given(group) || group.split(',').all(|part| is_person(part.trim())))
}

/// "Paschke, Dörte": a family name of one word, and given names behind a comma.
fn is_family_and_given(text: &str) -> bool {
    let Some((family, given)) = text.trim().split_once(", ") else { return false };
    let spoken = format!("{given} {family}");
    is_single_family(family)
        && given.split_whitespace().count() <= 3
        && !given.contains(',')
        && is_person(&spoken)
}

/// Whether a text is the full name of one person: two to four capitalised words, none of them an institution's.
pub fn is_person(text: &str) -> bool {
    if words::begins(Group::Law, text).is_some() {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let full = words.iter().filter(|word| !is_particle(word)).count();
    (2..=4).contains(&full)
        && words.len() <= 6
        && words.iter().all(|word| {
            let letters = word.chars().all(|letter| letter.is_alphabetic() || "-’'.`ʼ‑".contains(letter));
            let capital =
                word.starts_with(char::is_uppercase) || is_particle(word) || begins_with_particle(word);
            letters && capital && !words::is_of_institutions(word)
        })
        && !is_shouted(&words)
        && words.iter().any(|word| !word.ends_with('.'))
}

/// Whether a text is plainly the name of an institution.
pub fn is_institution(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches([',', '.', '"', '“', '”'])).collect();
    if text.starts_with("T.C.") || text.contains(['«', '“', '"']) {
        return true;
    }
    if INITIALS_ANYWHERE.is_match(text) {
        return false;
    }
    if words.iter().any(|word| word.starts_with(char::is_uppercase) && words::is_of_institutions(word)) {
        return !text.contains(',') || words.len() > 3;
    }
    let is_acronym = |word: &&str| {
        word.chars().count() >= 2 && word.chars().all(|letter| letter.is_uppercase() || letter == '-')
    };
    let has_small = AND.split(text).any(|part| {
        part.split_whitespace().any(|word| {
            word.starts_with(char::is_lowercase) && !is_particle(word) && !begins_with_particle(word)
        })
    });
    let plain = words.len() > 1 && !text.contains(',') && !AND.is_match(text);
    (words.len() == 1 && words.iter().all(is_acronym) && text.chars().count() <= 6)
        || (plain
            && (is_shouted(&words) || words.last().is_some_and(|word| ["TV", "ТВ", "FM"].contains(word))))
        || (has_small && !text.contains(','))
        || (plain && words.len() > 5)
}

/// Three or more words, all in capitals: nobody writes a person so.
fn is_shouted(words: &[&str]) -> bool {
    let shouted = |word: &&str| word.chars().count() > 1 && word.chars().all(|letter| !letter.is_lowercase());
    words.len() >= 3 && words.iter().all(shouted)
}

/// Names parted by commas, between two "and".
fn read_group(group: &str, names: &mut Vec<Name>) {
    let parts: Vec<&str> = group.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut at = 0;
    while at < parts.len() {
        let part = parts[at];
        let next = parts.get(at + 1).copied().unwrap_or_default();
        let is_family = part.split_whitespace().filter(|word| !is_particle(word)).count() <= 2;
        let given_words = next.split_whitespace().filter(|word| !PATRONYMIC_WORDS.contains(word)).count();
        let is_given = !next.is_empty()
            && (INITIALS_ONLY.is_match(next)
                || (parts.len().is_multiple_of(2)
                    && (1..=3).contains(&given_words)
                    && is_single_family(part)));
        if is_family && is_given {
            names.push(Name::Person { family: part.to_owned(), given: Some(next.to_owned()) });
            at += 2;
        } else {
            names.push(natural(part));
            at += 1;
        }
    }
}

/// One word, with its particles: before a comma it is a family name.
fn is_single_family(part: &str) -> bool {
    part.split_whitespace().filter(|word| !is_particle(word)).count() == 1
}

/// A name in the order in which it is spoken, or with the family name marked by capitals or by the initials behind it.
fn natural(name: &str) -> Name {
    let person = |family: &str, given: &str| Name::Person {
        family: family.trim().to_owned(),
        given: Some(given.trim().to_owned()).filter(|given| !given.is_empty()),
    };
    if is_institution(name) {
        return Name::Literal(name.to_owned());
    }
    if let Some(captures) = INITIALS_FIRST.captures(name) {
        return person(&captures[2], &captures[1]);
    }
    if let Some(captures) = FAMILY_INITIALS.captures(name)
        && captures.get(0).is_some_and(|whole| whole.end() == name.len())
    {
        return person(captures[1].trim_end_matches(','), &captures[2]);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.len() < 2 {
        return person(name, "");
    }
    let is_capitals = |word: &str| {
        word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) && !word.ends_with('.')
    };
    let last = words.len() - 1;
    if is_capitals(words[0]) && !is_capitals(words[last]) {
        let count = words.iter().take_while(|word| is_capitals(word)).count();
        return person(&words[..count].join(" "), &words[count..].join(" "));
    }
    // "Nəbiyev Cavid Tofiq oğlu", "Петров Иван Сергеевич".
    if PATRONYMIC_WORDS.contains(&words[last]) && words.len() >= 4
        || words.len() == 3 && PATRONYMIC_ENDS.is_match(words[last])
    {
        return person(words[0], &words[1..].join(" "));
    }
    let first_capital = words.iter().position(|word| is_capitals(word)).filter(|at| *at > 0);
    let family = words.iter().skip(1).position(|word| is_particle(word) && !PATRONYMIC_WORDS.contains(word));
    let family = first_capital.or(family.map(|at| at + 1)).unwrap_or(last);
    person(&words[family..].join(" "), &words[..family].join(" "))
}

/// Without ranks before, "et al." behind, handles and the ending of a possessive.
fn without_extras(text: &str) -> String {
    let mut text: String = text.chars().filter(|letter| !is_gap(*letter)).collect();
    text = HANDLE.replace_all(&text, "").into_owned();
    text = OTHERS.replace_all(&text, "").into_owned();
    text = text.replace(". .", ".").replace("..", ".");
    let mut rest = text.trim_matches(|sign: char| sign.is_whitespace() || ",;:–—-/".contains(sign));
    loop {
        let before = rest.len();
        if words::begins(Group::Rank, rest) == Some(rest.len()) {
            return String::new();
        }
        if let Some(end) = words::begins(Group::Rank, rest)
            && rest[end..].starts_with([' ', ':'])
        {
            rest = rest[end..].trim_start_matches([' ', ':', '.']);
        }
        if rest.len() == before {
            break;
        }
    }
    if let Some(captures) = OFFICE.captures(rest) {
        rest = rest[captures.get(1).map_or(0, |name| name.start())..].trim();
    }
    let rest = POSSESSIVE.find(rest).map_or(rest, |ending| &rest[..ending.start()]);
    let is_initial = INITIAL_LAST.is_match(rest);
    let rest = if is_initial { rest } else { rest.trim_end_matches('.') };
    rest.trim().to_owned()
}

fn unquoted(text: &str) -> &str {
    let inside = text.strip_prefix(['«', '“', '"']).and_then(|text| text.strip_suffix(['»', '”', '"']));
    inside.filter(|inside| !inside.contains(['«', '“', '"'])).unwrap_or(text)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word) || PATRONYMIC_WORDS.contains(&word)
}

/// "el-Hadidi", "эль-Масри", "d’Arc".
fn begins_with_particle(word: &str) -> bool {
    [
        "el-", "al-", "эль-", "аль-", "d’", "d'", "ас-", "эт-", "ад-", "as-", "ad-", "an-", "ar-", "бен-",
        "ибн-",
    ]
    .iter()
    .any(|particle| word.starts_with(particle))
}

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "da", "di", "del", "la", "le", "bin", "al", "el", "ibn", "du", "dos",
    "do", "ter", "ten", "zu", "zur", "af", "av", "bint", "фон", "ван", "дер", "де", "ла", "ди", "аль", "эль",
    "ибн", "бен", "да",
];

/// What makes the word before it the father's name.
const PATRONYMIC_WORDS: &[&str] =
    &["oğlu", "qızı", "оглы", "кызы", "ұлы", "қызы", "uly", "qyzy", "оғлу", "гызы"];

static PATRONYMIC_ENDS: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?:ович|евич|ич|овна|евна|ична|івна|ївна|йович|ұлы|қызы|улы|кызы|ovich|evich|ovna|evna|uly|qyzy)$",
    )
});

const INITIAL: &str = r"(?:\p{Lu}|Дж|Ch|Sh|Yu|Ya|Zh|Kh|Ts|Th|Ph|Dz|Дз|Ye|Яр)\.";

static INITIALS_ONLY: LazyLock<Regex> = LazyLock::new(|| expression(&format!(r"^(?:{INITIAL}[\s-]?)+$")));

static INITIAL_LAST: LazyLock<Regex> = LazyLock::new(|| expression(&format!(r"(?:^|[\s.-]){INITIAL}$")));

static INITIALS_ANYWHERE: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"(?:^|\s){INITIAL}(?:\s|$|,|\p{{Lu}})")));

static INITIALS_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"^((?:{INITIAL}\s?-?){{1,3}})\s?(\p{{L}}[\p{{L}}’'ʼ-]+(?:\s\p{{L}}[\p{{L}}’'-]+)*)$"
    ))
});

static FAMILY_INITIALS: LazyLock<Regex> = LazyLock::new(|| {
    let particles = PARTICLES.join("|");
    let particle = format!(r"(?:(?i:{particles})\s)*");
    let word = r"(?:\p{Lu}|el-|al-|эль-|аль-|d[’'])[\p{L}’'ʼ]+(?:[-‑]\p{L}[\p{L}’']*)*";
    expression(&format!(
        r"^({particle}{word},?|{particle}{word}\s{word},)\s((?:{INITIAL}[\s-]?){{0,2}}{INITIAL})(?:\s(?:oğlu|qızı|оглы|кызы))?"
    ))
});

static BETWEEN_NAMES: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(r"^(?:,?\s?(?:&|…|\. \. \.)\s?|,?\s{}\s|,\s|;\s|\s?/\s?)", any_of(Group::And)))
});

static AND: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r",?\s(?:&\s|{}\s)|;|\s?/\s?", any_of(Group::And))));

static OTHERS: LazyLock<Regex> =
    LazyLock::new(|| expression(&format!(r"[,\s]*(?:&\s)?[\[(]?(?:^|\b){}[\])]?", any_of(Group::Others))));

/// An office with its state before the name: "Dışişleri Bakanı Tarık Selmanoğlu".
static OFFICE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:\p{L}+\s){0,5}(?:Yardımcısı|Vekili|Temsilcisi|Bakanı|Başkanı|Büyükelçisi|Sözcüsü|Cumhurbaşkanı|Müdürü|Sekreteri|Rektörü|Başbakanı|Naziri|Prezidenti|Səfiri|Minister|President|Ambassador|Spokesperson|Secretary|Director|Ministerin|Botschafter)\s((?:\p{Lu}[\p{L}’'.-]+\s?){2,4})$",
    )
});

/// The Azerbaijani genitive of an institution.
static GENITIVE: LazyLock<Regex> = LazyLock::new(|| expression(r"^(.*[ıiuü])n[ıiuü]n$"));

static HANDLE: LazyLock<Regex> = LazyLock::new(|| expression(r"\s?[\[(]@[^\])]*[\])]"));

static POSSESSIVE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"[’'](?:s|n?[ıiuü]n|[ydn]?[ae]|[ydn]?[ıiuü]|l[ae]|in|ın)$"));

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let names: Vec<String> = read_people(text).iter().map(Name::to_string).collect();
        assert_eq!(names.join("; "), expected, "{text}");
    }

    #[test]
    fn family_name_first() {
        check(
            "Sato, M., Quillfeather, R., de la Vega, P., & Adeyemi, O.",
            "Sato, M.; Quillfeather, R.; de la Vega, P.; Adeyemi, O.",
        );
        check("Колядина, А. П., & Нуров, Ф.", "Колядина, А. П.; Нуров, Ф.");
        check("Keane, A. and Wójcik, T.", "Keane, A.; Wójcik, T.");
        check("Лаптева Ю. С., Громыхин В. В.", "Лаптева, Ю. С.; Громыхин, В. В.");
        check("Kern, Ulrich/Paschke, Dörte", "Kern, Ulrich; Paschke, Dörte");
        check("HARGREAVES, Owen", "HARGREAVES, Owen");
        check("Nəbiyev, Cavid Tofiq oğlu", "Nəbiyev, Cavid Tofiq oğlu");
        check("Тілеуберді С. және т. б.", "Тілеуберді, С.");
        check("Рябушкин А.А.", "Рябушкин, А.А.");
        check("Lüdecke, P., Sander, I. & Öz, M.", "Lüdecke, P.; Sander, I.; Öz, M.");
        check("Tarhan, Ebru, and Ben Quill", "Tarhan, Ebru; Quill, Ben");
    }

    #[test]
    fn given_name_first() {
        check("Jan-Peter van der Meulen", "van der Meulen, Jan-Peter");
        check("Elnur Qasımlı və Sevinc Hacıyeva", "Qasımlı, Elnur; Hacıyeva, Sevinc");
        check("M. Tekeli ve F. Onuk", "Tekeli, M.; Onuk, F.");
        check("И.Молчанова", "Молчанова, И.");
        check("Yusuf Kemal GÜRSES", "GÜRSES, Yusuf Kemal");
        check("KAYA Deniz", "KAYA, Deniz");
        check("Dr. Feride Ulusoy", "Ulusoy, Feride");
        check("Quentin Marlowe’s", "Marlowe, Quentin");
        check("İlhami Berksoy vd.", "Berksoy, İlhami");
        check("Gerrit Momsen u. a.", "Momsen, Gerrit");
        check("Tunç ve Sezen", "Tunç; Sezen");
        check("Hancıoğlu, D. [@denizhancioglu]", "Hancıoğlu, D.");
        check("Елизавета эль-Масри", "эль-Масри, Елизавета");
    }

    #[test]
    fn institutions_stay_as_they_stand() {
        for name in [
            "T.C. Ulaştırma Koordinasyon Başkanlığı",
            "Türkiye Tahıl Kurulu",
            "International Lake Basins Forum",
            "Фонд «Новый берег»",
            "Центр прикладной геополитики",
            "NORTHERN GRID OPERATORS ASSOCIATION",
            "Eastmark TV",
            "@qala_ustasy",
        ] {
            check(name, name);
        }
    }

    #[test]
    fn what_is_no_name() {
        assert!(!could_be_authors("Border Reopens, but Only on Tuesdays"));
        assert!(!could_be_authors("The cost of a closed strait"));
        assert!(could_be_authors("Ozan Demirağ"));
        check("", "");
        check("1, 2.", "");
    }
}
