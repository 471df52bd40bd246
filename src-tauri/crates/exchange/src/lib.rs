//! Other formats in and out: bytes to text, a published page's text, Markdown with front matter, HTML.
//!
//! Nothing here opens a file or asks the clock. Every way in is a function from text to an
//! [`Article`](article::Article) and a list of [`Finding`](finding::Finding)s: reading never fails on bad
//! text, it says what it did not understand. Only [`decode`] can refuse, when the bytes are no text at all.
//!
//! * [`decode`] turns the bytes of a file into text and says by which encoding;
//! * [`page_text`] reads the text of a published page as one copies it from a browser, in two steps between
//!   which the user can mend what the first step took for what;
//! * [`markdown`] reads and writes Markdown with YAML front matter;
//! * [`pasted`] reads what other programs put on the clipboard;
//! * [`html`] writes the page that the public sees.

pub mod article;
pub mod date;
pub mod decode;
pub mod finding;
pub mod html;
pub mod markdown;
pub mod page_text;
pub mod pasted;
