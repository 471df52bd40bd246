//! Aligning two files of one sentence a line.

use std::path::Path;

use align::{Alignment, Memory, Options, Prepared};

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::file::{read_text_file, refused};
use crate::wire::align::{AlignFiles, AlignFinding, AlignedBead, AlignedFiles};
use crate::wire::{incoming, number};

/// See [`crate::commands`].
pub fn align_files(desk: &Desk, _: &mut Changes, request: AlignFiles) -> Result<AlignedFiles, Failure> {
    let source_language = incoming::language(&request.source_language)?;
    let target_language = incoming::language(&request.target_language)?;
    let (source, target) = (text(desk, &request.source)?, text(desk, &request.target)?);
    let memory = match &request.memory {
        Some(path) => {
            Some(Memory::learn(&pairs(path, &text(desk, path)?)?, &source_language, &target_language))
        }
        None => None,
    };
    let prepared = Prepared::new(
        &lines(&source),
        &source_language,
        &lines(&target),
        &target_language,
        memory.as_ref(),
        &Options::default(),
    );
    Ok(view(&prepared.align_freely()))
}

fn view(alignment: &Alignment) -> AlignedFiles {
    let bead = |bead: &align::Bead| AlignedBead {
        source: bead.source.clone().map(number).collect(),
        target: bead.target.clone().map(number).collect(),
        // Four places are more than is known.
        confidence: (f64::from(bead.confidence) * 1e4).round() / 1e4,
    };
    let finding = |finding: &align::Finding| AlignFinding {
        code: finding.word().to_owned(),
        explanation: finding.to_string(),
    };
    AlignedFiles {
        beads: alignment.beads.iter().map(bead).collect(),
        findings: alignment.findings.iter().map(finding).collect(),
    }
}

/// The text of a file; unlike an article, it may have nothing in it.
fn text(desk: &Desk, path: &str) -> Result<String, Failure> {
    let path = Path::new(path);
    desk.refuse_newsroom_file(path)?;
    let bytes = read_text_file(path, "a text")?;
    // Lines are counted as they are in the file, so UTF-8 is taken as it is; what is not UTF-8 is read like an article.
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => match exchange::decode::decode(error.as_bytes()) {
            Ok(decoded) => Ok(decoded.text),
            Err(refusal) => Err(refused(path, &refusal)),
        },
    }
}

/// The lines of a text, of which the last may end with the text.
fn lines(text: &str) -> Vec<&str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines: Vec<&str> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    if lines.last() == Some(&"") {
        lines.pop();
    }
    lines
}

/// The pairs of a memory.
fn pairs<'a>(path: &str, text: &'a str) -> Result<Vec<(&'a str, &'a str)>, Failure> {
    let pair = |(place, line): (usize, &'a str)| {
        line.split_once('\t').ok_or_else(|| {
            let place = place + 1;
            let detail = format!(
                "{path}, line {place}: there is no tab. Write a source, a tab and its target on each line of a memory."
            );
            Failure::new("memory_unreadable", detail).with("path", path).with("line", place)
        })
    };
    lines(text).into_iter().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(pair).collect()
}
