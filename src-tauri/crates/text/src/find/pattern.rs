//! What is sought as one regular expression, in which every letter stands for all that the language counts as it.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use regex_syntax::ast::{self, Ast, ClassSetItem, ErrorKind, Visitor};

use super::Refused;
use crate::language::Language;
use crate::script::Script;

/// Of a range of more letters than these, as of all Chinese ones, none is looked at for its case.
const MANY: usize = 1000;

/// What can be wrong with a regular expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// A parenthesis that opens or closes without the other.
    Group,
    /// A square bracket without the other, or a range that ends before it begins.
    Class,
    /// A repetition of nothing, or one whose numbers make no sense.
    Repetition,
    /// A backslash before what it means nothing for, or a class of letters that nobody knows.
    Escape,
    /// What other programs know and this one does not: looking around, repeating a group's words.
    Unsupported,
    /// Anything else.
    Other,
}

impl Mistake {
    /// The stable word for it, a key of the interface's words.
    pub fn word(self) -> &'static str {
        match self {
            Mistake::Group => "group",
            Mistake::Class => "class",
            Mistake::Repetition => "repetition",
            Mistake::Escape => "escape",
            Mistake::Unsupported => "unsupported",
            Mistake::Other => "other",
        }
    }

    /// The same in English.
    pub fn in_words(self) -> &'static str {
        match self {
            Mistake::Group => "a parenthesis lacks its other half; write \\( for a mere one",
            Mistake::Class => {
                "a square bracket lacks its other half, or a range has its ends the wrong way round"
            }
            Mistake::Repetition => {
                "there is nothing to repeat, or it cannot be repeated so; write \\* for a mere sign"
            }
            Mistake::Escape => "the backslash means nothing here; write \\\\ for a mere one",
            Mistake::Unsupported => "looking around and repeating a group’s words are not known here",
            Mistake::Other => "it cannot be read from here on",
        }
    }

    fn of(kind: &ErrorKind) -> Mistake {
        match kind {
            ErrorKind::GroupUnclosed
            | ErrorKind::GroupUnopened
            | ErrorKind::GroupNameEmpty
            | ErrorKind::GroupNameInvalid
            | ErrorKind::GroupNameUnexpectedEof
            | ErrorKind::GroupNameDuplicate { .. } => Mistake::Group,
            ErrorKind::ClassUnclosed
            | ErrorKind::ClassRangeInvalid
            | ErrorKind::ClassRangeLiteral
            | ErrorKind::ClassEscapeInvalid => Mistake::Class,
            ErrorKind::RepetitionMissing
            | ErrorKind::RepetitionCountInvalid
            | ErrorKind::RepetitionCountUnclosed
            | ErrorKind::RepetitionCountDecimalEmpty
            | ErrorKind::DecimalEmpty
            | ErrorKind::DecimalInvalid => Mistake::Repetition,
            ErrorKind::EscapeUnrecognized
            | ErrorKind::EscapeUnexpectedEof
            | ErrorKind::EscapeHexEmpty
            | ErrorKind::EscapeHexInvalid
            | ErrorKind::EscapeHexInvalidDigit
            | ErrorKind::UnicodeClassInvalid => Mistake::Escape,
            ErrorKind::UnsupportedLookAround | ErrorKind::UnsupportedBackreference => Mistake::Unsupported,
            _ => Mistake::Other,
        }
    }
}

/// The expression that finds words whatever their case. Soft hyphens between letters and stress marks on Cyrillic
/// ones do not count.
pub(super) fn of_words(words: &str, language: &Language) -> String {
    let mut pattern = String::new();
    for letter in ComposingNormalizerBorrowed::new_nfc().normalize(words).chars() {
        if !pattern.is_empty() {
            pattern.push_str("\u{ad}?");
        }
        pattern.push_str(&any_of(letter, language));
        if Script::of(letter) == Some(Script::Cyrillic) {
            pattern.push_str("[\u{300}\u{301}]?");
        }
    }
    pattern
}

/// The expression itself or, with a language, one for whose letters case does not count.
pub(super) fn of_expression(expression: &str, folding: Option<&Language>) -> Result<String, Refused> {
    let wrong = |span: &ast::Span, mistake| {
        let at = expression[..span.start.offset].chars().count();
        Refused::Wrong { at, mistake }
    };
    regex_syntax::parse(expression).map_err(|error| match &error {
        regex_syntax::Error::Parse(error) => wrong(error.span(), Mistake::of(error.kind())),
        regex_syntax::Error::Translate(error) => wrong(error.span(), Mistake::Escape),
        _ => Refused::TooLarge,
    })?;
    let Some(language) = folding else { return Ok(expression.to_owned()) };
    let Ok(read) = ast::parse::Parser::new().parse(expression) else { return Ok(expression.to_owned()) };
    let folded = Folded { expression, language, done: 0, pattern: String::new() };
    ast::visit(&read, folded).map_err(|_| Refused::TooLarge)
}

/// An expression on its way to one for whose letters case does not count. The letters are visited in their order.
struct Folded<'a> {
    expression: &'a str,
    language: &'a Language,
    /// How much of the expression is carried over, in bytes.
    done: usize,
    pattern: String,
}

impl Folded<'_> {
    fn put(&mut self, span: &ast::Span, with: &str) {
        self.pattern.push_str(&self.expression[self.done..span.start.offset]);
        self.pattern.push_str(with);
        self.done = span.end.offset;
    }
}

impl Visitor for Folded<'_> {
    type Output = String;
    type Err = ();

    fn finish(mut self) -> Result<String, ()> {
        self.pattern.push_str(&self.expression[self.done..]);
        Ok(self.pattern)
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), ()> {
        if let Ast::Literal(literal) = ast {
            self.put(&literal.span, &any_of(literal.c, self.language));
        }
        Ok(())
    }

    fn visit_class_set_item_pre(&mut self, item: &ClassSetItem) -> Result<(), ()> {
        match item {
            ClassSetItem::Literal(literal) => {
                let same = same(literal.c, self.language).into_iter().map(escaped).collect::<String>();
                self.put(&literal.span, &same);
            }
            ClassSetItem::Range(range) => {
                let span = &range.span;
                let mut with = self.expression[span.start.offset..span.end.offset].to_owned();
                let letters = range.start.c..=range.end.c;
                if letters.clone().nth(MANY).is_none() {
                    let same = letters.flat_map(|letter| same(letter, self.language));
                    with.extend(same.map(escaped));
                }
                self.put(span, &with);
            }
            _ => {}
        }
        Ok(())
    }
}

/// The expression for a letter and all that count as it, each as one character and as a base with its marks.
fn any_of(letter: char, language: &Language) -> String {
    let decomposer = DecomposingNormalizerBorrowed::new_nfd();
    let mut all: Vec<String> = Vec::new();
    for letter in same(letter, language) {
        let one = String::from(letter);
        let parts = decomposer.normalize(&one).into_owned();
        // What is longer comes first, or a base would be found without its mark.
        if parts != one {
            all.insert(0, parts);
        }
        all.push(one);
        if letter == 'İ' {
            // So programs write it small that know no Turkish.
            all.insert(0, "i\u{307}".to_owned());
        }
    }
    let all: Vec<String> = all.iter().map(|text| text.chars().map(escaped).collect()).collect();
    if let [only] = all.as_slice() { only.clone() } else { format!("(?:{})", all.join("|")) }
}

/// A character as expressions write it, whatever it would mean by itself.
pub(super) fn escaped(letter: char) -> String {
    format!("\\x{{{:x}}}", u32::from(letter))
}

/// A letter with all others that count as the same in the language when case does not, and for a sign of the
/// keyboard all that printers set for it.
fn same(letter: char, language: &Language) -> Vec<char> {
    let mut all = vec![letter];
    all.extend(printed(letter).chars());
    let mut at = 0;
    while let Some(letter) = all.get(at).copied() {
        at += 1;
        for other in cases(letter, language).into_iter().chain(alike(letter, language)) {
            if !all.contains(&other) {
                all.push(other);
            }
        }
    }
    all
}

/// A letter in its cases. One that is two in another case, as ß is, is not found by those.
fn cases(letter: char, language: &Language) -> Vec<char> {
    let one = String::from(letter);
    // Only of its letters i a language has an opinion that matters: of its own accord Greek would lose its accents.
    let language = if LETTERS_I.contains(letter) { language } else { &Language::ENGLISH };
    let cases = [language.lowercase(&one), language.uppercase(&one)];
    cases.iter().filter(|case| case.chars().count() == 1).flat_map(|case| case.chars()).collect()
}

/// Letters of which one may stand for another, as one writes and as one prints them.
fn alike(letter: char, language: &Language) -> impl Iterator<Item = char> {
    // With but one i, ı and İ are those of a foreign name.
    let has_one_i = language.lowercase("I") == "i";
    let sets = ["еЕёЁ", "σςΣ", "ßẞ"].into_iter().chain(has_one_i.then_some(LETTERS_I));
    sets.filter(move |set| set.contains(letter)).flat_map(str::chars)
}

const LETTERS_I: &str = "iIıİ";

/// What printers set for a sign of the keyboard. One who writes the printed sign means just that.
fn printed(sign: char) -> &'static str {
    match sign {
        '\'' => "’‘ʼʻ′",
        '-' => "\u{2010}\u{2011}",
        ' ' => "\u{a0}\u{2009}\u{202f}",
        _ => "",
    }
}
