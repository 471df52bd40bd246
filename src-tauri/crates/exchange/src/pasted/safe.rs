//! The last word on what the window is given: nothing that is not named here.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

/// HTML in which nothing stands but the elements, attributes and addresses of the editor's schema.
pub fn safe(html: &str) -> String {
    RULES.clean(html).to_string()
}

static RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = Builder::empty();
    let figure = HashSet::from(["data-asset", "data-alternative", "data-credit", "data-width"]);
    rules
        .tags(HashSet::from([
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "div",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "li",
            "ol",
            "p",
            "pre",
            "s",
            "section",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "tr",
            "ul",
        ]))
        .clean_content_tags(HashSet::from(["script", "style", "svg", "math", "template", "noscript"]))
        .generic_attributes(HashSet::from(["data-id", "data-pm-slice"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "data-title"])),
            ("code", HashSet::from(["data-source"])),
            ("figure", figure),
            ("ol", HashSet::from(["start", "data-tight"])),
            ("pre", HashSet::from(["data-info", "data-source"])),
            ("span", HashSet::from(["data-image", "data-alternative", "title", "lang"])),
            ("sup", HashSet::from(["data-note"])),
            ("table", HashSet::from(["data-alignments"])),
            ("ul", HashSet::from(["data-tight"])),
        ]))
        .allowed_classes(HashMap::from([
            ("blockquote", HashSet::from(["pull-quote"])),
            ("span", HashSet::from(["phrase", "smallcaps"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    rules
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(safe(html), expected);
    }

    #[test]
    fn leaves_what_the_editor_reads() {
        for html in [
            "<p data-id=\"x\">One <a href=\"https://example.org/\">two</a></p>",
            "<p data-pm-slice=\"1 1 []\">a&nbsp;b &amp; &lt;c&gt;</p>",
            "<table data-alignments=\"left none\"><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
            "<span class=\"phrase\" lang=\"tr\">göl</span><sup data-note=\"1\"></sup>",
            "<ol start=\"3\"><li><p>a</p></li></ol>",
        ] {
            check(html, html);
        }
    }

    #[test]
    fn lets_nothing_else_through() {
        check("<p onclick=\"x\" style=\"color: red\" id=\"a\">a<script>b</script></p>", "<p>a</p>");
        check("<a href=\"javascript:x\">a</a><img src=\"x\" onerror=\"y\">", "<a>a</a>");
        check("<svg><script>x</script></svg><math><mi>y</mi></math><iframe src=\"x\"></iframe>", "");
        check("<span class=\"phrase evil\">a</span>", "<span class=\"phrase\">a</span>");
    }
}
