//! What of an element's style means something: all else is looks.

/// What a style says; `None` where it says nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub struck: bool,
    pub small_caps: bool,
    pub raised: bool,
    pub lowered: bool,
    /// The level of Word's list in which a paragraph is an item, from 1.
    pub word_list: Option<u32>,
    /// Whether Word wrote it for readers that know no lists.
    pub word_ignores: bool,
    /// Whether it is what a reviewer said.
    pub word_comment: bool,
}

/// Reads a `style` attribute.
pub fn style(written: &str) -> Style {
    let mut style = Style::default();
    for part in written.split(';') {
        let Some((name, value)) = part.split_once(':') else { continue };
        let name = name.trim().to_ascii_lowercase();
        let value = value.trim().to_ascii_lowercase();
        match name.as_str() {
            "font-weight" => style.bold = weight(&value),
            "font-style" => {
                style.italic = match value.as_str() {
                    value if value.starts_with("italic") || value.starts_with("oblique") => Some(true),
                    value if value.starts_with("normal") => Some(false),
                    _ => None,
                }
            }
            "text-decoration" | "text-decoration-line" => style.struck |= value.contains("line-through"),
            "font-variant" | "font-variant-caps" => style.small_caps |= value.contains("small-caps"),
            "vertical-align" => (style.raised, style.lowered) = (value.starts_with("super"), value == "sub"),
            "mso-list" if value.starts_with("ignore") => style.word_ignores = true,
            "mso-list" => {
                let level = value.split_ascii_whitespace().find_map(|word| word.strip_prefix("level"));
                style.word_list = level.and_then(|level| level.parse().ok());
            }
            "mso-element" => style.word_comment = value.starts_with("comment"),
            _ => {}
        }
    }
    style
}

fn weight(value: &str) -> Option<bool> {
    let first = value.split_ascii_whitespace().next().unwrap_or_default();
    match first {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u32>().ok().map(|number| number >= 600),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Style) {
        assert_eq!(style(written), expected);
    }

    #[test]
    fn says_what_means_something() {
        check("color: red; Font-Weight:700", Style { bold: Some(true), ..Style::default() });
        check(
            "font-weight:400;font-style:oblique 10deg",
            Style { bold: Some(false), italic: Some(true), ..Style::default() },
        );
        check("text-decoration: underline line-through", Style { struck: true, ..Style::default() });
        check("mso-list:l0 level2 lfo1", Style { word_list: Some(2), ..Style::default() });
        check("mso-list:Ignore", Style { word_ignores: true, ..Style::default() });
    }

    #[test]
    fn says_nothing_of_what_only_looks_like_it() {
        check("", Style::default());
        check("x-font-weight: bold; content: 'a:b'; ;", Style::default());
        check("vertical-align: sub-something", Style::default());
    }
}
