//! How the Latin letters are read, which every language does in its own way.

/// A group of letters and its sound.
type Rule = (&'static str, &'static str);

/// Turkish and what is spelt like it. In Azerbaijani q is g and x is kh.
const TURKIC: &[Rule] = &[
    ("ç", "C"),
    ("c", "J"),
    ("ş", "S"),
    ("ğ", "g"),
    ("ı", "i"),
    ("j", "J"),
    ("y", "i"),
    ("x", "h"),
    ("q", "g"),
    ("ə", "a"),
    ("w", "v"),
    ("ñ", "n"),
    ("ö", "o"),
    ("ü", "u"),
    ("â", "a"),
    ("î", "i"),
    ("û", "u"),
];

const GERMAN: &[Rule] = &[
    ("tsch", "C"),
    ("dsch", "J"),
    ("sch", "S"),
    ("ch", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "kv"),
    ("tz", "s"),
    ("z", "s"),
    ("ß", "s"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("x", "ks"),
    ("c", "k"),
    ("q", "k"),
    ("ä", "e"),
    ("ö", "o"),
    ("ü", "u"),
];

/// Slavic and Baltic languages and Hungarian's neighbours: c is ts wherever it stands.
const SLAVIC: &[Rule] = &[
    ("szcz", "S"),
    ("sz", "S"),
    ("cz", "C"),
    ("rz", "J"),
    ("dž", "J"),
    ("dz", "z"),
    ("ch", "h"),
    ("č", "C"),
    ("ć", "C"),
    ("š", "S"),
    ("ś", "S"),
    ("ž", "J"),
    ("ż", "J"),
    ("ź", "J"),
    ("đ", "J"),
    ("ł", "l"),
    ("w", "v"),
    ("c", "s"),
    ("q", "k"),
    ("x", "ks"),
    ("j", "i"),
    ("y", "i"),
    ("ę", "e"),
    ("ą", "o"),
    ("ё", "e"),
];

const FRENCH: &[Rule] = &[
    ("ch", "S"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "k"),
    ("gu", "g"),
    ("ç", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("j", "J"),
    ("w", "v"),
    ("y", "i"),
    ("œ", "e"),
    ("eau", "o"),
    ("ou", "u"),
];

/// English, and every language that has no rules of its own here.
const ENGLISH: &[Rule] = &[
    ("tch", "C"),
    ("dj", "J"),
    ("dzh", "J"),
    ("sch", "S"),
    ("sh", "S"),
    ("ch", "C"),
    ("zh", "J"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "kv"),
    ("gh", "g"),
    ("wh", "v"),
    ("ts", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("j", "J"),
    ("w", "v"),
    ("y", "i"),
    ("ç", "s"),
    ("ş", "S"),
    ("č", "C"),
    ("š", "S"),
    ("ž", "J"),
    ("ñ", "n"),
];

/// The rules of a language, by its primary tag; longer groups come before what they begin with.
pub(super) fn rules_of(language: &str) -> &'static [Rule] {
    match language {
        "tr" | "az" | "crh" | "tk" | "kk" | "tt" | "gag" | "ku" | "ug" => TURKIC,
        "de" | "lb" | "gsw" | "nds" => GERMAN,
        "pl" | "cs" | "sk" | "sl" | "hr" | "bs" | "sr" | "lt" | "lv" | "hsb" => SLAVIC,
        "fr" | "oc" => FRENCH,
        _ => ENGLISH,
    }
}
