//! What was read, as the window sees it, and back.

use editorial::endnote::SourceFields;
use exchange::article::Article;
use exchange::finding::Finding;
use exchange::page_text::pieces::{Piece as ReadPiece, Reason, Role};

use crate::failure::{Failure, one_of};
use crate::wire::desk::SourceView;
use crate::wire::import::*;
use crate::wire::{from_document, in_languages, number};

/// A piece of a page's text.
pub(super) fn piece_view(piece: &ReadPiece) -> Piece {
    Piece {
        line: piece.line,
        text: piece.text.clone(),
        role: piece.role.word().to_owned(),
        reason: piece.reason.word().to_owned(),
    }
}

/// The pieces that the window sends back, mended.
pub(super) fn pieces_from(pieces: &[Piece]) -> Result<Vec<ReadPiece>, Failure> {
    pieces
        .iter()
        .map(|piece| {
            let role = Role::from_word(&piece.role).ok_or_else(|| {
                let roles: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
                Failure::bad_value("role", &piece.role, one_of(&roles))
            })?;
            let reason = Reason::from_word(&piece.reason).unwrap_or(Reason::SaidByUser);
            Ok(ReadPiece { line: piece.line, text: piece.text.clone(), role, reason })
        })
        .collect()
}

/// Something that a reader found.
pub(super) fn finding_view(finding: &Finding) -> ImportFinding {
    ImportFinding {
        code: finding.code.word().to_owned(),
        line: finding.line,
        text: finding.text.clone(),
        weight: finding.weight.word().to_owned(),
        explanation: Some(finding.code.explanation().to_owned()),
    }
}

/// What was read.
pub(super) fn article_view(article: &Article) -> ReadArticle {
    let mut marks = Vec::new();
    for (index, block) in article.blocks.iter().enumerate() {
        let block_number = number(index + 1);
        block.each_mark(&mut |label| marks.push(ReadMark { block: block_number, label: label.to_owned() }));
    }
    ReadArticle {
        language: article.language.as_str().to_owned(),
        section: article.section.clone(),
        title: article.title.clone(),
        key_points: article.key_points.clone(),
        also_in: article.also_in.iter().map(|language| language.as_str().to_owned()).collect(),
        slug: article.slug.clone(),
        dated: article.dated.map(|day| day.to_string()),
        original: article.original.as_ref().map(|language| language.as_str().to_owned()),
        blocks: from_document::blocks(&article.blocks),
        marks,
        notes: article
            .notes
            .iter()
            .map(|note| ReadNote {
                label: note.label.clone(),
                text: note.text.clone(),
                url: note.fields.url.clone(),
                accessed: note.fields.accessed.map(|day| day.to_string()),
                source: Some(source_view(&note.fields)),
            })
            .collect(),
        authors: article
            .authors
            .iter()
            .map(|author| ReadAuthor {
                name: author.name.clone(),
                names: in_languages(&author.names),
                bio: author.bio.clone(),
            })
            .collect(),
        dropped: article.dropped.clone(),
    }
}

fn source_view(fields: &SourceFields) -> SourceView {
    SourceView {
        author: fields.author.clone(),
        title: fields.title.clone(),
        container_title: fields.container_title.clone(),
    }
}
