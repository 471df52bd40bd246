//! Documents made up for property tests: of this crate, and with the feature `generators` of others.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::canonical::canonical;
use crate::doc::{Alignment, Block, Figure, Inline, List, NoteDefinition, Table};
use crate::language::Language;

/// Any blocks at all, canonical or not, full of characters that mean something in Markdown.
pub fn blocks() -> impl Strategy<Value = Vec<Block>> {
    vec(block(), 0..5)
}

/// Any one block.
pub fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        6 => inlines().prop_map(Block::Paragraph),
        2 => (1..=6_u8, inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => ("[a-zığ `&;\\\\-]{0,6}", "[a-zя`~ \n\t*#>-]{0,12}").prop_map(|(info, text)| Block::Code { info, text }),
        1 => Just(Block::Rule),
        1 => table().prop_map(Block::Table),
        1 => figure().prop_map(Block::Figure),
        1 => "<!-- a -->|<!-- pull quote -->|(<div>|<p class=\"b\">)(\nwords \\*x\\*)?".prop_map(Block::Source),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Block::Quote),
            vec(inner.clone(), 0..3).prop_map(Block::PullQuote),
            (option::of(0..1_000_000_000_u64), any::<bool>(), vec(vec(inner, 0..3), 0..4)).prop_map(
                |(start, tight, mut items)| {
                    // The parser ends the lists around an item that is empty and last too early.
                    items
                        .iter_mut()
                        .filter(|item| canonical(item).is_empty())
                        .for_each(|item| item.push(Block::Rule));
                    Block::List(List { start, tight, items })
                }
            ),
        ]
    })
}

/// Any inlines.
pub fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        8 => text().prop_map(Inline::Text),
        1 => "[a-zё`| \\\\]{0,6}".prop_map(|code| Inline::Code(code.replace("\\|", "|"))),
        1 => label().prop_map(Inline::NoteMark),
        1 => Just(Inline::SoftBreak),
        1 => Just(Inline::HardBreak),
    ];
    let inline = leaf.prop_recursive(3, 10, 3, |inner| {
        let content = vec(inner, 0..3);
        prop_oneof![
            2 => content.clone().prop_map(Inline::Emphasis),
            2 => content.clone().prop_map(Inline::Strong),
            1 => content.clone().prop_map(Inline::Strike),
            1 => content.clone().prop_map(Inline::SmallCaps),
            1 => content.clone().prop_map(Inline::Superscript),
            1 => content.clone().prop_map(Inline::Subscript),
            1 => content.clone().prop_map(|content| Inline::InLanguage { language: Language::RUSSIAN, content }),
            1 => (address(), title(), content.clone())
                .prop_map(|(address, title, content)| Inline::Link { address, title, content }),
            1 => (address(), title(), content)
                .prop_map(|(address, title, content)| Inline::Image { address, title, content }),
        ]
    });
    (vec(inline, 0..5), option::weighted(0.1, "a<(b|/b|br/|sup|/sup|a href=\"x\")>")).prop_map(
        |(inlines, tag)| {
            let mut inlines = one_mark_once(&inlines, &mut Vec::new());
            // A tag that opens a line could make an HTML block of it, so it follows a letter.
            if let Some(tag) = tag {
                inlines.push(Inline::Text("a".to_owned()));
                inlines.push(Inline::Source(tag[1..].to_owned()));
            }
            inlines
        },
    )
}

/// Emphasis as an editor makes it: never twice around the same words, and neighbours of one kind are one.
fn one_mark_once(inlines: &[Inline], around: &mut Vec<std::mem::Discriminant<Inline>>) -> Vec<Inline> {
    let mut done: Vec<Inline> = Vec::new();
    for inline in inlines {
        let kind = std::mem::discriminant(inline);
        let is_emphasis = matches!(inline, Inline::Emphasis(_) | Inline::Strong(_) | Inline::Strike(_));
        let mut inline = inline.clone();
        let Some(content) = inline.content_mut() else {
            done.push(inline);
            continue;
        };
        if is_emphasis && around.contains(&kind) {
            done.extend(one_mark_once(content, around));
            continue;
        }
        around.push(kind);
        *content = one_mark_once(content, around);
        around.pop();
        // Emphasis that touches other emphasis is kept apart, since Markdown cannot always say it.
        if is_emphasis {
            done.push(Inline::Text(" ".to_owned()));
        }
        done.push(inline);
    }
    done
}

/// Note definitions with labels that differ.
pub fn notes() -> impl Strategy<Value = Vec<NoteDefinition>> {
    vec(vec(block(), 0..3), 0..4).prop_map(|notes| {
        let number = |(number, blocks)| NoteDefinition { label: format!("n{number}"), blocks };
        notes.into_iter().enumerate().map(number).collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zıİğşёйЯ0-9 \u{a0},.«»“”—]{1,12}",
        "[ab1*_~`\\[\\](){}<>!&#|\\\\\"'.:;=+^ -]{1,10}",
        Just("1. ".to_owned()),
        Just("- a".to_owned()),
        Just("&amp;".to_owned()),
        Just("[^a]: b".to_owned()),
        Just("[a](b)".to_owned()),
        Just("https://a.b/c_d_e".to_owned()),
        Just("Ankara'nın nüfusu 5.800.000 (2024).".to_owned()),
    ]
}

fn label() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,3}"
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://[a-zя0-9/_()&=*;.-]{0,8}",
        "[a-z <>\\\\()\"#]{0,6}",
        Just("mailto:a@b.co".to_owned())
    ]
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 1 => "[a-zş\"'()\\\\&;\n]{1,6}"]
}

fn figure() -> impl Strategy<Value = Figure> {
    ("asset:[a-f0-9-]{1,4}|a[.]png", text(), text(), 0..=120_u8, inlines()).prop_map(
        |(address, alternative, credit, width, caption)| Figure {
            address,
            alternative,
            credit,
            width,
            caption,
        },
    )
}

fn table() -> impl Strategy<Value = Table> {
    let alignment = prop_oneof![
        Just(Alignment::None),
        Just(Alignment::Left),
        Just(Alignment::Center),
        Just(Alignment::Right)
    ];
    let row = || vec(inlines(), 0..4);
    (vec(alignment, 0..4), row(), vec(row(), 0..3)).prop_map(|(alignments, header, rows)| Table {
        alignments,
        header,
        rows,
    })
}
