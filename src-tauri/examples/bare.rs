//! The bare window: the same web view with one static page and nothing else. What the program is measured
//! against by `tests/bench`.

use tauri::{Url, WebviewUrl, WebviewWindowBuilder, http::Response};

const PAGE: &str =
    "<!DOCTYPE html><html lang=\"en\"><title>Bare</title><body><h1 id=\"ready\">Bare</h1></body></html>";

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
        .run(tauri::generate_context!())
        .expect("a window");
}
