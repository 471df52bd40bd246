//! Section, title, key points, and a name below the title.

use super::{Outline, bullet};
use crate::date;
use crate::page_text::note::looks_like_a_name;
use crate::page_text::pieces::{Reason, Role};
use crate::page_text::words::{Kind, key};

/// What is longer is a paragraph of the text, and no key point of it.
const LONGEST_POINT: usize = 400;

impl Outline<'_> {
    /// Section, title, key points, and a name below the title.
    pub(super) fn head(&mut self) {
        let end = (0..self.drafts.len()).find(|at| self.is(*at, Role::Note)).unwrap_or(self.drafts.len());
        let said = |role| (0..end).find(|at| self.is(*at, role));
        // What the user has said of the head stays.
        let (section, title) = (said(Role::Section), said(Role::Title));
        let from = section.map_or(0, |section| section + 1);
        let mut open: Vec<usize> =
            self.open(from).into_iter().filter(|at| *at < title.unwrap_or(end)).collect();
        if let Some(title) = title {
            if let Some(first) = open.first().copied()
                && self.words.is(Kind::Section, &self.drafts[first].text)
            {
                self.drafts[first].say(Role::Section, Reason::SectionWord);
            }
            return self.below_title(title, end);
        }
        if section.is_some() {
            if let Some(first) = open.first().copied() {
                self.title(first, Reason::AfterSection, end);
            }
            return;
        }
        if let Some(first) = open.first().copied()
            && self.drafts[first].text.contains([' ', '\u{a0}'])
            && self.drafts[first].length() < 150
            && [" > ", " › ", " » ", " → "].iter().any(|arrow| self.drafts[first].text.contains(arrow))
        {
            self.drafts[first].say(Role::Dropped, Reason::Breadcrumb);
            open.remove(0);
        }
        let stands_above_section = self.lines_above_section(&mut open);
        let Some(first) = open.first().copied() else { return };
        let second_is_title = open.get(1).is_some_and(|at| self.could_be_title(*at));
        let mut title_reason =
            if stands_above_section { Reason::FirstLineAboveSection } else { Reason::FirstLine };
        let mut title = first;
        let short = self.drafts[first].words() <= 3
            && self.drafts[first].length() <= 40
            && self.could_be_title(first);
        let section_reason = if self.words.is(Kind::Section, &self.drafts[first].text) {
            Some(Reason::SectionWord)
        } else {
            let longer = open.get(1).is_some_and(|at| self.drafts[*at].words() > 3);
            // The second line is no title but a heading if it is the last before the text and close to it.
            (short && second_is_title && longer && !stands_above_section).then_some(Reason::ShortFirstLine)
        };
        if let Some(reason) = section_reason {
            self.drafts[first].say(Role::Section, reason);
            title_reason = Reason::AfterSection;
            match open.get(1) {
                Some(second) => title = *second,
                None => return,
            }
        }
        self.title(title, title_reason, end);
    }

    fn title(&mut self, title: usize, reason: Reason, end: usize) {
        if self.could_be_title(title) {
            self.drafts[title].say(Role::Title, reason);
            self.below_title(title, end);
        }
    }

    /// What belongs to the head below its title.
    fn below_title(&mut self, title: usize, end: usize) {
        let title_key = key(&self.drafts[title].text);
        for at in self.open(title + 1) {
            if key(&self.drafts[at].text) == title_key {
                self.drafts[at].say(Role::Dropped, Reason::RepeatedTitle);
            }
        }
        self.names_under_title(title, end);
        self.key_points(title, end);
    }

    /// One or two lines of the page's frame above the name of a section under which a title could stand: those that
    /// say by a path or a day that they are such. Whether another line is left above that section, which may be the
    /// title as well.
    fn lines_above_section(&mut self, open: &mut Vec<usize>) -> bool {
        let is_section = |at: usize| self.words.is(Kind::Section, &self.drafts[at].text);
        let has_day = |at: usize| date::find(&self.drafts[at].text, self.language).is_some();
        let is_frame = |at: &usize| {
            let text = &self.drafts[*at].text;
            let is_path = [" > ", " › ", " » ", " → ", " / ", " | "].iter().any(|part| text.contains(part));
            self.could_be_title(*at) && (is_path || (self.drafts[*at].length() <= 100 && has_day(*at)))
        };
        let Some(section) = open.iter().take(3).position(|at| is_section(*at)) else { return false };
        let is_titled = open.get(section + 1).is_some_and(|at| self.could_be_title(*at));
        if !is_titled {
            return false;
        }
        let frame = open[..section].iter().take_while(|at| is_frame(at)).count();
        let reasons: Vec<(usize, Reason)> = open
            .drain(..frame)
            .map(|at| (at, if has_day(at) { Reason::DateLine } else { Reason::AboveHead }))
            .collect();
        for (at, reason) in reasons {
            self.drafts[at].say(Role::Dropped, reason);
        }
        frame < section
    }

    fn could_be_title(&self, at: usize) -> bool {
        let draft = &self.drafts[at];
        let text = without_marks_behind(&draft.text);
        let closed = text.ends_with(['.', ';', ',']) && !text.ends_with("...");
        draft.length() <= 250 && draft.words() <= 30 && !closed && bullet(&draft.text).is_none()
    }

    /// Names among the first lines below the title.
    fn names_under_title(&mut self, title: usize, end: usize) {
        let first: Vec<usize> = self.open_after(title).take_while(|at| *at < end).take(12).collect();
        for at in first {
            let draft = &self.drafts[at];
            let is_word =
                self.words.is(Kind::KeyPoints, &draft.text) || self.words.is(Kind::Section, &draft.text);
            if !looks_like_a_name(&draft.text) || draft.ends_a_sentence() || is_word {
                // Key points may come first.
                if draft.length() > 300 {
                    break;
                }
                continue;
            }
            let next = self.open_after(at).next();
            // Directly above a paragraph, close to it, it is more likely a heading, unless it follows the title.
            let after_title = self.open_after(title).next() == Some(at);
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
        let share = (title + 1..end)
            .find(|at| self.drafts[*at].said.is_some_and(|(_, reason)| reason == Reason::ShareButton));
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
                if !follows || self.drafts[*at].length() > LONGEST_POINT || run.len() == 12 {
                    break;
                }
                run.push(*at);
            }
            if !run.is_empty() && index + 1 + run.len() < open.len() {
                self.drafts[open[index]].say(Role::Dropped, Reason::KeyPointsHeading);
                run.iter().for_each(|at| self.drafts[*at].say(Role::KeyPoint, Reason::UnderKeyPointsHeading));
                self.points_below(&open[index + 1 + run.len()..], share);
                return;
            }
        }
        // Bulleted, directly under the title.
        let bulleted = open.iter().take_while(|at| bullet(&self.drafts[**at].text).is_some()).count();
        let is_below_share = share.is_some_and(|share| open.first().is_some_and(|first| share < *first));
        if bulleted >= 2 && bulleted < open.len() && !is_below_share {
            for at in &open[..bulleted] {
                self.drafts[*at].say(Role::KeyPoint, bulleted_where(*at, share));
            }
            return;
        }
        // What has bullets or dashes there is either such a list or no points at all.
        if is_below_share && bulleted > 0 {
            return self.points_below(&open, share);
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
                self.points_below(rest, share);
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

    /// Key points stand with bullets below the share buttons, or whatever else parts them from the title or from the
    /// points above. `rest` is what stands below that, `share` where the buttons are.
    fn points_below(&mut self, rest: &[usize], share: Option<usize>) {
        let text = |at: usize| self.drafts[at].text.as_str();
        // Dashes begin what somebody says, and are no list, however many there are.
        let is_point = |at: usize| bullet(text(at)).is_some() && !text(at).starts_with(['-', '–']);
        let bulleted = rest.iter().take_while(|at| is_point(**at)).count();
        // A lone star or dot may belong to something else.
        let is_list = bulleted >= 2
            || (bulleted == 1 && rest.first().is_some_and(|at| !text(*at).starts_with(['*', '·'])));
        let is_parted = rest.first().is_some_and(|at| {
            *at > 0 && self.drafts[at - 1].said.is_some_and(|(role, _)| role != Role::KeyPoint)
        });
        let are_points = is_list
            && is_parted
            && bulleted <= 12
            && bulleted < rest.len()
            && rest[..bulleted].iter().all(|at| self.drafts[*at].length() <= LONGEST_POINT);
        if are_points {
            for at in &rest[..bulleted] {
                self.drafts[*at].say(Role::KeyPoint, bulleted_where(*at, share));
            }
        }
    }
}

/// Why a line with a bullet is a key point, by where it stands and where the share buttons do.
fn bulleted_where(at: usize, share: Option<usize>) -> Reason {
    if share.is_some_and(|share| share < at) {
        Reason::BulletedBelowShare
    } else {
        Reason::BulletedUnderTitle
    }
}

/// A line without the endnote marks at its end, so that a sentence with a note is still seen to be one.
fn without_marks_behind(text: &str) -> &str {
    let mut text = text.trim_end();
    loop {
        let shorter = text.trim_end_matches(|c| "¹²³⁰⁴⁵⁶⁷⁸⁹".contains(c)).trim_end();
        let bracketed = shorter.strip_suffix([']', ')']).and_then(|open| {
            let start = open.rfind(['[', '('])?;
            (open[start + 1..].chars().count() <= 6).then_some(open[..start].trim_end())
        });
        match bracketed {
            Some(before) => text = before,
            None => return shorter,
        }
    }
}
