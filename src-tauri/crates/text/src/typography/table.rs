//! The habits of each language. This table is the only place that knows them: the window is sent its rows.

use crate::language::Language;

pub(super) const NO_BREAK_SPACE: char = '\u{a0}';
pub(super) const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

pub(super) fn is_no_break(character: char) -> bool {
    matches!(character, NO_BREAK_SPACE | NARROW_NO_BREAK_SPACE)
}

/// What a language's printers do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// The language's tag.
    pub tag: &'static str,
    /// Marks of a quotation, and of one inside it; deeper ones take them in turn.
    pub quotes: [Pair; 2],
    /// Whether « and » are set off from the words between them by a space.
    pub spaced_quotes: bool,
    /// The dash with a space on both sides.
    pub dash_spaced: char,
    /// The dash between words without spaces.
    pub dash_closed: char,
    /// The dash that begins a line of speech, if the language has one.
    pub dash_opening: Option<char>,
    /// Whether no line begins with a dash.
    pub keeps_dash: bool,
    /// Small words, in small letters, that stay on the line of the next word.
    pub words_before: &'static [&'static str],
    /// Small words that stay on the line of the word before.
    pub words_after: &'static [&'static str],
    /// Whether initials have a space between them.
    pub parts_initials: bool,
    /// Abbreviations and signs that stay on the line of the number or name after them.
    pub abbreviations: &'static [&'static str],
    /// Abbreviations of several words, as they are written with spaces. The first letter may also be a capital.
    pub expressions: &'static [&'static str],
    /// What is counted or measured, beside [`COMMON_UNITS`].
    pub own_units: &'static [&'static str],
    /// Marks with a space before them.
    pub marks_set_off: &'static str,
    /// Words that have lost their beginning: ’tis.
    pub elisions: &'static [&'static str],
}

/// A mark that opens a quotation and the one that closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub open: &'static str,
    pub close: &'static str,
}

impl Habits {
    /// The language.
    pub fn language(&self) -> Language {
        Language::parse(self.tag).unwrap_or(Language::ENGLISH)
    }

    /// All units that stay with their number.
    pub fn units(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.own_units.iter().chain(COMMON_UNITS).copied()
    }

    pub(super) fn is_set_off(&self, mark: &str) -> bool {
        self.spaced_quotes && matches!(mark, "«" | "»")
    }
}

/// The habits of a language; none if they are not known.
pub fn habits_of(language: &Language) -> Option<&'static Habits> {
    let find = |tag: &str| HABITS.iter().find(|habits| habits.tag == tag);
    find(language.as_str()).or_else(|| find(language.primary()))
}

/// The languages whose habits are known.
pub fn languages() -> impl Iterator<Item = Language> {
    HABITS.iter().map(Habits::language)
}

/// Units written alike in many languages. Those that are words in some language too (A, W) are left out.
const COMMON_UNITS: &[&str] = &[
    "%", "‰", "°C", "°F", "mm", "cm", "m", "km", "m²", "km²", "m³", "km/h", "ha", "g", "mg", "kg", "t", "l",
    "ml", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "Hz", "kHz", "MHz", "GHz", "kB", "MB", "GB", "TB",
    "€", "$", "£", "¥", "₺", "₽", "₸", "₴", "₼", "₾",
];

const fn pair(open: &'static str, close: &'static str) -> Pair {
    Pair { open, close }
}

const ENGLISH_QUOTES: [Pair; 2] = [pair("“", "”"), pair("‘", "’")];
const RUSSIAN_QUOTES: [Pair; 2] = [pair("«", "»"), pair("„", "“")];
const ROMANCE_QUOTES: [Pair; 2] = [pair("«", "»"), pair("“", "”")];

/// What the others begin with: quotation marks as in English, short dashes.
const PLAIN: Habits = Habits {
    tag: "",
    quotes: ENGLISH_QUOTES,
    spaced_quotes: false,
    dash_spaced: '–',
    dash_closed: '—',
    dash_opening: None,
    keeps_dash: false,
    words_before: &[],
    words_after: &[],
    parts_initials: false,
    abbreviations: &["§"],
    expressions: &[],
    own_units: &[],
    marks_set_off: "",
    elisions: &[],
};

const TURKISH: Habits = Habits {
    tag: "tr",
    dash_opening: Some('—'),
    abbreviations: &["§", "Dr.", "Prof.", "Doç.", "Av.", "Sn.", "No.", "bkz.", "s.", "c."],
    own_units: &[
        "bin", "milyon", "milyar", "trilyon", "TL", "lira", "dolar", "avro", "kişi", "Ocak", "Şubat", "Mart",
        "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
    ],
    ..PLAIN
};

const CYRILLIC_UNITS: &[&str] =
    &["мм", "см", "м", "км", "м²", "км²", "м³", "км/ч", "га", "г", "мг", "кг", "т", "л"];

/// Russian, and what its neighbours took over from its printers.
const RUSSIAN: Habits = Habits {
    tag: "ru",
    quotes: RUSSIAN_QUOTES,
    dash_spaced: '—',
    dash_opening: Some('—'),
    keeps_dash: true,
    words_before: &[
        "а", "без", "в", "во", "для", "до", "за", "и", "из", "к", "ко", "на", "над", "не", "ни", "но", "о",
        "об", "обо", "от", "по", "под", "при", "про", "с", "со", "у", "я",
    ],
    words_after: &["б", "бы", "ж", "же", "ли", "ль"],
    parts_initials: true,
    abbreviations: &[
        "№",
        "§",
        "г.",
        "гг.",
        "ул.",
        "пр.",
        "пл.",
        "д.",
        "кв.",
        "им.",
        "стр.",
        "с.",
        "т.",
        "гл.",
        "рис.",
        "табл.",
        "ст.",
        "п.",
        "проф.",
        "акад.",
        "св.",
        "см.",
        "ср.",
        "тел.",
    ],
    expressions: &[
        "т. е.",
        "т. к.",
        "т. д.",
        "т. п.",
        "т. н.",
        "т. о.",
        "т. ч.",
        "н. э.",
        "и. о.",
        "в. д.",
        "ж. д.",
        "к. т. н.",
        "л. с.",
    ],
    own_units: &[
        "мм",
        "см",
        "м",
        "км",
        "м²",
        "км²",
        "м³",
        "км/ч",
        "га",
        "г",
        "мг",
        "кг",
        "т",
        "л",
        "тыс.",
        "млн",
        "млрд",
        "трлн",
        "руб.",
        "коп.",
        "г.",
        "гг.",
        "в.",
        "вв.",
        "чел.",
        "мин",
        "мин.",
        "ч",
        "ч.",
        "кВт",
        "МВт",
        "ГВт",
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    ..PLAIN
};

/// What of Russian printing does not depend on the language's words.
const CYRILLIC: Habits = Habits {
    words_before: &[],
    words_after: &[],
    abbreviations: &["№", "§"],
    expressions: &[],
    own_units: CYRILLIC_UNITS,
    ..RUSSIAN
};

const HABITS: &[Habits] = &[
    Habits {
        tag: "en",
        abbreviations: &[
            "§", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "No.", "Fig.", "p.", "pp.", "vol.",
        ],
        own_units: &[
            "thousand",
            "million",
            "billion",
            "trillion",
            "per cent",
            "percent",
            "a.m.",
            "p.m.",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        elisions: &["tis", "twas", "em", "til", "cause", "n"],
        ..PLAIN
    },
    TURKISH,
    Habits {
        tag: "az",
        own_units: &["min", "milyon", "milyard", "manat"],
        abbreviations: &["§", "Dr.", "Prof.", "səh."],
        ..TURKISH
    },
    Habits { tag: "uz", own_units: &["ming", "million", "milliard", "so‘m"], ..PLAIN },
    Habits { tag: "tk", ..PLAIN },
    Habits { tag: "crh", ..PLAIN },
    RUSSIAN,
    Habits {
        tag: "uk",
        words_before: &[
            "а", "без", "в", "для", "до", "з", "за", "зі", "і", "із", "й", "на", "над", "не", "ні", "об",
            "о", "по", "під", "при", "про", "та", "у", "я",
        ],
        words_after: &["б", "би", "ж", "же"],
        abbreviations: &["№", "§", "вул.", "ім.", "с.", "стор.", "рис.", "м.", "проф."],
        expressions: &["т. д.", "т. п.", "т. зв.", "т. ч.", "н. е.", "в. о."],
        own_units: &[
            "мм",
            "см",
            "м",
            "км",
            "м²",
            "км²",
            "га",
            "г",
            "кг",
            "т",
            "л",
            "тис.",
            "млн",
            "млрд",
            "грн",
            "р.",
            "рр.",
            "ст.",
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня",
        ],
        ..CYRILLIC
    },
    Habits {
        tag: "be",
        words_before: &[
            "а", "без", "да", "для", "за", "з", "і", "на", "над", "не", "ні", "пра", "па", "пад", "са", "у",
            "ў", "я",
        ],
        words_after: &["б", "бы", "ж", "жа"],
        ..CYRILLIC
    },
    Habits {
        tag: "kk",
        own_units: &["км", "м", "кг", "т", "га", "мың", "млн", "млрд", "теңге", "ж.", "жж."],
        ..CYRILLIC
    },
    Habits {
        tag: "ky",
        own_units: &["км", "м", "кг", "т", "га", "миң", "млн", "млрд", "сом", "ж."],
        ..CYRILLIC
    },
    Habits {
        tag: "tt",
        own_units: &["км", "м", "кг", "т", "га", "мең", "млн", "млрд", "сум", "ел"],
        ..CYRILLIC
    },
    Habits { tag: "ba", ..CYRILLIC },
    Habits { tag: "ka", quotes: [pair("„", "“"), pair("«", "»")], ..PLAIN },
    Habits { tag: "hy", quotes: ROMANCE_QUOTES, ..PLAIN },
    Habits {
        tag: "de",
        quotes: [pair("„", "“"), pair("‚", "‘")],
        dash_closed: '–',
        abbreviations: &["§", "Dr.", "Prof.", "Nr.", "S.", "Abb.", "Hr.", "Fr.", "St."],
        expressions: &["z. B.", "d. h.", "u. a.", "i. d. R.", "v. Chr.", "n. Chr.", "o. ä."],
        own_units: &["Millionen", "Milliarden", "Mio.", "Mrd.", "Prozent", "Euro", "Uhr"],
        ..PLAIN
    },
    Habits {
        tag: "fr",
        quotes: ROMANCE_QUOTES,
        spaced_quotes: true,
        dash_opening: Some('—'),
        abbreviations: &["§", "M.", "Mme", "Dr", "p.", "n°"],
        own_units: &["millions", "milliards", "euros"],
        marks_set_off: "!?;:",
        ..PLAIN
    },
    Habits { tag: "es", quotes: ROMANCE_QUOTES, dash_opening: Some('—'), ..PLAIN },
    Habits { tag: "it", quotes: ROMANCE_QUOTES, ..PLAIN },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_stands_in_the_table_once_and_is_known() {
        let mut tags: Vec<&str> = HABITS.iter().map(|habits| habits.tag).collect();
        for tag in &tags {
            assert!(Language::known().iter().any(|language| language.as_str() == *tag), "{tag}");
        }
        tags.sort_unstable();
        assert!(tags.windows(2).all(|pair| pair[0] != pair[1]), "{tags:?}");
        let find = |tag: &str| habits_of(&Language::parse(tag).unwrap()).map(|habits| habits.tag);
        assert_eq!((find("kk-Latn"), find("en-GB"), find("ja")), (Some("kk"), Some("en"), None));
    }

    #[test]
    fn small_words_are_written_small() {
        for habits in HABITS {
            for word in habits.words_before.iter().chain(habits.words_after) {
                assert_eq!(habits.language().lowercase(word), *word, "{}", habits.tag);
            }
        }
    }
}
