//! What an alignment may use.

/// The parts of the aligner. All are on unless switched off, as one does to see what each gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Translations are about as long as their sources (Gale and Church 1993).
    pub lengths: bool,
    /// A line that holds two sentences is translated by two.
    pub ends: bool,
    /// Both texts are cut where a sentence is finished, or neither is.
    pub joints: bool,
    /// Numbers and addresses stay what they are.
    pub numbers: bool,
    /// So do question marks, quotation marks and note marks.
    pub signs: bool,
    /// Names and international words sound alike.
    pub cognates: bool,
    /// Numbers written out, days, months and small words have translations that are known.
    pub everyday: bool,
    /// The words of the document's own surest beads teach what translates what.
    pub document: bool,
    /// How often which kind of bead comes, and how lengths compare, is learned from the document.
    pub habits: bool,
    /// Beads of more than two sentences a side.
    pub wide: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            lengths: true,
            ends: true,
            joints: true,
            numbers: true,
            signs: true,
            cognates: true,
            everyday: true,
            document: true,
            habits: true,
            wide: true,
        }
    }
}
