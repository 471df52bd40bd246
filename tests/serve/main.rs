//! The desk over loopback HTTP: for end-to-end tests and for working on the interface in a browser. It is
//! never part of the product.
//!
//! `serve [NEWSROOM] --interface DIR [--configuration DIR]` prints the one address under which the page
//! works: its fragment holds a random token, without which no command is answered.

mod changes;
mod files;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use app::clock::SystemClock;
use app::commands::dispatch;
use app::desk::Desk;
use app::failure::Failure;
use app::places::Places;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::changes::Changes;

/// What the requests share.
pub struct Server {
    pub desk: Desk,
    pub changes: Changes,
    pub interface: PathBuf,
    token: String,
    /// This server's own `Host`, by which a page of another name cannot reach it.
    host: String,
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = options()?;
    let mut places = Places::of_user();
    if let Some(configuration) = options.configuration {
        places.documents.clone_from(&configuration);
        places.configuration = configuration;
    }
    let desk = Desk::new(places, Box::new(SystemClock), vec!["en".into()]);
    if let Some(newsroom) = options.newsroom {
        dispatch(&desk, "open_newsroom", json!({ "path": newsroom }))?;
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let host = listener.local_addr()?.to_string();
    // Two ids have well over a hundred random bits.
    let token = format!("{}{}", Uuid::now_v7().simple(), Uuid::now_v7().simple());
    let server =
        Arc::new(Server { desk, changes: Changes::default(), interface: options.interface, token, host });
    changes::watch(&server);
    announce(&format!("http://{}/#token={}", server.host, server.token));
    axum::serve(listener, router(server)).await.context("The server ended.")
}

/// Whoever started this reads the address here.
#[expect(clippy::print_stdout, reason = "the address is the program's output")]
fn announce(address: &str) {
    println!("{address}");
}

struct Options {
    newsroom: Option<PathBuf>,
    interface: PathBuf,
    configuration: Option<PathBuf>,
}

fn options() -> Result<Options> {
    let (mut newsroom, mut interface, mut configuration) = (None, None, None);
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--interface") => interface = words.next().map(PathBuf::from),
            Some("--configuration") => configuration = words.next().map(PathBuf::from),
            _ if newsroom.is_none() => newsroom = Some(PathBuf::from(word)),
            _ => bail!("serve [NEWSROOM] --interface DIR [--configuration DIR]"),
        }
    }
    let interface = interface.context("Say with --interface where the built interface is.")?;
    Ok(Options { newsroom, interface, configuration })
}

fn router(server: Arc<Server>) -> Router {
    let guarded = Router::new()
        .route("/call/{name}", post(call))
        .route("/changes", get(changes::wait))
        // A pasted picture has up to 60 MB, and a third more as text.
        .layer(DefaultBodyLimit::max(80 * 1024 * 1024))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&server), guard));
    guarded.fallback(files::file).with_state(server)
}

/// Lets in only pages that know the token, under the server's own name.
async fn guard(
    State(server): State<Arc<Server>>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    let says = |name: &str, expected: &str| {
        headers.get(name).is_some_and(|value| value.as_bytes() == expected.as_bytes())
    };
    if says("x-hexapla-token", &server.token) && says(header::HOST.as_str(), &server.host) {
        return next.run(request).await;
    }
    StatusCode::FORBIDDEN.into_response()
}

/// Runs a command as the shell does: off the server's own threads, with a bug ending only that command.
async fn call(
    State(server): State<Arc<Server>>,
    Path(name): Path<String>,
    Json(request): Json<Value>,
) -> Response {
    let command = name.clone();
    let answer = tokio::task::spawn_blocking(move || dispatch(&server.desk, &command, request)).await;
    let answer =
        answer.unwrap_or_else(|_| Err(Failure::new("internal", format!("“{name}” ended in an error."))));
    match answer {
        Ok(answer) => Json(answer).into_response(),
        Err(failure) => (StatusCode::UNPROCESSABLE_ENTITY, Json(failure)).into_response(),
    }
}
