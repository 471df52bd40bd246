//! Pictures as they come in: known by what they are and not by their names, whole, and no larger than a page
//! can draw.

use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use editorial::id::{ArticleId, AssetId};
use editorial::rights::Action;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, GenericImageView, ImageDecoder, ImageEncoder, ImageError, ImageFormat, ImageReader, Limits,
};
use store::asset::Asset;

use crate::bare_picture::bare_picture;
use crate::change::{Change, change};
use crate::desk::{Changes, Desk, new_id};
use crate::failure::Failure;
use crate::file::read_up_to;
use crate::wire::incoming;
use crate::wire::picture::*;

/// The largest file that is kept, in bytes.
const LARGEST: usize = 10 * 1024 * 1024;

/// The most pixels that a picture that is kept may be wide or high.
const LONGEST_SIDE: u32 = 8_000;

/// The largest file that is read to be reduced, in bytes.
pub(crate) const LARGEST_TO_REDUCE: u64 = 60 * 1024 * 1024;

/// The most pixels that a picture to be reduced may be wide or high. One of 200 million is refused by what it
/// would take to hold it.
const LONGEST_SIDE_TO_REDUCE: u32 = 16_000;

/// The most memory that reading a picture may take, in bytes.
const MOST_MEMORY: u64 = 400 * 1024 * 1024;

/// How many pixels a reduced picture has on its longer side: a column of 624 pixels on a screen of three times
/// the usual density.
const REDUCED_SIDE: u32 = 2_000;

/// How well a reduced photograph is kept, of 100.
const QUALITY: u8 = 85;

/// A picture that was read to its end.
pub(crate) struct Picture {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// See [`crate::commands`].
pub fn add_picture(desk: &Desk, changes: &mut Changes, request: AddPicture) -> Result<PictureView, Failure> {
    let article: ArticleId = incoming::id("article", &request.article)?;
    let (name, bytes) = match (&request.path, &request.bytes, &request.asset) {
        (Some(path), None, None) => {
            desk.refuse_newsroom_file(Path::new(path))?;
            (path.clone(), read_bytes(Path::new(path))?)
        }
        (None, Some(bytes), None) => {
            let name = request.name.clone().unwrap_or_default();
            (name.clone(), STANDARD.decode(bytes).map_err(|_| not_a_picture(&name, DAMAGED))?)
        }
        (None, None, Some(asset)) => {
            let id: AssetId = incoming::id("asset", asset)?;
            let kept = desk.open()?.newsroom.read(|reader| store::asset::get(reader, id))?;
            (asset.clone(), kept.ok_or_else(|| Failure::not_found("asset", id))?.bytes)
        }
        _ => {
            let rule = "it takes one of `path`, `bytes` and `asset`";
            return Err(Failure::bad_request(&changes.command, rule));
        }
    };
    let picture = if request.reduce { reduced(&name, &bytes)? } else { checked(&name, bytes, too_large)? };
    change(desk, changes, Action::Write, article, |change| {
        crate::article::get(change, article)?;
        let asset = keep_for_text(change, &picture)?;
        Ok(PictureView { asset: asset.to_string(), width: picture.width, height: picture.height })
    })
}

/// Keeps a picture in the newsroom; one that is there already has the id that it has.
pub(crate) fn keep(change: &Change, picture: &Picture) -> Result<AssetId, Failure> {
    let (id, media_type) = (AssetId(new_id()), picture.media_type.to_owned());
    Ok(store::asset::insert(change, &Asset { id, media_type, bytes: picture.bytes.clone() })?)
}

/// Keeps a picture that a text shows.
pub(crate) fn keep_for_text(change: &Change, picture: &Picture) -> Result<AssetId, Failure> {
    let id = keep(change, picture)?;
    store::asset::note_in_text(change, id)?;
    Ok(id)
}

/// Reads a picture from a file, to be kept as it is.
pub(crate) fn read_picture(path: &Path) -> Result<Picture, Failure> {
    checked(&path.display().to_string(), read_bytes(path)?, not_a_picture)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    read_up_to(path, LARGEST_TO_REDUCE)
        .map_err(|error| Failure::file(path, &error))?
        .map_err(|_| not_a_picture(&path.display().to_string(), "the file is too large."))
}

const DAMAGED: &str = "the picture is damaged or not all there.";
const UNKNOWN: &str = "this is no picture the program knows.";

/// `reason` is a sentence.
fn not_a_picture(name: &str, reason: &str) -> Failure {
    let detail = format!("{name}: {reason} Choose a PNG, JPEG or WebP picture of at most 10 MB.");
    Failure::new("not_a_photo", detail).with("path", name)
}

/// A picture that is too large to be kept and may yet be reduced.
fn too_large(name: &str, reason: &str) -> Failure {
    let detail = format!("{name}: {reason} It can be kept if it is reduced.");
    Failure::new("picture_too_large", detail).with("path", name)
}

/// A picture of more pixels than can be read.
fn too_many_pixels(name: &str) -> Failure {
    let detail = format!(
        "{name}: the picture has too many pixels even to be reduced here, where it may be 16,000 wide or high \
         and have 100 million in all. Make it smaller in another program."
    );
    Failure::new("picture_too_many_pixels", detail).with("path", name)
}

/// The refusal of a picture that is too large to be kept: `large` promises that it can be reduced, which is said only
/// where it is so.
fn not_kept(
    name: &str,
    bytes: &[u8],
    format: ImageFormat,
    large: fn(&str, &str) -> Failure,
    reason: &str,
) -> Failure {
    let can_be_read = decoder(bytes, format, LONGEST_SIDE_TO_REDUCE)
        .is_ok_and(|decoder| decoder.total_bytes() <= MOST_MEMORY);
    if can_be_read { large(name, reason) } else { too_many_pixels(name) }
}

/// A picture as it may be kept: a picture indeed, whole, and no larger than a page can draw. `large`
/// refuses one that is larger.
fn checked(name: &str, bytes: Vec<u8>, large: fn(&str, &str) -> Failure) -> Result<Picture, Failure> {
    let (format, media_type) = format_of(name, &bytes)?;
    if bytes.len() > LARGEST {
        return Err(not_kept(name, &bytes, format, large, "the file is larger than 10 MB."));
    }
    // Read to its end, so that half a picture is noticed before it takes the place of a whole one.
    let Decoded { image, turned, .. } =
        decoded(&bytes, format, LONGEST_SIDE).map_err(|error| match error {
            ImageError::Limits(_) => {
                not_kept(name, &bytes, format, large, "the picture is more than 8,000 pixels wide or high.")
            }
            _ => not_a_picture(name, DAMAGED),
        })?;
    let (width, height) = image.dimensions();
    // It leaves with every page, and what it tells besides would leave too.
    let bytes = bare_picture(&bytes, format, turned).ok_or_else(|| not_a_picture(name, DAMAGED))?;
    Ok(Picture { media_type, bytes, width, height })
}

/// A smaller picture of the same. A photograph stays one; what has no form that loses little is a PNG.
fn reduced(name: &str, bytes: &[u8]) -> Result<Picture, Failure> {
    let (format, _) = format_of(name, bytes)?;
    let Decoded { image, colours, .. } =
        decoded(bytes, format, LONGEST_SIDE_TO_REDUCE).map_err(|error| match error {
            ImageError::Limits(_) => too_many_pixels(name),
            _ => not_a_picture(name, DAMAGED),
        })?;
    let image = if image.width().max(image.height()) > REDUCED_SIDE {
        image.resize(REDUCED_SIDE, REDUCED_SIDE, FilterType::CatmullRom)
    } else {
        image
    };
    let mut written = Vec::new();
    let is_photograph =
        format == ImageFormat::Jpeg || !image.color().has_alpha() && format == ImageFormat::WebP;
    // Eight bits of each colour are what a page shows.
    let (media_type, outcome) = if is_photograph {
        let encoder = JpegEncoder::new_with_quality(&mut written, QUALITY);
        ("image/jpeg", encode(DynamicImage::ImageRgb8(image.to_rgb8()), encoder, colours))
    } else {
        (
            "image/png",
            encode(DynamicImage::ImageRgba8(image.to_rgba8()), PngEncoder::new(&mut written), colours),
        )
    };
    outcome.map_err(|_| not_a_picture(name, DAMAGED))?;
    if written.len() > LARGEST {
        return Err(not_a_picture(name, "the picture is too large even when it is reduced."));
    }
    let (width, height) = image.dimensions();
    Ok(Picture { media_type, bytes: written, width, height })
}

/// Writes a picture whose colours are meant as its profile says, if it has one.
fn encode(
    image: DynamicImage,
    mut encoder: impl ImageEncoder,
    colours: Option<Vec<u8>>,
) -> Result<(), ImageError> {
    if let Some(colours) = colours {
        // A format that has no place for it shows the colours as they are numbered.
        let _ = encoder.set_icc_profile(colours);
    }
    image.write_with_encoder(encoder)
}

fn format_of(name: &str, bytes: &[u8]) -> Result<(ImageFormat, &'static str), Failure> {
    let format = image::guess_format(bytes).map_err(|_| not_a_picture(name, UNKNOWN))?;
    let media_type = match format {
        ImageFormat::Png => "image/png",
        ImageFormat::Jpeg => "image/jpeg",
        ImageFormat::WebP => "image/webp",
        _ => return Err(not_a_picture(name, UNKNOWN)),
    };
    if format == ImageFormat::Jpeg && !has_jpeg_end(bytes) {
        return Err(not_a_picture(name, DAMAGED));
    }
    Ok((format, media_type))
}

/// A picture the way up that its camera says, how it had to be turned for that, and its ICC profile.
struct Decoded {
    image: DynamicImage,
    turned: Orientation,
    colours: Option<Vec<u8>>,
}

/// What has read a picture's head, if it is no larger than this.
fn decoder(
    bytes: &[u8],
    format: ImageFormat,
    longest_side: u32,
) -> Result<impl ImageDecoder + '_, ImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(longest_side);
    limits.max_image_height = Some(longest_side);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    reader.into_decoder()
}

fn decoded(bytes: &[u8], format: ImageFormat, longest_side: u32) -> Result<Decoded, ImageError> {
    let mut decoder = decoder(bytes, format, longest_side)?;
    let (turned, colours) = (decoder.orientation()?, decoder.icc_profile()?);
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(turned);
    Ok(Decoded { image, turned, colours })
}

/// Whether the scan of a JPEG picture comes to its end (ITU-T T.81, B.1.1.3: the markers SOS and EOI, which do
/// not occur within a scan). The decoder fills up what is missing and says nothing.
fn has_jpeg_end(bytes: &[u8]) -> bool {
    let last = |marker: [u8; 2]| bytes.windows(2).rposition(|pair| pair == marker);
    last([0xFF, 0xD9]) > last([0xFF, 0xDA])
}
