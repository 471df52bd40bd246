//! Who the authors of a text are that is to be an edition of an article.

use editorial::article::Article;
use editorial::id::PersonId;
use editorial::name::is_same_name;
use editorial::person::Person;
use exchange::article::{Article as Read, Author};
use exchange::finding::{Code, Finding};
use store::Reader;

use crate::failure::Failure;

/// The person whom each author that was read stands for, if the newsroom has them, and what should be seen
/// of that before it is kept.
///
/// An author is the person of that name, or else one of the article's own whose name it is in other letters.
/// Anybody else comes to the article anew.
pub(super) fn authors(
    reader: &Reader,
    article: &Article,
    read: &Read,
) -> Result<(Vec<Option<PersonId>>, Vec<Finding>), Failure> {
    let mut bylines = Vec::new();
    for person in &article.bylines {
        bylines.extend(store::person::get(reader, *person)?);
    }
    let mut persons = Vec::new();
    for author in &read.authors {
        let named = store::person::by_name(reader, &author.name)?;
        let of_article = named.iter().find(|person| article.bylines.contains(&person.id));
        persons.push(of_article.or(named.first()).map(|person| person.id));
    }
    let mut findings = Vec::new();
    for (index, author) in read.authors.iter().enumerate() {
        if persons[index].is_none() {
            let is_free = |person: &&Person| !persons.contains(&Some(person.id));
            let alike = bylines.iter().filter(is_free).find(|person| is_called(person, author));
            if let Some(person) = alike {
                let names = format!("{} → {}", author.name, person.name);
                findings.push(Finding::new(Code::AuthorTakenFor, None, names));
                persons[index] = Some(person.id);
            }
        }
        let is_told = |finding: &Finding| finding.code == Code::AuthorAdded && finding.text == author.name;
        if persons[index].is_none_or(|person| !article.bylines.contains(&person))
            && !findings.iter().any(is_told)
        {
            findings.push(Finding::new(Code::AuthorAdded, None, &author.name));
        }
    }
    Ok((persons, findings))
}

fn is_called(person: &Person, author: &Author) -> bool {
    std::iter::once(&person.name).chain(person.names.values()).any(|name| is_same_name(name, &author.name))
}
