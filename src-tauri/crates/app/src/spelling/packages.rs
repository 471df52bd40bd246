//! The Debian packages that have dictionaries.

use text::language::Language;

/// Languages with a package of their own, which is called by their tag.
const BY_LANGUAGE: &[&str] = &[
    "ar", "be", "bg", "bs", "cs", "da", "el", "es", "fr", "he", "hi", "hr", "hu", "id", "it", "kk", "ko",
    "lt", "lv", "mn", "nl", "pl", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "uz", "vi",
];

/// Languages whose packages are called by their region too, or otherwise.
const OTHERWISE: &[(&str, &str)] = &[
    ("de", "hunspell-de-de"),
    ("de-AT", "hunspell-de-at"),
    ("de-CH", "hunspell-de-ch"),
    ("en", "hunspell-en-us"),
    ("en-AU", "hunspell-en-au"),
    ("en-CA", "hunspell-en-ca"),
    ("en-GB", "hunspell-en-gb"),
    ("en-ZA", "hunspell-en-za"),
    ("et", "myspell-et"),
    ("fa", "myspell-fa"),
    ("hy", "myspell-hy"),
    ("pt", "hunspell-pt-pt"),
    ("pt-BR", "hunspell-pt-br"),
    ("sq", "myspell-sq"),
];

/// The package of Debian 12 that has a dictionary of a language, or of the language of its region if that has
/// one of its own. None of a language in another script than the package's.
pub(super) fn package(language: &Language) -> Option<String> {
    let named = |tag: &str| {
        let otherwise = OTHERWISE.iter().find(|(language, _)| *language == tag);
        otherwise.map(|(_, package)| (*package).to_owned())
    };
    if language.script().is_some() {
        return None;
    }
    let primary = language.primary();
    named(language.as_str())
        .or_else(|| named(primary))
        .or_else(|| BY_LANGUAGE.contains(&primary).then(|| format!("hunspell-{primary}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, expected: Option<&str>) {
        assert_eq!(package(&language.parse().unwrap()).as_deref(), expected, "{language}");
    }

    #[test]
    fn a_language_has_the_package_of_its_region_or_its_own() {
        check("tr", Some("hunspell-tr"));
        check("en", Some("hunspell-en-us"));
        check("en-GB", Some("hunspell-en-gb"));
        check("en-IE", Some("hunspell-en-us"));
        check("ru-KZ", Some("hunspell-ru"));
        check("uz-Latn", None);
        check("az", None);
    }
}
