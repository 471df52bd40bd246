//! Tells the page what other programs change in the newsroom.

use std::sync::Arc;
use std::time::Duration;

use app::commands::dispatch;
use axum::Json;
use axum::extract::State;
use serde_json::json;
use tokio::sync::Notify;

use crate::Server;

/// As in the desktop window.
const INTERVAL: Duration = Duration::from_millis(500);
/// How long a question waits for something to happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether something changed of which no page has heard yet. One that changes between two questions of the
/// page is kept for the next one.
#[derive(Default)]
pub struct Changes {
    happened: Notify,
}

/// Asks the file in the background, as the shell does.
pub fn watch(server: &Arc<Server>) {
    let server = Arc::clone(server);
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(INTERVAL).await;
            let asked = Arc::clone(&server);
            let answer =
                tokio::task::spawn_blocking(move || dispatch(&asked.desk, "changed_elsewhere", json!({})));
            if let Ok(Ok(answer)) = answer.await
                && answer.value["changed"] == json!(true)
            {
                server.changes.happened.notify_one();
            }
        }
    });
}

/// Answers with tags once something has happened, or with none after a while.
pub async fn wait(State(server): State<Arc<Server>>) -> Json<Vec<&'static str>> {
    match tokio::time::timeout(PATIENCE, server.changes.happened.notified()).await {
        Ok(()) => Json(vec!["everything"]),
        Err(_) => Json(Vec::new()),
    }
}
