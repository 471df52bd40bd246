//! What has changed in the original since a translation of it was confirmed, sentence by sentence.
//!
//! Texts are compared by what they say, never by when it was written: a change and its undo leave nothing, and a paragraph
//! that was moved, split or joined says what it said, also where that is inside a sentence.

mod cut_otherwise;
mod of_table;
mod recut;

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use text::language::Language;
use text::words_said::words_said;

use self::cut_otherwise::{cut_otherwise, is_only_cut};
pub use self::of_table::grade_of_table;
pub use self::recut::became;
use crate::rising::longest_rising;
use crate::sentence::Sentence;

/// How large a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Only how the words are set: bold, italics, line breaks.
    Setting,
    /// Signs, spaces and capital letters, too.
    Punctuation,
    /// Some words.
    Small,
    /// Of a sentence more than a third of the words, or a whole one came or went.
    Large,
}

impl Grade {
    /// Whether what translates the words may be right all the same, as far as anybody can tell who does not know the two
    /// languages: its words are for the same words. It is shown, and counts as translated.
    pub fn spares_words(self) -> bool {
        self <= Grade::Punctuation
    }

    /// The word for it on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Grade::Setting => "setting",
            Grade::Punctuation => "punctuation",
            Grade::Small => "small",
            Grade::Large => "large",
        }
    }
}

/// A sentence that is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentenceChange {
    /// Which sentence it was; none if it has come.
    pub then: Option<usize>,
    /// Which sentence it is, or, of one that has gone, which stands in its place.
    pub now: usize,
    pub gone: bool,
    pub grade: Grade,
}

/// Two sentences less alike than this, by the share of their words that both have, are not one that was changed.
const ALIKE: f64 = 0.3;

/// Of a sentence at most this share of words is changed if the change is small.
const SMALL: f64 = 1.0 / 3.0;

/// So many pairs of sentences are compared at most; in longer texts that differ all along only those that are the same
/// are known again.
const MOST: usize = 40_000;

/// So many pairs of words are compared at most, of two sentences or, shared alike, of all that stand between two that are
/// the same. Sentences with more, which are longer than anybody writes, are compared by which words they have.
const MOST_WORDS: usize = 4_000_000;

/// The sentences that are others now than they were then, in the order of the text.
pub fn changes(then: &[Sentence], now: &[Sentence], language: &Language) -> Vec<SentenceChange> {
    let same = |one: &Sentence, other: &Sentence| one.text == other.text && one.marks == other.marks;
    let head = then.iter().zip(now).take_while(|(one, other)| same(one, other)).count();
    let tail = then[head..].iter().rev().zip(now[head..].iter().rev());
    let tail = tail.take_while(|(one, other)| same(one, other)).count();
    let (then_end, now_end) = (then.len() - tail, now.len() - tail);
    let then: Vec<Words> = then[..then_end].iter().map(|sentence| Words::of(sentence, language)).collect();
    let now: Vec<Words> = now[..now_end].iter().map(|sentence| Words::of(sentence, language)).collect();
    let mut found = Vec::new();
    let gaps = gaps(&known_again(&then, head, &now), head..then_end, head..now_end);
    gaps.into_iter().for_each(|(one, other)| gap(&then, one, &now, other, &mut found));
    found
}

/// What lies between the pairs of a run, on both sides.
fn gaps(run: &[(usize, usize)], one: Range<usize>, other: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut gaps = Vec::with_capacity(run.len() + 1);
    let (mut start, mut start_of_other) = (one.start, other.start);
    for (place, place_of_other) in run.iter().copied().chain([(one.end, other.end)]) {
        gaps.push((start..place, start_of_other..place_of_other));
        (start, start_of_other) = (place + 1, place_of_other + 1);
    }
    gaps
}

/// A sentence by its words.
struct Words<'a> {
    sentence: &'a Sentence,
    /// In small letters, without signs.
    words: Vec<String>,
}

impl<'a> Words<'a> {
    fn of(sentence: &'a Sentence, language: &Language) -> Words<'a> {
        Words { sentence, words: words_said(&sentence.text, language) }
    }

    /// What it says, to the letter.
    fn key(&self) -> (&'a str, &'a [String]) {
        (&self.sentence.text, &self.sentence.marks)
    }
}

/// Where the same is said, then and now.
type Said = (Vec<usize>, Vec<usize>);

/// The longest rising run of sentences from `start` on that say the same. Where the same is said so often that there are
/// too many pairs, the first is the first, the second the second and so on.
fn known_again(then: &[Words], start: usize, now: &[Words]) -> Vec<(usize, usize)> {
    let mut places: HashMap<(&str, &[String]), Said> = HashMap::new();
    for (place, sentence) in then.iter().enumerate().skip(start) {
        places.entry(sentence.key()).or_default().0.push(place);
    }
    for (place, sentence) in now.iter().enumerate().skip(start) {
        places.entry(sentence.key()).or_default().1.push(place);
    }
    let all: usize = places.values().map(|(old, new)| old.len() * new.len()).sum();
    let mut pairs = Vec::new();
    for (old, new) in places.into_values() {
        if all <= MOST {
            pairs.extend(old.iter().flat_map(|old| new.iter().map(|new| (*old, *new))));
        } else {
            pairs.extend(old.into_iter().zip(new));
        }
    }
    longest_rising(pairs.into_iter())
}

/// The rising run of pairs that are most alike.
fn matched(
    then: &[Words],
    one: Range<usize>,
    now: &[Words],
    other: Range<usize>,
    alike: impl Fn(&Words, &Words) -> f64,
) -> Vec<(usize, usize)> {
    let (height, width) = (one.len(), other.len());
    let mut best = vec![vec![0.0f64; width + 1]; height + 1];
    let mut pairs = vec![vec![0.0f64; width]; height];
    for row in (0..height).rev() {
        for column in (0..width).rev() {
            pairs[row][column] = alike(&then[one.start + row], &now[other.start + column]);
            let pair = pairs[row][column] + best[row + 1][column + 1];
            best[row][column] = pair.max(best[row + 1][column]).max(best[row][column + 1]);
        }
    }
    let mut run = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < height && column < width {
        let pair = pairs[row][column];
        if pair > 0.0 && best[row][column] == pair + best[row + 1][column + 1] {
            run.push((one.start + row, other.start + column));
            (row, column) = (row + 1, column + 1);
        } else if best[row][column] == best[row + 1][column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    run
}

/// The share of two sentences' words that both have, found with at most so many comparisons as [`common`] does.
fn likeness(one: &[String], other: &[String], most: usize) -> f64 {
    let all = one.len() + other.len();
    if all == 0 { 1.0 } else { 2.0 * common(one, other, most) as f64 / all as f64 }
}

/// How many words two sentences have in common, in the same order. What they begin and end with alike is counted first; if
/// the pairs of words that are left are more than `most`, their order is not looked at.
fn common<Word: Eq + Hash>(one: &[Word], other: &[Word], most: usize) -> usize {
    let head = one.iter().zip(other).take_while(|(word, word_there)| word == word_there).count();
    let (one, other) = (&one[head..], &other[head..]);
    let tail = one.iter().rev().zip(other.iter().rev());
    let tail = tail.take_while(|(word, word_there)| word == word_there).count();
    let (one, other) = (&one[..one.len() - tail], &other[..other.len() - tail]);
    let between = if one.len().saturating_mul(other.len()) <= most {
        common_in_order(one, other)
    } else {
        common_in_any_order(one, other)
    };
    head + between + tail
}

fn common_in_order<Word: Eq>(one: &[Word], other: &[Word]) -> usize {
    let mut before = vec![0usize; other.len() + 1];
    let mut row = before.clone();
    for word in one {
        for (place, word_there) in other.iter().enumerate() {
            row[place + 1] =
                if word == word_there { before[place] + 1 } else { row[place].max(before[place + 1]) };
        }
        std::mem::swap(&mut before, &mut row);
    }
    before[other.len()]
}

fn common_in_any_order<Word: Eq + Hash>(one: &[Word], other: &[Word]) -> usize {
    let mut left: HashMap<&Word, usize> = HashMap::new();
    one.iter().for_each(|word| *left.entry(word).or_default() += 1);
    let mut count = 0;
    for word in other {
        if let Some(times) = left.get_mut(word).filter(|times| **times > 0) {
            *times -= 1;
            count += 1;
        }
    }
    count
}

fn grade(old: &Words, new: &Words) -> Grade {
    if old.words == new.words {
        let same_marks = old.sentence.marks == new.sentence.marks;
        return if same_marks { Grade::Punctuation } else { Grade::Small };
    }
    let longer = old.words.len().max(new.words.len());
    let changed = longer - common(&old.words, &new.words, MOST_WORDS);
    if changed as f64 <= longer as f64 * SMALL { Grade::Small } else { Grade::Large }
}

/// What stands between two sentences that are the same: sentences that were cut otherwise, and between these what was
/// changed, went or came.
fn gap(
    then: &[Words],
    one: Range<usize>,
    now: &[Words],
    other: Range<usize>,
    found: &mut Vec<SentenceChange>,
) {
    let (mut start, mut start_of_other) = (one.start, other.start);
    for (old, new) in cut_otherwise(then, one.clone(), now, other.clone()) {
        gap_of_others(then, start..old.start, now, start_of_other..new.start, found);
        if !is_only_cut(&then[old.clone()], &now[new.clone()]) {
            for place in 0..old.len().max(new.len()) {
                let (then, now) = (old.start + place, new.start + place);
                let is_new = now < new.end;
                found.push(SentenceChange {
                    then: Some(then).filter(|then| *then < old.end),
                    now: if is_new { now } else { new.end },
                    gone: !is_new,
                    grade: Grade::Punctuation,
                });
            }
        }
        (start, start_of_other) = (old.end, new.end);
    }
    gap_of_others(then, start..one.end, now, start_of_other..other.end, found);
}

/// What stands between sentences that are the same, none of them cut otherwise: sentences that were changed, went or came.
fn gap_of_others(
    then: &[Words],
    one: Range<usize>,
    now: &[Words],
    other: Range<usize>,
    found: &mut Vec<SentenceChange>,
) {
    let pairs = one.len() * other.len();
    let alike = |old: &Words, new: &Words| {
        let alike = likeness(&old.words, &new.words, MOST_WORDS / pairs);
        if alike >= ALIKE { alike } else { 0.0 }
    };
    let compares = pairs <= MOST;
    let run = if compares { matched(then, one.clone(), now, other.clone(), alike) } else { Vec::new() };
    let gaps = gaps(&run, one, other);
    for (number, (one, other)) in gaps.iter().enumerate() {
        // What is not alike stands in one another's place, as far as there is something on both sides.
        for place in 0..one.len().max(other.len()) {
            let (old, new) = (one.start + place, other.start + place);
            let (is_old, is_new) = (old < one.end, new < other.end);
            let grade = if is_old && is_new { grade(&then[old], &now[new]) } else { Grade::Large };
            let now = if is_new { new } else { other.end };
            found.push(SentenceChange { then: Some(old).filter(|_| is_old), now, gone: !is_new, grade });
        }
        if let Some((old, new)) = run.get(number) {
            let grade = grade(&then[*old], &now[*new]);
            found.push(SentenceChange { then: Some(*old), now: *new, gone: false, grade });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;
    use crate::sentence::sentences_of;

    /// Each change as it is told: what was, an arrow, what is, and its grade.
    #[track_caller]
    fn check(then: &str, now: &str, expected: &[&str]) {
        let cut = |text: &str| sentences_of(text, &Language::ENGLISH);
        assert_eq!(told(&cut(then), &cut(now)), expected);
    }

    fn told(then: &[Sentence], now: &[Sentence]) -> Vec<String> {
        let told = |change: &SentenceChange| {
            let old = change.then.map_or("", |place| then[place].text.as_str());
            let new = if change.gone { "" } else { now[change.now].text.as_str() };
            format!("{old} → {new} ({})", change.grade.word())
        };
        changes(then, now, &Language::ENGLISH).iter().map(told).collect()
    }

    const RIVER: &str = "The river is low. Ships wait at the lock. Nobody pays.";

    #[test]
    fn only_the_sentence_that_changed_is_named() {
        check(RIVER, RIVER, &[]);
        check(
            RIVER,
            "The river is low. Ships still wait at the lock. Nobody pays.",
            &["Ships wait at the lock. → Ships still wait at the lock. (small)"],
        );
        check(
            RIVER,
            "The river is low. Barges wait below the dam. Nobody pays.",
            &["Ships wait at the lock. → Barges wait below the dam. (large)"],
        );
    }

    #[test]
    fn signs_and_spaces_are_punctuation() {
        check("Low, and slow.", "Low and slow!", &["Low, and slow. → Low and slow! (punctuation)"]);
        check("It is “low”.", "It is «low».", &["It is “low”. → It is «low». (punctuation)"]);
        check("1 000 ships.", "1\u{a0}000 ships.", &["1 000 ships. → 1\u{a0}000 ships. (punctuation)"]);
        check("Some 5–6 ships.", "Some 5-6 ships.", &["Some 5–6 ships. → Some 5-6 ships. (punctuation)"]);
    }

    #[test]
    fn what_a_number_says_is_no_punctuation() {
        check(
            "It fell by 1.5 metres here.",
            "It fell by 15 metres here.",
            &["It fell by 1.5 metres here. → It fell by 15 metres here. (small)"],
        );
        check(
            "It was 5 degrees that day.",
            "It was -5 degrees that day.",
            &["It was 5 degrees that day. → It was -5 degrees that day. (small)"],
        );
        check(
            "It grew by 5 last year.",
            "It grew by 5 % last year.",
            &["It grew by 5 last year. → It grew by 5 % last year. (small)"],
        );
    }

    #[test]
    fn a_sentence_that_came_or_went_is_large() {
        check(RIVER, "The river is low. Nobody pays.", &["Ships wait at the lock. →  (large)"]);
        check(RIVER, "The river is low. Ships wait at the lock. Why? Nobody pays.", &[" → Why? (large)"]);
        check("", "Who pays?", &[" → Who pays? (large)"]);
        check("Who pays?", "", &["Who pays? →  (large)"]);
    }

    #[test]
    fn sentences_cut_otherwise_are_punctuation() {
        check(
            "Ships wait at the lock, nobody pays.",
            "Ships wait at the lock. Nobody pays.",
            &[
                "Ships wait at the lock, nobody pays. → Ships wait at the lock. (punctuation)",
                " → Nobody pays. (punctuation)",
            ],
        );
    }

    /// As [`check`], of paragraphs with bars between them.
    #[track_caller]
    fn check_paragraphs(then: &str, now: &str, expected: &[&str]) {
        let cut = |text: &str| -> Vec<Sentence> {
            text.split(" | ").flat_map(|one| sentences_of(one, &Language::ENGLISH)).collect()
        };
        assert_eq!(told(&cut(then), &cut(now)), expected);
    }

    #[test]
    fn a_paragraph_that_is_only_cut_or_joined_says_what_it_said() {
        let whole = "Ships wait at the lock,[^a] and nobody pays.[^b] The river is low.";
        let cut = "Ships wait at the lock,[^a] | and nobody | pays.[^b] The river is low.";
        check_paragraphs(whole, cut, &[]);
        check_paragraphs(cut, whole, &[]);
        check_paragraphs(cut, "Ships wait | at the lock,[^a] and nobody pays.[^b] | The river is low.", &[]);
    }

    #[test]
    fn what_changes_beside_a_cut_is_told_by_itself() {
        check_paragraphs(
            "Ships wait at the lock, and nobody pays. The river is low.",
            "Ships wait at the lock, | and nobody pays. The river is high.",
            &["The river is low. → The river is high. (small)"],
        );
        check_paragraphs(
            "Ships wait at the lock, nobody pays. The river is low.",
            "Ships wait at the lock. | Nobody pays. The river is high.",
            &[
                "Ships wait at the lock, nobody pays. → Ships wait at the lock. (punctuation)",
                " → Nobody pays. (punctuation)",
                "The river is low. → The river is high. (small)",
            ],
        );
    }

    #[test]
    fn an_endnote_more_is_a_small_change() {
        check(
            "The river is low.",
            "The river is low.[^a]",
            &["The river is low. → The river is low. (small)"],
        );
    }

    fn sentences(numbers: impl Iterator<Item = usize>, said: &str) -> Vec<Sentence> {
        let sentence = |number| sentences_of(&format!("Ship {number} {said}."), &Language::ENGLISH);
        numbers.flat_map(sentence).collect()
    }

    #[test]
    fn long_texts_are_compared_in_time() {
        let then = sentences(0..5_000, "waits");
        let mut now = then.clone();
        for place in (0..5_000).step_by(100) {
            now[place] = sentences(place..place + 1, "waits still").remove(0);
        }
        now.push(then[1].clone());
        let found = changes(&then, &now, &Language::ENGLISH);
        assert_eq!(found.len(), 51);
        assert_eq!(found.iter().filter(|change| change.grade == Grade::Small).count(), 50);
        let others = sentences(0..5_000, "sank");
        assert_eq!(changes(&then, &others, &Language::ENGLISH).len(), 5_000);
        let alike = sentences(std::iter::repeat_n(1, 5_000), "waits");
        assert_eq!(changes(&alike, &alike[1..], &Language::ENGLISH).len(), 1);
    }

    thread_local! {
        static COMPARED: Cell<usize> = const { Cell::new(0) };
    }

    /// A word that counts how often one was compared.
    #[derive(Eq)]
    struct Counting(usize);

    impl Hash for Counting {
        fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
            self.0.hash(state);
        }
    }

    impl PartialEq for Counting {
        fn eq(&self, other: &Counting) -> bool {
            COMPARED.set(COMPARED.get() + 1);
            self.0 == other.0
        }
    }

    /// So many words are found in common, with few comparisons more than may be of pairs.
    #[track_caller]
    fn check_common(one: impl Iterator<Item = usize>, other: impl Iterator<Item = usize>, found: usize) {
        COMPARED.set(0);
        let [one, other]: [Vec<Counting>; 2] = [one.map(Counting).collect(), other.map(Counting).collect()];
        assert_eq!(common(&one, &other, MOST_WORDS), found);
        assert!(COMPARED.get() <= MOST_WORDS + 100_000, "{} comparisons", COMPARED.get());
    }

    #[test]
    fn words_in_common_are_counted_in_order() {
        check_common([1, 2, 3, 4].into_iter(), [1, 3, 2, 4].into_iter(), 3);
        check_common([1, 2].into_iter(), [2, 1].into_iter(), 1);
        check_common([1, 1, 1].into_iter(), [1, 1].into_iter(), 2);
        check_common([].into_iter(), [1].into_iter(), 0);
    }

    #[test]
    fn a_sentence_without_an_end_is_compared_in_time() {
        let changed = |at: usize| (0..20_000).map(move |word| if word == at { 99_999 } else { word });
        for at in [0, 10_000, 19_999] {
            check_common(0..20_000, changed(at), 19_999);
        }
        // Changed at both ends, it is compared by which words it has.
        let both = (0..20_000).map(|word| if word % 19_999 == 0 { 99_999 } else { word });
        check_common(0..20_000, both, 19_998);
        let word =
            |number: usize, word: &str| if number == 7_000 { word.to_owned() } else { number.to_string() };
        let text = |changed: &str| (0..20_000).map(|number| word(number, changed) + " ").collect::<String>();
        let cut = |text: &str| sentences_of(text, &Language::ENGLISH);
        let found = changes(&cut(&text("ship")), &cut(&text("barge")), &Language::ENGLISH);
        assert_eq!(found.iter().map(|change| change.grade).collect::<Vec<_>>(), [Grade::Small]);
    }

    /// Each of many pairs of sentences has its share of what is compared, so that those of many words cost no more.
    #[test]
    fn many_long_sentences_are_compared_in_time() {
        let long = |sentence: usize, first: &str| {
            let words: String = (0..300).map(|word| format!(" w{}", sentence * 300 + word)).collect();
            sentences_of(&format!("{first}{words}."), &Language::ENGLISH)
        };
        let text =
            |first: &str| (0..150).flat_map(|sentence| long(sentence, first)).collect::<Vec<Sentence>>();
        let (mut now, changed) = (text("These"), long(70, "They").remove(0));
        now.remove(3);
        let found = changes(&text("Those"), &now, &Language::ENGLISH);
        let gone: Vec<Option<usize>> = found.iter().filter(|one| one.gone).map(|one| one.then).collect();
        assert_eq!((found.len(), gone), (150, vec![Some(3)]));
        assert_eq!(found.iter().filter(|one| one.grade == Grade::Small).count(), 149);
        now[69] = changed;
        assert_eq!(changes(&text("These"), &now, &Language::ENGLISH).len(), 2);
    }

    proptest! {
        #[test]
        fn an_order_that_is_looked_at_finds_no_more_than_one_that_is_not(
            one in proptest::collection::vec(0usize..5, 0..12), other in proptest::collection::vec(0usize..5, 0..12)
        ) {
            let (in_order, in_any) = (common(&one, &other, MOST_WORDS), common(&one, &other, 0));
            prop_assert_eq!(in_order, common_in_order(&one, &other));
            prop_assert!(in_order <= in_any && in_any <= common_in_any_order(&one, &other));
        }

        #[test]
        fn the_same_text_has_not_changed_and_another_has(
            then in "([abc ]{1,9}[.!?] ){0,6}", now in "([abc ]{1,9}[.!?] ){0,6}"
        ) {
            let cut = |text: &str| sentences_of(text, &Language::ENGLISH);
            let (then, now) = (cut(&then), cut(&now));
            let texts = |all: &[Sentence]| all.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
            prop_assert_eq!(changes(&then, &now, &Language::ENGLISH).is_empty(), texts(&then) == texts(&now));
            prop_assert!(changes(&now, &now, &Language::ENGLISH).is_empty());
        }
    }
}
