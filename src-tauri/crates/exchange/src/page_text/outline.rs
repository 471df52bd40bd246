//! Saying of each line of a page what it is.
//!
//! The rules run from the surest to the least sure, and each looks only at lines of which nothing has been
//! said yet: page furniture, endnotes, head, authors, and what is left is the body.

use text::language::Language;

use super::label::{Label, Style, label_at_start};
use super::marks::Marks;
use super::note::looks_like_a_name;
use super::pieces::{Line, Piece, Reason, Role};
use super::words::{Kind, PageWords, key, languages_named};
use crate::date;

/// Says of each line what it is. Lines of one endnote become one piece.
pub(super) fn classify(lines: &[Line], language: &Language, words: &PageWords) -> Vec<Piece> {
    let drafts = lines
        .iter()
        .map(|line| Draft {
            line: line.number,
            text: line.text.clone(),
            blank_before: line.blank_before,
            said: None,
        })
        .collect();
    let mut outline = Outline { drafts, language, words };
    outline.furniture();
    outline.related();
    outline.notes();
    outline.head();
    outline.authors();
    outline.body();
    let said = |draft: Draft| {
        let (role, reason) = draft.said.unwrap_or((Role::Paragraph, Reason::RunningText));
        Piece { line: draft.line, text: draft.text, role, reason }
    };
    outline.drafts.into_iter().map(said).collect()
}

struct Draft {
    line: u32,
    text: String,
    blank_before: bool,
    said: Option<(Role, Reason)>,
}

impl Draft {
    fn say(&mut self, role: Role, reason: Reason) {
        self.said = Some((role, reason));
    }

    fn length(&self) -> usize {
        self.text.chars().count()
    }

    fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Whether it ends as a sentence does, quotation marks and note marks behind the full stop aside.
    fn ends_a_sentence(&self) -> bool {
        let text = self.text.trim_end_matches(|c: char| "”»\"’)]".contains(c) || c.is_numeric());
        let text = match text.rfind('[') {
            Some(at) if text.len() - at < 6 => &text[..at],
            _ => text,
        };
        text.ends_with(['.', '!', '?', '…'])
    }
}

struct Outline<'a> {
    drafts: Vec<Draft>,
    language: &'a Language,
    words: &'a PageWords,
}

impl Outline<'_> {
    /// The places, from `start` on, of which nothing has been said.
    fn open(&self, start: usize) -> Vec<usize> {
        (start..self.drafts.len()).filter(|at| self.drafts[*at].said.is_none()).collect()
    }

    /// Lines that are no text, wherever they stand.
    fn furniture(&mut self) {
        let long = self.drafts.iter().position(|draft| draft.length() > 250);
        let head_end = long.unwrap_or(self.drafts.len() / 2);
        for at in 0..self.drafts.len() {
            let said = self.furniture_at(at, at < head_end);
            self.drafts[at].said = said;
        }
        // Names of languages, one a line.
        let named: Vec<bool> =
            self.drafts.iter().map(|draft| names_only_languages(&draft.text) > 0).collect();
        for at in 0..self.drafts.len() {
            let beside = |other: usize| named.get(other) == Some(&true) || self.is(other, Role::AlsoIn);
            let has_neighbour = (at > 0 && beside(at - 1)) || beside(at + 1);
            if named[at] && self.drafts[at].said.is_none() && has_neighbour {
                self.drafts[at].say(Role::AlsoIn, Reason::LanguageNames);
            }
        }
    }

    fn is(&self, at: usize, role: Role) -> bool {
        self.drafts.get(at).is_some_and(|draft| matches!(draft.said, Some((said, _)) if said == role))
    }

    fn furniture_at(&self, at: usize, in_head: bool) -> Option<(Role, Reason)> {
        let draft = &self.drafts[at];
        let (text, words, length) = (draft.text.as_str(), self.words, draft.length());
        if !text.chars().any(char::is_alphanumeric) {
            return Some((Role::Dropped, Reason::NoWords));
        }
        if let Some(rest) = words.after(Kind::AlsoIn, text)
            && length < 200
            && (rest.is_empty() || !languages_named(rest).0.is_empty())
        {
            return Some((Role::AlsoIn, Reason::AlsoInWords));
        }
        if names_only_languages(text) > 1 {
            return Some((Role::AlsoIn, Reason::LanguageNames));
        }
        if length < 80 && words.is_all(Kind::Share, text) {
            return Some((Role::Dropped, Reason::ShareButton));
        }
        if words.is(Kind::AuthorHeading, text) {
            return Some((Role::Dropped, Reason::AuthorHeading));
        }
        if !in_head || length > 100 {
            return None;
        }
        if is_reading_time(text, words) {
            return Some((Role::Dropped, Reason::ReadingTime));
        }
        if let Some((_, place)) = date::find(text, self.language) {
            let before = &text[..place.start];
            let before_is_said = key(before).is_empty() || words.is(Kind::Dateline, before);
            let letters = text[place.end..].chars().filter(|c| c.is_alphabetic()).count();
            if before_is_said && (letters <= 6 || is_reading_time(&text[place.end..], words)) {
                return Some((Role::Dropped, Reason::DateLine));
            }
        }
        if words.after(Kind::Translator, text).is_some_and(looks_like_a_name) {
            return Some((Role::Dropped, Reason::TranslatorLine));
        }
        words
            .after(Kind::Byline, text)
            .filter(|rest| is_names(rest))
            .map(|_| (Role::Author, Reason::BylineWord))
    }

    /// Links to other articles.
    fn related(&mut self) {
        for at in self.open(0) {
            let draft = &self.drafts[at];
            let text = draft.text.as_str();
            if draft.said.is_some() {
                continue;
            }
            let heading = self.words.is(Kind::Related, text);
            let with_title = draft.length() < 200
                && text.split_once(':').is_some_and(|(before, _)| self.words.is(Kind::Related, before));
            if !heading && !with_title {
                continue;
            }
            self.drafts[at].say(Role::Dropped, Reason::RelatedRemnant);
            let mut next = at + 1;
            while heading && next < self.drafts.len() && self.is_remnant(next) {
                if self.drafts[next].said.is_none() {
                    self.drafts[next].say(Role::Dropped, Reason::RelatedRemnant);
                }
                next += 1;
            }
        }
    }

    /// Whether a line below a heading such as "Related" looks like the title of another article.
    fn is_remnant(&self, at: usize) -> bool {
        let draft = &self.drafts[at];
        let repeated =
            |other: Option<&Draft>| other.is_some_and(|other| key(&other.text) == key(&draft.text));
        let is_name = looks_like_a_name(&draft.text)
            && (repeated(self.drafts.get(at + 1))
                || at.checked_sub(1).is_some_and(|at| repeated(self.drafts.get(at))));
        draft.length() < 200
            && !(draft.ends_a_sentence() && draft.words() > 8)
            && label_at_start(&draft.text).is_none()
            && !self.words.is(Kind::Notes, &draft.text)
            && !is_name
    }

    /// Endnotes, with the heading above them.
    fn notes(&mut self) {
        let open = self.open(0);
        let heading = open.iter().rev().copied().find(|at| {
            let later: Vec<usize> = self.open(at + 1);
            self.words.is(Kind::Notes, &self.drafts[*at].text)
                && (later.iter().take(2).any(|at| label_at_start(&self.drafts[*at].text).is_some())
                    || (later.iter().take(1).any(|at| self.looks_like_a_source(*at))
                        && *at * 2 > self.drafts.len()))
        });
        for at in open {
            let strong = label_at_start(&self.drafts[at].text)
                .is_some_and(|(label, _)| matches!(label.style, Style::Bracket | Style::Superscript));
            if strong {
                self.drafts[at].say(Role::Note, Reason::BeginsWithALabel);
            }
        }
        if let Some(heading) = heading {
            self.drafts[heading].say(Role::Dropped, Reason::NotesHeading);
            self.notes_below(heading);
        } else if !self.drafts.iter().any(|draft| matches!(draft.said, Some((Role::Note, _)))) {
            self.numbered_notes();
        }
        self.join_notes();
    }

    fn looks_like_a_source(&self, at: usize) -> bool {
        let text = &self.drafts[at].text;
        text.contains("://") || self.words.after_last(Kind::Accessed, text).is_some()
    }

    /// All lines below a heading such as "Notes" that have a label, and those between them; without any
    /// label, all that look like sources.
    fn notes_below(&mut self, heading: usize) {
        let below = self.open(heading + 1);
        for at in below {
            if label_at_start(&self.drafts[at].text).is_some() {
                self.drafts[at].say(Role::Note, Reason::BeginsWithALabel);
            } else if self.looks_like_a_source(at) {
                let follows_note = at > 0 && self.is(at - 1, Role::Note) && !self.drafts[at].blank_before;
                if !follows_note {
                    self.drafts[at].say(Role::Note, Reason::UnderNotesHeading);
                }
            }
        }
    }

    /// A run of lines such as "1. …" at the end is a list of notes if the text marks them or if they look
    /// like sources; else it is a list.
    fn numbered_notes(&mut self) {
        let open = self.open(0);
        let labels: Vec<Option<Label>> =
            open.iter().map(|at| label_at_start(&self.drafts[*at].text).map(|(label, _)| label)).collect();
        let Some(last) = labels.iter().rposition(Option::is_some) else { return };
        let Some(first) =
            (0..=last).rev().find(|index| labels[*index].as_ref().is_some_and(|label| label.value == 1))
        else {
            return;
        };
        let run: Vec<usize> = (first..=last).filter(|index| labels[*index].is_some()).collect();
        let sources = (first..=last).filter(|index| self.looks_like_a_source(open[*index])).count();
        let notes: Vec<(Label, String)> = run
            .iter()
            .filter_map(|index| labels[*index].clone())
            .map(|label| (label.clone(), label.text))
            .collect();
        let texts: Vec<&str> = open[..first].iter().map(|at| self.drafts[*at].text.as_str()).collect();
        let marks = Marks::new(&texts, &notes);
        let marked = match marks.found(&texts) {
            Some((Style::Bracket | Style::Superscript, _)) => true,
            Some((_, found)) => found == marks.named() && open.len() - last <= 6,
            None => false,
        };
        if marked || sources * 2 >= run.len() {
            for index in run {
                self.drafts[open[index]].say(Role::Note, Reason::BeginsWithALabel);
            }
        }
    }

    /// Lines that continue the note before them become part of it: the text after a label that stands
    /// alone, an address, a day of access.
    fn join_notes(&mut self) {
        let mut at = 1;
        while at < self.drafts.len() {
            let bare = label_at_start(&self.drafts[at - 1].text).is_some_and(|(_, rest)| rest.is_empty());
            let draft = &self.drafts[at];
            let continues = draft.text.starts_with("http")
                || draft.text.starts_with(['(', '“', '«'])
                || draft.text.starts_with(char::is_lowercase)
                || self.words.after(Kind::Accessed, &draft.text).is_some();
            let joins = self.is(at - 1, Role::Note)
                && draft.said.is_none()
                && (bare || (!draft.blank_before && continues));
            if joins {
                let continuation = self.drafts.remove(at);
                self.drafts[at - 1].text.push('\n');
                self.drafts[at - 1].text.push_str(&continuation.text);
            } else {
                at += 1;
            }
        }
    }

    /// Section, title, key points, and a name below the title.
    fn head(&mut self) {
        let end = (0..self.drafts.len()).find(|at| self.is(*at, Role::Note)).unwrap_or(self.drafts.len());
        let mut open: Vec<usize> = self.open(0).into_iter().filter(|at| *at < end).collect();
        if let Some(first) = open.first().copied()
            && self.drafts[first].text.contains([' ', '\u{a0}'])
            && self.drafts[first].length() < 150
            && [" > ", " › ", " » ", " → "].iter().any(|arrow| self.drafts[first].text.contains(arrow))
        {
            self.drafts[first].say(Role::Dropped, Reason::Breadcrumb);
            open.remove(0);
        }
        let Some(first) = open.first().copied() else { return };
        let second_is_title = open.get(1).is_some_and(|at| self.could_be_title(*at));
        let mut title_reason = Reason::FirstLine;
        let mut title = first;
        let short = self.drafts[first].words() <= 3
            && self.drafts[first].length() <= 40
            && self.could_be_title(first);
        let section_reason = if self.words.is(Kind::Section, &self.drafts[first].text) {
            Some(Reason::SectionWord)
        } else {
            let longer = open.get(1).is_some_and(|at| self.drafts[*at].words() > 3);
            // The second line is no title but a heading if it is the last before the text and close to it.
            (short && second_is_title && longer).then_some(Reason::ShortFirstLine)
        };
        if let Some(reason) = section_reason {
            self.drafts[first].say(Role::Section, reason);
            title_reason = Reason::AfterSection;
            match open.get(1) {
                Some(second) => title = *second,
                None => return,
            }
        }
        if !self.could_be_title(title) {
            return;
        }
        self.drafts[title].say(Role::Title, title_reason);
        let title_key = key(&self.drafts[title].text);
        for at in self.open(title + 1) {
            if key(&self.drafts[at].text) == title_key {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedTitle);
            }
        }
        self.names_under_title(title, end);
        self.key_points(title, end);
    }

    fn could_be_title(&self, at: usize) -> bool {
        let draft = &self.drafts[at];
        let closed = draft.text.ends_with(['.', ';', ',']) && !draft.text.ends_with("...");
        draft.length() <= 250 && draft.words() <= 30 && !closed && bullet(&draft.text).is_none()
    }

    /// Names between the title and the first sentence.
    fn names_under_title(&mut self, title: usize, end: usize) {
        for at in self.open(title + 1).into_iter().filter(|at| *at < end) {
            let draft = &self.drafts[at];
            if !looks_like_a_name(&draft.text) || draft.ends_a_sentence() {
                // Key points may come first.
                if draft.length() > 300 {
                    break;
                }
                continue;
            }
            let next = self.open(at + 1).first().copied();
            // Directly above a paragraph, close to it, it is more likely a heading, unless it follows the title.
            let after_title = self.open(title + 1).first() == Some(&at);
            let before_said = self.drafts.get(at + 1).is_some_and(|draft| draft.said.is_some());
            if after_title
                || before_said
                || next.is_some_and(|next| key(&self.drafts[next].text) == key(&draft.text))
            {
                self.drafts[at].say(Role::Author, Reason::NameUnderTitle);
            }
        }
    }

    fn key_points(&mut self, title: usize, end: usize) {
        let open: Vec<usize> = self.open(title + 1).into_iter().filter(|at| *at < end).collect();
        // Under a heading of their own.
        if let Some(index) =
            open.iter().take(12).position(|at| self.words.is(Kind::KeyPoints, &self.drafts[*at].text))
        {
            let mut run: Vec<usize> = Vec::new();
            for at in &open[index + 1..] {
                let follows = run.last().is_none_or(|last| {
                    let bulleted = bullet(&self.drafts[*last].text).is_some()
                        && bullet(&self.drafts[*at].text).is_some();
                    *at == last + 1 && (!self.drafts[*at].blank_before || bulleted)
                });
                if !follows || self.drafts[*at].length() > 400 || run.len() == 12 {
                    break;
                }
                run.push(*at);
            }
            if !run.is_empty() && index + 1 + run.len() < open.len() {
                self.drafts[open[index]].say(Role::Dropped, Reason::KeyPointsHeading);
                run.into_iter()
                    .for_each(|at| self.drafts[at].say(Role::KeyPoint, Reason::UnderKeyPointsHeading));
                return;
            }
        }
        // Bulleted, directly under the title.
        let bulleted = open.iter().take_while(|at| bullet(&self.drafts[**at].text).is_some()).count();
        if bulleted >= 2 && bulleted < open.len() {
            open[..bulleted]
                .iter()
                .for_each(|at| self.drafts[*at].say(Role::KeyPoint, Reason::BulletedUnderTitle));
            return;
        }
        let fits = |at: &usize| {
            let draft = &self.drafts[*at];
            draft.length() <= 300 && draft.words() >= 3
        };
        // Between the title and the furniture above the text. Other furniture comes before them at times.
        let Some(first) = open.first().copied() else { return };
        let furniture = (first..end).find(|at| self.drafts[*at].said.is_some());
        if let Some(furniture) = furniture {
            let before: Vec<usize> = open.iter().copied().filter(|at| *at < furniture).collect();
            let length = |list: &[usize]| list.iter().map(|at| self.drafts[*at].length()).sum::<usize>();
            let (points, rest) = open.split_at(before.len());
            if !rest.is_empty()
                && points.len() <= 8
                && points.iter().all(fits)
                && length(points) < length(rest)
            {
                points
                    .iter()
                    .for_each(|at| self.drafts[*at].say(Role::KeyPoint, Reason::BeforeShareAndShort));
                return;
            }
        }
        // Several lines without space between them, in a page that has space between its paragraphs.
        let run = 1 + open
            .windows(2)
            .take_while(|pair| pair[1] == pair[0] + 1 && !self.drafts[pair[1]].blank_before)
            .count();
        if (2..=8).contains(&run)
            && run < open.len()
            && self.drafts[open[run]].blank_before
            && open[..run].iter().all(fits)
        {
            open[..run].iter().for_each(|at| self.drafts[*at].say(Role::KeyPoint, Reason::RunUnderTitle));
        }
    }

    /// Names and biographies after the text.
    fn authors(&mut self) {
        let mut known: Vec<String> = self
            .drafts
            .iter()
            .filter(|draft| matches!(draft.said, Some((Role::Author, _))))
            .map(|draft| key(self.words.after(Kind::Byline, &draft.text).unwrap_or(&draft.text)))
            .collect();
        let after_notes = self
            .drafts
            .iter()
            .rposition(|draft| matches!(draft.said, Some((Role::Note, _))))
            .map(|at| at + 1);
        let start = after_notes.or_else(|| self.author_zone(&known));
        let mut under_name = false;
        for at in self.open(start.unwrap_or(self.drafts.len())) {
            let text = self.drafts[at].text.clone();
            let name = self.words.after(Kind::Byline, &text).filter(|rest| is_names(rest)).unwrap_or(&text);
            if known.contains(&key(name)) {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedName);
                under_name = true;
            } else if is_names(name) {
                known.push(key(name));
                self.drafts[at].say(Role::Author, Reason::NameAfterText);
                under_name = true;
            } else if under_name {
                self.drafts[at].say(Role::Bio, Reason::AfterAuthorName);
            } else {
                self.drafts[at].say(Role::Paragraph, Reason::NotPlaced);
            }
        }
        for at in self.open(0) {
            if known.contains(&key(&self.drafts[at].text)) {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedName);
            }
        }
    }

    /// Where the authors begin on a page without notes.
    fn author_zone(&self, known: &[String]) -> Option<usize> {
        let open = self.open(0);
        let latter_half = &open[open.len() / 2..];
        let same =
            |first: usize, second: usize| key(&self.drafts[first].text) == key(&self.drafts[second].text);
        let repeated = latter_half
            .windows(2)
            .find(|pair| looks_like_a_name(&self.drafts[pair[0]].text) && same(pair[0], pair[1]));
        if let Some(pair) = repeated {
            return Some(pair[0]);
        }
        let named = |at: usize| {
            let text = &self.drafts[at].text;
            known.contains(&key(text))
                || looks_like_a_name(text)
                || self.words.after(Kind::Byline, text).is_some_and(is_names)
        };
        let at = latter_half.iter().rev().take(3).copied().find(|at| named(*at))?;
        let later = self.open(at + 1);
        let family = key(self.drafts[at].text.split_whitespace().last()?);
        let about = later
            .iter()
            .any(|at| format!(" {} ", key(&self.drafts[*at].text)).contains(&format!(" {family} ")));
        (later.is_empty() || about || known.contains(&key(&self.drafts[at].text))).then_some(at)
    }

    /// What is left is the body.
    fn body(&mut self) {
        let open = self.open(0);
        for (index, at) in open.iter().enumerate() {
            let draft = &self.drafts[*at];
            let next = open.get(index + 1).map(|at| &self.drafts[*at]);
            let said = if is_quotation(&draft.text) {
                (Role::Quotation, Reason::AllInQuotationMarks)
            } else if could_be_heading(draft) && next.is_some_and(|next| is_text_below(draft, next)) {
                (Role::Heading, Reason::ShortWithoutFullStop)
            } else if could_be_heading(draft)
                && bullet(&draft.text).is_none()
                && label_at_start(&draft.text).is_none()
            {
                (Role::Paragraph, Reason::NotPlaced)
            } else {
                (Role::Paragraph, Reason::RunningText)
            };
            self.drafts[*at].said = Some(said);
        }
    }
}

fn could_be_heading(draft: &Draft) -> bool {
    draft.length() <= 90
        && draft.words() <= 12
        && !draft.text.ends_with(['.', '…', ';', ':', ',', '!'])
        && !draft.ends_a_sentence_but_asks()
        && bullet(&draft.text).is_none()
}

impl Draft {
    /// Whether it is a sentence, questions aside: a heading may ask.
    fn ends_a_sentence_but_asks(&self) -> bool {
        self.ends_a_sentence() && !self.text.ends_with('?')
    }
}

fn is_text_below(heading: &Draft, next: &Draft) -> bool {
    let both_numbered = label_at_start(&heading.text).is_some() && label_at_start(&next.text).is_some();
    !both_numbered
        && (next.ends_a_sentence()
            || next.length() > 90
            || bullet(&next.text).is_some()
            || is_quotation(&next.text))
}

/// A line all of which stands in one pair of quotation marks, long enough to be set apart.
fn is_quotation(text: &str) -> bool {
    let pairs = [('“', '”'), ('«', '»'), ('„', '“')];
    text.chars().count() >= 60
        && pairs.iter().any(|(opening, closing)| {
            let inside = text.strip_prefix(*opening).and_then(|rest| {
                let rest =
                    rest.trim_end_matches(|c: char| c == '.' || c == ']' || c == '[' || c.is_alphanumeric());
                rest.strip_suffix(*closing)
            });
            inside.is_some_and(|inside| !inside.contains([*opening, *closing]))
                && text.rfind(*closing).is_some_and(|at| text.len() - at < 12)
        })
}

/// The text after a bullet.
pub(super) fn bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['•', '◦', '▪', '‣', '●', '○', '■', '·', '–', '-', '*', '➤', '✓'])?;
    rest.strip_prefix([' ', '\u{a0}', '\t']).map(str::trim_start)
}

/// Whether a text is the name of a person or of several.
fn is_names(text: &str) -> bool {
    let names = split_names(text);
    !names.is_empty() && names.iter().all(|name| looks_like_a_name(name))
}

/// The names in a line such as "Defne Aksoy ve Kerem Yalçın".
pub(super) fn split_names(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for word in [" and ", " ve ", " и ", " & "] {
        text = text.replace(word, ",");
    }
    text.split([',', ';', '|']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn is_reading_time(text: &str, words: &PageWords) -> bool {
    text.chars().count() < 40
        && text.chars().any(char::is_numeric)
        && (words.ends(Kind::ReadingTime, text) || words.after(Kind::ReadingTime, text).is_some())
}

/// How many languages a line names, if it says nothing else.
fn names_only_languages(text: &str) -> usize {
    if text.chars().count() > 200 {
        return 0;
    }
    let (languages, rest) = languages_named(text);
    if rest.is_empty() { languages.len() } else { 0 }
}
