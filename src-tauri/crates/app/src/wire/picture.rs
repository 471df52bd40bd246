//! Pictures of figures.

use super::crossing;

crossing! {
    /// Takes a PNG, JPEG or WebP picture into the newsroom for an article's figures: from a file, from bytes that
    /// were pasted or dropped (Base64, with the name of where they came from), or once more from one that is there.
    /// One of more than 10 MB or 8,000 pixels is refused (`picture_too_large`) unless it is to be reduced.
    pub struct AddPicture {
        pub article: String,
        #[serde(default)]
        #[ts(optional)]
        pub path: Option<String>,
        #[serde(default)]
        #[ts(optional)]
        pub bytes: Option<String>,
        #[serde(default)]
        #[ts(optional)]
        pub name: Option<String>,
        #[serde(default)]
        #[ts(optional)]
        pub asset: Option<String>,
        /// Whether it is made smaller, to 2,000 pixels on its longer side.
        pub reduce: bool,
    }

    /// A picture of the newsroom, with its size in pixels.
    pub struct PictureView { pub asset: String, pub width: u32, pub height: u32 }
}
