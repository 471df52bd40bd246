//! Reading the text of a published page as one copies it from a browser.
//!
//! The reading has two steps. [`cut_and_classify`](pieces::cut_and_classify) cuts the text into pieces and
//! says of each what it took it for and why. The user looks at that and may change the role of a piece.
//! [`assemble`](assemble::assemble) makes the article from the pieces and their roles, and from nothing
//! else, so that it can be run again after every change.

pub mod assemble;
mod label;
mod marks;
pub mod note;
mod outline;
pub mod pieces;
pub mod words;
