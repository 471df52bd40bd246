//! What looks wrong with two texts.

use std::fmt;

use text::language::{Language, can_guess, guess};

use crate::in_one::{in_one, letters};

/// One of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Source,
    Target,
}

/// Something that a person should know of two texts before trusting their alignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A text has no words.
    Empty(Which),
    /// Both texts are the same.
    Same,
    /// A text looks to be in another language than was said.
    OtherLanguage { side: Which, said: Language, looks: Language },
    /// A text stands in one line or paragraph, or nearly all of it, and the other in more than a bead can have on a side. What
    /// is paired then is a part of the other text at most, whatever its confidence.
    InOne(Which),
    /// Nothing speaks for the two translating one another, but so few different sentences come again and again in one of them
    /// that nothing could. No bead that is not fixed has a confidence of more than a tenth.
    Repetitive,
    /// Nothing but chance speaks for the two translating one another. They are paired all the same, since a person may
    /// know better, but no bead that is not fixed has a confidence of more than a tenth.
    Unrelated,
}

impl Finding {
    /// The stable word for it.
    pub fn word(&self) -> &'static str {
        match self {
            Finding::Empty(_) => "empty",
            Finding::Same => "same",
            Finding::OtherLanguage { .. } => "other_language",
            Finding::InOne(_) => "in_one",
            Finding::Repetitive => "repetitive",
            Finding::Unrelated => "unrelated",
        }
    }
}

impl fmt::Display for Which {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Which::Source => "source",
            Which::Target => "target",
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::Empty(side) => write!(formatter, "the {side} has no words, so nothing is paired"),
            Finding::Same => write!(formatter, "source and target are the same text"),
            Finding::OtherLanguage { side, said, looks } => write!(
                formatter,
                "the {side} looks to be {}, not {}; give its language, or another file",
                looks.english_name(),
                said.english_name()
            ),
            Finding::InOne(side) => {
                let other = if *side == Which::Source { Which::Target } else { Which::Source };
                write!(
                    formatter,
                    "all of the {side} stands in one line, so it cannot be paired with the lines of the {other}; break it \
                     into lines like those of the {other}, and align it again"
                )
            }
            Finding::Repetitive => write!(
                formatter,
                "the same few lines come again and again, so nothing tells which of them belong together; leave out what is \
                 repeated, or pair them by hand"
            ),
            Finding::Unrelated => {
                write!(
                    formatter,
                    "the two do not look like translations of one another; check that they belong together"
                )
            }
        }
    }
}

/// So many letters of a text are looked at for its language.
const SAMPLE: usize = 4_000;

/// What can be said of two texts before they are aligned.
pub(crate) fn of_texts<S: AsRef<str>, T: AsRef<str>>(
    source: (&[S], &Language),
    target: (&[T], &Language),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sides = [
        (Which::Source, has_words(source.0), sample(source.0), source.1),
        (Which::Target, has_words(target.0), sample(target.0), target.1),
    ];
    for (side, has_words, sample, said) in sides {
        if !has_words {
            findings.push(Finding::Empty(side));
        } else if let Some(looks) =
            guess(&sample).filter(|looks| looks.primary() != said.primary() && can_guess(said))
        {
            findings.push(Finding::OtherLanguage { side, said: said.clone(), looks });
        }
    }
    let are_same = source.0.iter().map(AsRef::as_ref).eq(target.0.iter().map(AsRef::as_ref));
    if are_same && findings.iter().all(|finding| !matches!(finding, Finding::Empty(_))) {
        findings.push(Finding::Same);
    }
    findings.extend(in_one(&letters_of(source.0), &letters_of(target.0)));
    findings
}

/// Whether there is a word or a number anywhere: a text may begin with much that is none.
fn has_words<S: AsRef<str>>(sentences: &[S]) -> bool {
    sentences.iter().any(|sentence| sentence.as_ref().contains(char::is_alphanumeric))
}

/// The letters of each line of a text.
fn letters_of<S: AsRef<str>>(sentences: &[S]) -> Vec<f32> {
    sentences.iter().map(|sentence| letters(sentence.as_ref())).collect()
}

/// The beginning of a text.
fn sample<S: AsRef<str>>(sentences: &[S]) -> String {
    let mut sample = String::new();
    for sentence in sentences {
        sample.extend(sentence.as_ref().chars().take(SAMPLE));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    sample
}
