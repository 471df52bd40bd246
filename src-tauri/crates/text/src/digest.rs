//! The digest of an exact text.

use std::fmt;
use std::str::FromStr;

/// Gives the digest of a block's or a body's Markdown after [`normalized_markdown`].
pub fn digest_of_markdown(markdown: &str) -> Digest {
    Digest::of(normalized_markdown(markdown).as_bytes())
}

/// The form of a Markdown text over which its digest is taken, so that what no reader can see makes no
/// other text of it:
///
/// * no byte order mark; every line end is `\n`;
/// * Unicode normalization form C: ё typed as one character or as two is the same text;
/// * no blank lines at the start, no white space at the end, no trailing spaces and tabs on a line.
///   The writer of this crate says a hard break by a backslash, never by two spaces.
pub fn normalized_markdown(markdown: &str) -> String {
    let markdown = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(markdown);
    let unix = composed.replace("\r\n", "\n").replace('\r', "\n");
    let mut normalized = String::with_capacity(unix.len());
    for line in unix.trim_start_matches('\n').trim_end_matches(['\n', ' ', '\t']).split('\n') {
        if !normalized.is_empty() {
            normalized.push('\n');
        }
        normalized.push_str(line.trim_end_matches([' ', '\t']));
    }
    normalized
}

/// A BLAKE3 digest: 32 bytes, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

/// A text is not a digest: it is not 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a digest: 64 hexadecimal digits are wanted")]
pub struct NotADigest;

impl Digest {
    /// The digest of bytes as they are.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(*blake3::hash(bytes).as_bytes())
    }

    /// The digest that these bytes are.
    pub fn from_bytes(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }

    /// The bytes of the digest.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Digest, NotADigest> {
        blake3::Hash::from_hex(text).map(|hash| Digest(*hash.as_bytes())).map_err(|_| NotADigest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_does_not_count() {
        let digest = digest_of_markdown("ёлка\nb");
        assert_eq!(digest_of_markdown("\u{feff}е\u{308}лка \r\nb\r\n\r\n"), digest);
        assert_ne!(digest_of_markdown("елка\nb"), digest);
        assert_ne!(digest_of_markdown("ёлка b"), digest);
    }

    #[test]
    fn is_written_and_read() {
        let digest = Digest::of(b"");
        let hex = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
        assert_eq!(digest.to_string(), hex);
        assert_eq!(hex.parse(), Ok(digest));
        assert_eq!("af".parse::<Digest>(), Err(NotADigest));
    }
}
