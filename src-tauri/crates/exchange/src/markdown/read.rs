//! Reading Markdown with front matter.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use text::canonical::canonical;
use text::doc::Block;
use text::language::{Language, guess};
use text::markdown::read::ProblemKind;
use text::plain::{plain_inlines, plain_text};

use super::front_matter::{Node, Value, parse, split};
use crate::article::{Article, Author, Note};
use crate::date;
use crate::finding::{Code, Finding};
use crate::page_text::note::read_source;
use crate::page_text::words::PageWords;

/// Reads a Markdown file. Front matter is YAML with these keys, all of which may be missing:
/// `title`, `language` (or `lang`), `section`, `slug`, `original` (a language), `date` (or `dated`),
/// `key_points` (a list), `editions` (or `also_in`; a list of languages), `authors` (a list of names or of
/// `name`, `names` by language, `bio`), `author`, and `sources` by note label with `author`, `title`,
/// `container_title`, `url`, `accessed`. `state` is passed over; other keys are told and left out.
///
/// Without `title` the first heading of level 1 is the title. `language` is the language of the text if
/// the user says it; the file's own word for it comes second, a guess third.
pub fn read(markdown: &str, language: Option<&Language>) -> (Article, Vec<Finding>) {
    let plain = markdown.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let parts = split(&plain);
    let parsed = parts.yaml.map(parse);
    let mut reading = Reading {
        article: Article::empty(Language::ENGLISH),
        findings: Vec::new(),
        language: None,
        titled: false,
        sources: Vec::new(),
    };
    if parts.open {
        reading.find(Code::OpenFrontMatter, 1, "---");
    }
    match &parsed {
        Some(Ok(Node { value: Value::Map(map), .. })) => {
            map.iter().for_each(|(key, node)| reading.entry(key, node))
        }
        Some(Ok(Node { value: Value::Nothing, .. })) | None => {}
        Some(Ok(node)) => reading.find(Code::BrokenFrontMatter, node.line, "expected keys and values"),
        Some(Err(broken)) => reading.find(Code::BrokenFrontMatter, broken.line, broken.reason.as_str()),
    }
    reading.body(parts.body, parts.body_line, language);
    (reading.article, reading.findings)
}

struct Reading<'a> {
    article: Article,
    findings: Vec<Finding>,
    language: Option<Language>,
    /// Whether the front matter has a title, if only an empty one.
    titled: bool,
    sources: Vec<(&'a str, &'a [(String, Node)])>,
}

impl Reading<'_> {
    fn find(&mut self, code: Code, line: u32, text: impl Into<String>) {
        self.findings.push(Finding::new(code, Some(line), text));
    }

    fn body(&mut self, body: &str, body_line: u32, language: Option<&Language>) {
        let manuscript = text::markdown::read::read(body);
        for problem in manuscript.problems {
            let (code, text) = match problem.kind {
                ProblemKind::MarkWithoutNote { label } => (Code::MarkWithoutNote, format!("[^{label}]")),
                ProblemKind::NoteWithoutMark { label } => (Code::NoteWithoutMark, label),
                ProblemKind::LabelTwice { renamed, .. } => (Code::LabelTwice, renamed),
                ProblemKind::NestedTooDeep => (Code::NestedTooDeep, String::new()),
            };
            let line = u32::try_from(problem.line).unwrap_or(u32::MAX).saturating_add(body_line - 1);
            self.find(code, line, text);
        }
        self.article.blocks = manuscript.blocks;
        if !self.titled {
            self.title_from_heading();
        }
        let said = language.cloned().or_else(|| self.language.take());
        self.article.language =
            said.or_else(|| guess(&plain_text(&self.article.blocks))).unwrap_or_else(|| {
                self.findings.push(Finding::new(Code::LanguageUnsure, None, Language::ENGLISH.as_str()));
                Language::ENGLISH
            });
        let own = self.article.language.clone();
        self.article.also_in.retain(|language| *language != own);
        let mut impossible_days = Vec::new();
        for definition in manuscript.notes {
            let text = plain_text(&definition.blocks);
            let found = read_source(&text, &own, PageWords::built_in());
            impossible_days.push(found.impossible_day.map(str::to_owned));
            let fields = found.fields;
            self.article.notes.push(Note {
                label: definition.label,
                blocks: definition.blocks,
                text,
                fields,
            });
        }
        self.take_sources();
        for (note, day) in self.article.notes.iter().zip(impossible_days) {
            // A day that the front matter has takes the place of the one in the words.
            if let Some(day) = day.filter(|_| note.fields.accessed.is_none()) {
                let text = format!("{}, {day}", note.label);
                self.findings.push(Finding::new(Code::ImpossibleDay, None, text));
            }
        }
        let nothing = self.article.blocks.is_empty() && self.article.notes.is_empty();
        if self.article.title.is_empty() {
            let code = if nothing { Code::NothingToRead } else { Code::NoTitle };
            self.findings.push(Finding::new(code, None, ""));
        } else if self.article.blocks.is_empty() {
            self.findings.push(Finding::new(Code::NoBody, None, ""));
        }
    }

    fn title_from_heading(&mut self) {
        let place =
            self.article.blocks.iter().position(|block| matches!(block, Block::Heading { level: 1, .. }));
        let Some(place) = place else { return };
        let mut marked = false;
        self.article.blocks[place].each_mark(&mut |_| marked = true);
        // A title holds no mark, so such a heading stays where it is.
        if let Block::Heading { content, .. } = &self.article.blocks[place] {
            self.article.title = plain_inlines(content).split_whitespace().collect::<Vec<_>>().join(" ");
            if !marked {
                self.article.blocks.remove(place);
                // What stood before the heading and behind it are neighbours now.
                self.article.blocks = canonical(&self.article.blocks);
            }
        }
    }
}

impl<'a> Reading<'a> {
    fn entry(&mut self, key: &str, node: &'a Node) {
        match key {
            "title" => {
                self.titled = true;
                self.article.title = self.text(key, node).unwrap_or_default();
            }
            "language" | "lang" => self.language = self.language(key, node),
            "section" => self.article.section = self.text(key, node),
            "slug" => self.article.slug = self.text(key, node),
            "original" => self.article.original = self.language(key, node),
            "date" | "dated" => self.article.dated = self.day(key, node),
            "key_points" => {
                for node in list(node) {
                    let point = self.text(key, node);
                    self.article.key_points.extend(point);
                }
            }
            "editions" | "also_in" => {
                for node in list(node) {
                    let language = self.language(key, node);
                    self.article.also_in.extend(language);
                }
            }
            "authors" | "author" => list(node).iter().for_each(|node| self.author(key, node)),
            "sources" => match &node.value {
                Value::Map(map) => {
                    for (label, fields) in map {
                        match &fields.value {
                            Value::Map(fields) => self.sources.push((label, fields)),
                            _ => self.bad(key, fields),
                        }
                    }
                }
                _ => self.bad(key, node),
            },
            "state" => {}
            _ => self.find(Code::UnknownKey, node.line, key),
        }
    }

    fn bad(&mut self, key: &str, node: &Node) {
        let value = if let Value::Scalar(text) = &node.value { text } else { "" };
        self.find(Code::BadValue, node.line, format!("{key}: {value}").trim_end().to_owned());
    }

    fn text(&mut self, key: &str, node: &Node) -> Option<String> {
        match &node.value {
            Value::Scalar(text) => Some(text.clone()),
            Value::Nothing => None,
            _ => {
                self.bad(key, node);
                None
            }
        }
    }

    fn language(&mut self, key: &str, node: &Node) -> Option<Language> {
        let text = self.text(key, node)?;
        let language = Language::parse(&text).ok();
        if language.is_none() {
            self.bad(key, node);
        }
        language
    }

    fn day(&mut self, key: &str, node: &Node) -> Option<NaiveDate> {
        let text = self.text(key, node)?;
        let day = date::find(&text, &Language::ENGLISH).map(|(day, _)| day);
        if day.is_none() {
            self.bad(key, node);
        }
        day
    }

    fn author(&mut self, key: &str, node: &Node) {
        let mut author = Author { name: String::new(), names: BTreeMap::new(), bio: String::new() };
        match &node.value {
            Value::Scalar(name) => author.name.clone_from(name),
            Value::Map(map) => {
                for (key, node) in map {
                    match (key.as_str(), &node.value) {
                        ("name", _) => author.name = self.text(key, node).unwrap_or_default(),
                        ("bio", _) => author.bio = self.text(key, node).unwrap_or_default(),
                        ("names", Value::Map(names)) => {
                            for (tag, name) in names {
                                match Language::parse(tag) {
                                    Ok(language) => drop(
                                        self.text(tag, name).map(|name| author.names.insert(language, name)),
                                    ),
                                    Err(_) => self.bad(tag, name),
                                }
                            }
                        }
                        ("names", _) => self.bad(key, node),
                        _ => self.find(Code::UnknownKey, node.line, key.as_str()),
                    }
                }
            }
            _ => {}
        }
        if author.name.trim().is_empty() {
            self.bad(key, node);
        } else {
            self.article.authors.push(author);
        }
    }

    /// What the front matter says of the notes' sources comes before what was read out of their words.
    fn take_sources(&mut self) {
        for (label, entries) in std::mem::take(&mut self.sources) {
            let mut fields = editorial::endnote::SourceFields::default();
            for (key, node) in entries {
                match key.as_str() {
                    "author" => fields.author = self.text(key, node),
                    "title" => fields.title = self.text(key, node),
                    "container_title" => fields.container_title = self.text(key, node),
                    "url" => fields.url = self.text(key, node),
                    "accessed" => fields.accessed = self.day(key, node),
                    _ => self.find(Code::UnknownKey, node.line, key.as_str()),
                }
            }
            match self.article.notes.iter_mut().find(|note| note.label == *label) {
                Some(note) => note.fields = fields,
                None => self.findings.push(Finding::new(Code::BadValue, None, format!("sources: {label}"))),
            }
        }
    }
}

/// The items of a list; a value alone counts as a list of one.
fn list(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(list) => list,
        Value::Nothing => &[],
        _ => std::slice::from_ref(node),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(findings: &[Finding]) -> Vec<(&'static str, Option<u32>, &str)> {
        findings.iter().map(|finding| (finding.code.word(), finding.line, finding.text.as_str())).collect()
    }

    #[test]
    fn every_key_is_read() {
        let file = "---\ntitle: 'A: b'\nlanguage: tr\nsection: Analiz\nslug: a-b\noriginal: en\ndate: 2026-11-12\nstate: draft\nkey_points:\n  - One\n  - Two\neditions: [en, tr]\nauthors:\n  - name: Defne Aksoy\n    names: {ru: Дефне Аксой}\n    bio: Yazar.\n  - Ada Byron\n---\nGöl.[^a]\n\n[^a]: Ada Byron, “T”, Site, https://x.org\n";
        let (article, findings) = read(file, None);
        assert_eq!(codes(&findings), []);
        assert_eq!((article.title.as_str(), article.language.as_str()), ("A: b", "tr"));
        assert_eq!(article.key_points, ["One", "Two"]);
        assert_eq!(article.also_in, [Language::ENGLISH]);
        assert_eq!(article.original, Some(Language::ENGLISH));
        assert_eq!(article.dated, NaiveDate::from_ymd_opt(2026, 11, 12));
        assert_eq!(article.authors[0].names[&Language::RUSSIAN], "Дефне Аксой");
        assert_eq!(article.authors[1].name, "Ada Byron");
        assert_eq!(article.notes[0].fields.author.as_deref(), Some("Byron, Ada"));
    }

    #[test]
    fn unknown_keys_and_bad_values_are_told_with_their_lines() {
        let (article, findings) =
            read("---\ntitle: T\nlang: en\ndescription: D\ndate: soon\nslug: [a]\n---\n\nText.[^x]\n", None);
        assert_eq!(
            codes(&findings),
            [
                ("unknown_key", Some(4), "description"),
                ("bad_value", Some(5), "date: soon"),
                ("bad_value", Some(6), "slug:"),
                ("mark_without_note", Some(9), "[^x]"),
            ]
        );
        assert_eq!(article.blocks.len(), 1);
    }

    #[test]
    fn broken_front_matter_does_not_hide_the_body() {
        let (article, findings) =
            read("---\ntitle: [a\nx: y\n---\n# Title\n\nThe text of the body is in English.\n", None);
        assert_eq!(findings[0].code, Code::BrokenFrontMatter);
        assert!(findings[0].line.is_some());
        assert_eq!((article.title.as_str(), article.blocks.len()), ("Title", 1));
    }

    #[test]
    fn an_impossible_day_of_access_is_told_with_its_note() {
        let (article, findings) = read(
            "# T\n\nText.[^a] More.[^b]\n\n[^a]: Site, https://x.org (Accessed: 31 Feb 2025).\n\n[^b]: Site, accessed 2 May 2025.\n",
            Some(&Language::ENGLISH),
        );
        assert_eq!(codes(&findings), [("impossible_day", None, "a, 31 Feb 2025")]);
        assert_eq!(article.notes[0].fields.accessed, None);
        assert!(article.notes[0].text.contains("31 Feb 2025"), "the words are kept");
    }

    #[test]
    fn plain_markdown_has_its_title_in_a_heading() {
        let (article, findings) =
            read("# The *title*\r\n\r\nThe body of the text.\r\n", Some(&Language::ENGLISH));
        assert_eq!(codes(&findings), []);
        assert_eq!((article.title.as_str(), article.blocks.len()), ("The title", 1));
        let (_, findings) = read("Text only.", Some(&Language::ENGLISH));
        assert_eq!(codes(&findings), [("no_title", None, "")]);
        let (_, findings) = read("", Some(&Language::ENGLISH));
        assert_eq!(codes(&findings), [("nothing_to_read", None, "")]);
    }
}
