//! The built interface, under the rules that the desktop window gives it.

use std::path::{Component, Path};
use std::sync::{Arc, LazyLock};

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::Server;

/// The window's policy, but for the way to the core, which is this server here.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let configuration: Value = serde_json::from_str(include_str!("../../src-tauri/tauri.conf.json"))
        .expect("the program is built from this very file");
    let policy = configuration["app"]["security"]["csp"].as_str().expect("the window has a policy");
    policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'")
});

/// Answers with a file of the interface. The files are few and small, so reading them may block.
pub async fn file(State(server): State<Arc<Server>>, address: Uri) -> Response {
    let name = match address.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let path = Path::new(name);
    if !path.components().all(|component| matches!(component, Component::Normal(_))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = std::fs::read(server.interface.join(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, media_type(path)),
        (header::CONTENT_SECURITY_POLICY, POLICY.as_str()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, bytes).into_response()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
