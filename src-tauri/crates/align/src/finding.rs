//! What looks wrong with two texts.

use std::fmt;

use text::language::{Language, can_guess, guess};

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
    findings
}

/// Whether there is a word or a number anywhere: a text may begin with much that is none.
fn has_words<S: AsRef<str>>(sentences: &[S]) -> bool {
    sentences.iter().any(|sentence| sentence.as_ref().contains(char::is_alphanumeric))
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
