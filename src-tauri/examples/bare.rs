//! The bare window: the same web view with one static page and nothing else. What the program is measured
//! against by `tests/bench`.

use std::borrow::Cow;

use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{Assets, Url, WebviewUrl, WebviewWindowBuilder, Wry, http::Response};

const PAGE: &str =
    "<!DOCTYPE html><html lang=\"en\"><title>Bare</title><body><h1 id=\"ready\">Bare</h1></body></html>";

/// None of the interface's files. Compiled with them at the same time as the program, each might read what the other has
/// only begun to write.
struct Nothing;

impl Assets<Wry> for Nothing {
    fn get(&self, _: &AssetKey) -> Option<Cow<'_, [u8]>> {
        None
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

fn main() {
    tauri::Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| {
            let page = Response::builder().header("content-type", "text/html; charset=utf-8");
            page.body(PAGE.as_bytes().to_vec()).expect("a static answer")
        })
        .setup(|app| {
            let address = Url::parse("bare://localhost/")?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(address))
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(assets = Nothing))
        .expect("a window");
}
