//! Pictures without what they tell of those who took them: where, when, with which camera.
//!
//! What draws the picture is copied byte for byte, its colours and its animation too. Everything else is left out, known or
//! not, but for how the picture is to be turned.

use image::ImageFormat;
use image::metadata::Orientation;

/// A picture that says nothing but what is drawn. None if it does not come to its end, or is of a format that is not
/// PNG, JPEG or WebP.
pub(crate) fn bare_picture(bytes: &[u8], format: ImageFormat, turned: Orientation) -> Option<Vec<u8>> {
    let exif = (turned != Orientation::NoTransforms).then(|| exif_of(turned));
    match format {
        ImageFormat::Jpeg => jpeg(bytes, exif.as_deref()),
        ImageFormat::Png => png(bytes, exif.as_deref()),
        ImageFormat::WebP => webp(bytes, exif.as_deref()),
        _ => None,
    }
}

/// An Exif block that says only how a picture is turned: a TIFF header, and a directory of one entry, tag 0x0112 with
/// one number of 16 bits (Exif 2.32, 4.6.4).
fn exif_of(turned: Orientation) -> Vec<u8> {
    let turned = turned.to_exif();
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([turned, 0, 0, 0, 0, 0, 0, 0]);
    exif
}

/// A JPEG picture is a row of segments, each of a marker, its length and its bytes (ITU-T T.81, B.1); the pixels
/// follow the marker SOS without a length. What follows the picture's end, such as another picture, is left out.
fn jpeg(bytes: &[u8], exif: Option<&[u8]>) -> Option<Vec<u8>> {
    const END: u8 = 0xD9;
    const SCAN: u8 = 0xDA;
    let mut bare = bytes.strip_prefix(&[0xFF, 0xD8]).map(|_| vec![0xFF, 0xD8])?;
    let mut has_exif = exif.is_none();
    let mut at = 2;
    loop {
        // A marker may have any number of bytes FF before it.
        while *bytes.get(at)? == 0xFF && *bytes.get(at + 1)? == 0xFF {
            at += 1;
        }
        let (0xFF, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?) else { return None };
        if marker == END {
            bare.extend([0xFF, END]);
            return Some(bare);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        at += segment.len();
        // The header JFIF comes first, Exif behind it.
        if !has_exif && marker != 0xE0 {
            if let Some(exif) = exif {
                let length = u16::try_from(2 + 6 + exif.len()).ok()?;
                bare.extend([0xFF, 0xE1]);
                bare.extend(length.to_be_bytes());
                bare.extend(b"Exif\0\0");
                bare.extend(exif);
            }
            has_exif = true;
        }
        if draws(marker, segment.get(4..)?) {
            bare.extend(segment);
        }
        if marker == SCAN {
            let start = at;
            // Within the pixels, FF is followed by 0 or by the marker of a restart.
            while *bytes.get(at)? != 0xFF || matches!(*bytes.get(at + 1)?, 0 | 0xD0..=0xD7) {
                at += 1;
            }
            bare.extend(bytes.get(start..at)?);
        }
    }
}

/// Whether a segment of a JPEG picture is needed to draw it: all but the comment and what programs put there, of
/// which JFIF, colours and Adobe's way of storing them are kept.
fn draws(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}

/// A PNG picture is a row of chunks, each of its length, its name, its bytes and a checksum (PNG 3, 5.3).
fn png(bytes: &[u8], exif: Option<&[u8]>) -> Option<Vec<u8>> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    const DRAW: [&[u8; 4]; 19] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV",
        b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"hIST", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut bare = SIGNATURE.to_vec();
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?);
        let (chunk, after) = rest.split_at_checked(12 + usize::try_from(length).ok()?)?;
        let name: &[u8; 4] = chunk[4..].first_chunk()?;
        rest = after;
        if DRAW.contains(&name) {
            bare.extend(chunk);
        }
        match (name, exif) {
            (b"IHDR", Some(exif)) => {
                bare.extend(u32::try_from(exif.len()).ok()?.to_be_bytes());
                let named = [b"eXIf", exif].concat();
                bare.extend(&named);
                bare.extend(checksum(&named).to_be_bytes());
            }
            (b"IEND", _) => return Some(bare),
            _ => {}
        }
    }
}

/// The checksum of a PNG chunk (PNG 3, annex D).
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 },
        )
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// A WebP picture is a RIFF file: chunks of a name, their length and their bytes, of an even number (RFC 9649, 2.3).
/// The first chunk of a picture that can have Exif says so in a bit.
fn webp(bytes: &[u8], exif: Option<&[u8]>) -> Option<Vec<u8>> {
    const DRAW: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
    const HAS_EXIF: u8 = 0b1000;
    const HAS_XMP: u8 = 0b100;
    let length_at = |bytes: &[u8]| -> Option<usize> {
        usize::try_from(u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?)).ok()
    };
    let whole = bytes.get(..8 + length_at(bytes)?)?;
    let mut rest = whole.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let mut chunks = b"WEBP".to_vec();
    while !rest.is_empty() {
        let length = length_at(rest)?;
        // Some writers leave out the last byte that only makes the number even.
        let padded = (8 + length + length % 2).min(rest.len());
        let (chunk, after) = rest.split_at_checked(padded).filter(|(chunk, _)| chunk.len() >= 8 + length)?;
        rest = after;
        let name: &[u8; 4] = chunk.first_chunk()?;
        if !DRAW.contains(&name) {
            continue;
        }
        let start = chunks.len();
        chunks.extend(chunk);
        if name == b"VP8X" {
            let flags = chunks.get_mut(start + 8)?;
            *flags &= !(HAS_EXIF | HAS_XMP);
            *flags |= if exif.is_some() { HAS_EXIF } else { 0 };
        }
        if chunk.len() % 2 == 1 {
            chunks.push(0);
        }
    }
    if let Some(exif) = exif {
        chunks.extend(b"EXIF");
        chunks.extend(u32::try_from(exif.len()).ok()?.to_le_bytes());
        chunks.extend(exif);
    }
    let length = u32::try_from(chunks.len()).ok()?.to_le_bytes();
    Some([b"RIFF", length.as_slice(), &chunks].concat())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder};
    use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, RgbImage};

    use super::*;

    /// What a camera writes: how the picture is turned, and where it was taken.
    fn exif_with_secrets() -> Vec<u8> {
        let mut exif = exif_of(Orientation::Rotate90);
        exif.extend(b"SERIAL 1234 and 41.0082 N 28.9784 E");
        exif
    }

    fn picture(format: ImageFormat, exif: Option<Vec<u8>>) -> Vec<u8> {
        let pixels =
            RgbImage::from_fn(40, 30, |x, y| image::Rgb([(x * 6) as u8, (y * 8) as u8, (x ^ y) as u8]));
        let mut bytes = Vec::new();
        fn write(mut encoder: impl ImageEncoder, exif: Option<Vec<u8>>, pixels: &RgbImage) {
            if let Some(exif) = exif {
                encoder.set_exif_metadata(exif).unwrap();
            }
            encoder
                .write_image(pixels, pixels.width(), pixels.height(), image::ExtendedColorType::Rgb8)
                .unwrap();
        }
        match format {
            ImageFormat::Png => write(PngEncoder::new(&mut bytes), exif, &pixels),
            ImageFormat::Jpeg => write(JpegEncoder::new(&mut bytes), exif, &pixels),
            _ => write(WebPEncoder::new_lossless(&mut bytes), exif, &pixels),
        }
        bytes
    }

    /// How a picture is turned, and its pixels.
    fn seen(bytes: &[u8], format: ImageFormat) -> (Orientation, DynamicImage) {
        let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().unwrap();
        (decoder.orientation().unwrap(), DynamicImage::from_decoder(decoder).unwrap())
    }

    const FORMATS: [ImageFormat; 3] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];

    #[test]
    fn a_picture_tells_how_it_is_turned_and_nothing_else() {
        for format in FORMATS {
            let told = picture(format, Some(exif_with_secrets()));
            assert!(told.windows(6).any(|bytes| bytes == b"SERIAL"), "{format:?}");
            let before = seen(&told, format);
            assert_eq!(before.0, Orientation::Rotate90, "{format:?}");
            let bare = bare_picture(&told, format, before.0).unwrap();
            assert!(!bare.windows(6).any(|bytes| bytes == b"SERIAL"), "{format:?}");
            assert_eq!(seen(&bare, format), before, "{format:?}");
            assert_eq!(bare_picture(&bare, format, before.0).unwrap(), bare, "{format:?}");
        }
    }

    #[test]
    fn a_picture_that_tells_nothing_stays_as_it_is() {
        for format in FORMATS {
            let plain = picture(format, None);
            assert_eq!(bare_picture(&plain, format, Orientation::NoTransforms).unwrap(), plain, "{format:?}");
        }
    }

    #[test]
    fn what_others_put_into_a_picture_or_behind_it_is_left_out() {
        let plain = picture(ImageFormat::Jpeg, None);
        let mut told = plain[..2].to_vec();
        for (marker, content) in
            [(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"), (0xED, "Photoshop"), (0xFE, "Istanbul")]
        {
            told.extend([0xFF, 0xFF, marker, 0, 2 + content.len() as u8]);
            told.extend(content.as_bytes());
        }
        told.extend(&plain[2..]);
        told.extend(picture(ImageFormat::Jpeg, Some(exif_with_secrets())));
        assert_eq!(bare_picture(&told, ImageFormat::Jpeg, Orientation::NoTransforms).unwrap(), plain);

        let plain = picture(ImageFormat::Png, None);
        let mut told = plain[..33].to_vec();
        let text = b"tEXtAuthor\0Defne";
        told.extend((text.len() as u32 - 4).to_be_bytes());
        told.extend(text);
        told.extend(checksum(text).to_be_bytes());
        told.extend(&plain[33..]);
        told.extend(b"behind it");
        assert_eq!(bare_picture(&told, ImageFormat::Png, Orientation::NoTransforms).unwrap(), plain);
    }

    #[test]
    fn half_a_picture_is_none() {
        for format in FORMATS {
            let whole = picture(format, Some(exif_with_secrets()));
            for length in 0..whole.len() {
                assert!(
                    bare_picture(&whole[..length], format, Orientation::NoTransforms).is_none(),
                    "{format:?} of {length} bytes"
                );
            }
        }
    }
}
